"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { dropSearch, forgetRecentSearches, saveSearch, seeSearch } from "@/lib/searches/commands";
import { oneSearch, searchToSave } from "@/lib/searches/schema";
import { z } from "@/lib/zod";

export const saveThisSearch = action(searchToSave, async (actor, input) => {
  await saveSearch(actor, input);
  revalidatePath("/search");
});

export const seeThisSearch = action(oneSearch, async (actor, input) => {
  await seeSearch(actor, input);
  revalidatePath("/search");
});

export const dropThisSearch = action(oneSearch, async (actor, input) => {
  await dropSearch(actor, input);
  revalidatePath("/search");
});

export const forgetSearches = action(z.object({}), async (actor) => {
  await forgetRecentSearches(actor);
  revalidatePath("/search");
});

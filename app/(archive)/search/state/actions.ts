"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { renewSearch } from "@/lib/search/commands";
import { z } from "@/lib/zod";

export const makeAnew = action(z.object({}), async (actor) => {
  await renewSearch(actor);
  revalidatePath("/search/state");
});

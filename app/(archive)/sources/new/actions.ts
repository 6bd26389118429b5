"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { recordSource } from "@/lib/sources/commands";
import { sourceInput } from "@/lib/sources/schema";

export const recordSourceForm = action(sourceInput, async (actor, input) => {
  const id = await recordSource(actor, input);
  await discardAutosave(actor, id);
  redirect(`/sources/${id}`);
});

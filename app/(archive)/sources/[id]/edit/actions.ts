"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { editSource } from "@/lib/sources/commands";
import { sourceEdit } from "@/lib/sources/schema";

export const editSourceForm = action(sourceEdit, async (actor, input) => {
  await editSource(actor, input);
  await discardAutosave(actor, input.id);
  redirect(`/sources/${input.id}`);
});

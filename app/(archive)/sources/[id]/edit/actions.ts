"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { editSource } from "@/lib/sources/commands";
import { sourceEdit } from "@/lib/sources/schema";

export const editSourceForm = action(sourceEdit, async (actor, input) => {
  await editSource(actor, input);
  redirect(`/sources/${input.id}`);
});

"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { recordSource } from "@/lib/sources/commands";
import { sourceInput } from "@/lib/sources/schema";

export const recordSourceForm = action(sourceInput, async (actor, input) => {
  redirect(`/sources/${await recordSource(actor, input)}`);
});

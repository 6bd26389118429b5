"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { openInvestigation } from "@/lib/investigations/commands";
import { investigationInput } from "@/lib/investigations/schema";

export const open = action(investigationInput, async (actor, input) => {
  redirect(`/investigations/${await openInvestigation(actor, input)}/members`);
});

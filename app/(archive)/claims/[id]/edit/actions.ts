"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { editClaim } from "@/lib/claims/commands";
import { claimEdit } from "@/lib/claims/schema";

export const editClaimForm = action(claimEdit, async (actor, input) => {
  await editClaim(actor, input);
  redirect(`/claims/${input.id}`);
});

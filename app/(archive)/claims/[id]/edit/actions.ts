"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { editClaim } from "@/lib/claims/commands";
import { claimEdit } from "@/lib/claims/schema";

export const editClaimForm = action(claimEdit, async (actor, input) => {
  await editClaim(actor, input);
  await discardAutosave(actor, input.id);
  redirect(`/claims/${input.id}`);
});

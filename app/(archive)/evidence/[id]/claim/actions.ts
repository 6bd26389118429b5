"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { tieEvidence } from "@/lib/claims/commands";
import { claimTie } from "@/lib/claims/schema";

export const groundClaim = action(claimTie, async (actor, input) => {
  await tieEvidence(actor, input);
  redirect(`/evidence/${input.evidenceId}`);
});

"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { tieEvidence } from "@/lib/claims/commands";
import { claimTies } from "@/lib/claims/schema";

export const tie = action(claimTies, async (actor, { evidenceIds, ...tie }) => {
  for (const evidenceId of evidenceIds) await tieEvidence(actor, { ...tie, evidenceId });
  redirect(`/claims/${tie.claimId}`);
});

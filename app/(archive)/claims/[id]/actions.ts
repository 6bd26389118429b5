"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { clearClaim, restoreClaim, untieEvidence, withdrawClaim } from "@/lib/claims/commands";
import { claimCut, claimRestoration, claimWithdrawal, clearanceInput } from "@/lib/claims/schema";

export const clear = action(clearanceInput, async (actor, input) => {
  await clearClaim(actor, input);
  redirect(`/claims/${input.id}`);
});

export const untie = action(claimCut, async (actor, input) => {
  await untieEvidence(actor, input);
  redirect(`/claims/${input.claimId}`);
});

export const withdraw = action(claimWithdrawal, async (actor, input) => {
  await withdrawClaim(actor, input);
  redirect(`/claims/${input.id}`);
});

export const restore = action(claimRestoration, async (actor, input) => {
  await restoreClaim(actor, input);
  redirect(`/claims/${input.id}`);
});

"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { settleCompany } from "@/lib/links/commands";
import { settling } from "@/lib/links/schema";
import { restoreEvidence, submitEvidence, withdrawEvidence } from "@/lib/review/commands";
import { revealVictim } from "@/lib/victims/commands";
import { revealing } from "@/lib/victims/schema";
import { restoration, submission, withdrawal } from "@/lib/review/schema";

/** Answered to this one request: no page holds it, and a reload shows it no more. */
export const reveal = action(revealing, revealVictim);

export const submit = action(submission, async (actor, input) => {
  await submitEvidence(actor, input);
  redirect(`/evidence/${input.id}?done=submitted`);
});

export const withdraw = action(withdrawal, async (actor, input) => {
  await withdrawEvidence(actor, input);
  redirect(`/evidence/${input.id}?done=withdrawn`);
});

export const restore = action(restoration, async (actor, input) => {
  await restoreEvidence(actor, input);
  redirect(`/evidence/${input.id}?done=restored`);
});

export const settle = action(settling, async (actor, input) => {
  await settleCompany(actor, input);
  redirect(`/evidence/${input.evidenceId}`);
});

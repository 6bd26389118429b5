"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { restoreEvidence, submitEvidence, withdrawEvidence } from "@/lib/review/commands";
import { restoration, submission, withdrawal } from "@/lib/review/schema";

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

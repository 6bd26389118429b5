"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { acceptEvidence, rejectEvidence, sendBackEvidence } from "@/lib/review/commands";
import { checkedAcceptance, refusal } from "@/lib/review/schema";

const queue = (id: string) => redirect(`/review?decided=${id}`);

export const accept = action(checkedAcceptance, async (actor, input) => {
  await acceptEvidence(actor, input);
  queue(input.id);
});

export const sendBack = action(refusal, async (actor, input) => {
  await sendBackEvidence(actor, input);
  queue(input.id);
});

export const reject = action(refusal, async (actor, input) => {
  await rejectEvidence(actor, input);
  queue(input.id);
});

"use server";
import { action } from "@/lib/access/action";
import { answerComment, reopenThread, settleThread, writeComment } from "@/lib/comments/commands";
import { answerInput, commentInput, reopening, settlement } from "@/lib/comments/schema";
import { leadBack } from "./place";

export const write = action(commentInput, async (actor, input) => {
  await leadBack(actor, await writeComment(actor, input));
});

export const answer = action(answerInput, async (actor, input) => {
  await leadBack(actor, await answerComment(actor, input));
});

export const settle = action(settlement, async (actor, input) => {
  await settleThread(actor, input);
  await leadBack(actor, input.threadId);
});

export const reopen = action(reopening, async (actor, input) => {
  await reopenThread(actor, input);
  await leadBack(actor, input.threadId);
});

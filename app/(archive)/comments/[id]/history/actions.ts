"use server";
import { action } from "@/lib/access/action";
import { editComment, withdrawComment } from "@/lib/comments/commands";
import { commentEdit, commentWithdrawal } from "@/lib/comments/schema";
import { leadBack } from "../../place";

export const edit = action(commentEdit, async (actor, input) => {
  await editComment(actor, input);
  await leadBack(actor, input.id);
});

export const withdraw = action(commentWithdrawal, async (actor, input) => {
  await withdrawComment(actor, input);
  await leadBack(actor, input.id);
});

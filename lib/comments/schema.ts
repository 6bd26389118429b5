import { requiredNote } from "../victims/schema";
import { z } from "../zod";

/** What a comment can be about. */
export const commentSubjects = ["evidence", "claim"] as const;
export type CommentSubject = { type: (typeof commentSubjects)[number]; id: string };

/** A remark, not an article: who needs more than this has evidence to log. Like any note it holds nothing that could find a victim. */
export const longestComment = 4000;
const words = requiredNote(longestComment);

/** Begins a thread. Its id comes from the form: sending twice writes it once. */
export const commentInput = z.object({ id: z.uuid(), type: z.enum(commentSubjects), subjectId: z.uuid(), text: words });
export type CommentInput = z.infer<typeof commentInput>;

/** Answers in a thread, which is called by the comment that began it. */
export const answerInput = z.object({ id: z.uuid(), threadId: z.uuid(), text: words });
export type AnswerInput = z.infer<typeof answerInput>;

const seen = { id: z.uuid(), seenVersion: z.coerce.number().int().min(1) };
export const commentEdit = z.object({ ...seen, text: words });
export type CommentEdit = z.infer<typeof commentEdit>;
export const commentWithdrawal = z.object({ ...seen, reason: requiredNote(2000) });
export type CommentWithdrawal = z.infer<typeof commentWithdrawal>;

/** How many comments of the thread whoever settles it had before their eyes. */
export const settlement = z.object({ threadId: z.uuid(), seen: z.coerce.number().int().min(1) });
export type Settlement = z.infer<typeof settlement>;
export const reopening = z.object({ threadId: z.uuid() });
export type Reopening = z.infer<typeof reopening>;

import { noteText, requiredNote } from "../victims/schema";
import { z } from "../zod";

const seen = { id: z.uuid(), seenVersion: z.coerce.number().int().min(1) };

export const submission = z.object(seen);
export const acceptance = z.object({ ...seen, note: noteText(2000).optional() });
/** Sending back and rejecting say why. */
export const refusal = z.object({ ...seen, note: requiredNote(2000) });
export const withdrawal = z.object({ ...seen, reason: requiredNote(2000) });
export const restoration = z.object(seen);

export type Submission = z.infer<typeof submission>;
export type Acceptance = z.infer<typeof acceptance>;
export type Refusal = z.infer<typeof refusal>;
export type Withdrawal = z.infer<typeof withdrawal>;

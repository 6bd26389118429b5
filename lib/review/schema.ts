import { noteText, requiredNote } from "../victims/schema";
import { z } from "../zod";

const seen = { id: z.uuid(), seenVersion: z.coerce.number().int().min(1) };

export const submission = z.object(seen);
/** What an editor looks at before accepting. */
export const checks = ["numbers", "notStated", "bounds", "identity", "conflicts"] as const;
const checked = z.array(z.enum(checks)).max(checks.length);

/** `checked`: which points were looked at, as the history keeps it. */
export const acceptance = z.object({ ...seen, note: noteText(2000).optional(), checked: checked.optional() });
/** On the page every point has to be. */
export const checkedAcceptance = acceptance.extend({
  checked: checked.default([]).refine((points) => checks.every((point) => points.includes(point)), "error.notChecked"),
});
/** Sending back and rejecting say why. */
export const refusal = z.object({ ...seen, note: requiredNote(2000) });
export const withdrawal = z.object({ ...seen, reason: requiredNote(2000) });
export const restoration = z.object(seen);

export type Submission = z.infer<typeof submission>;
export type Acceptance = z.infer<typeof acceptance>;
export type Refusal = z.infer<typeof refusal>;
export type Withdrawal = z.infer<typeof withdrawal>;

import { noteText, requiredNote } from "../victims/schema";
import { z } from "../zod";

export const claimRoles = ["supports", "contradicts", "inferred"] as const;

const fields = {
  /** One sentence, as it would be printed. */
  sentence: requiredNote(500),
  note: noteText(2000).optional(),
};
const tie = { role: z.enum(claimRoles), note: noteText(300).optional() };

/** A claim may begin with what it rests on. */
export const claimInput = z.object({
  id: z.uuid(),
  investigationId: z.uuid(),
  ...fields,
  evidence: z
    .array(z.object({ evidenceId: z.uuid(), ...tie }))
    .max(100)
    .default([]),
});
export type ClaimInput = z.infer<typeof claimInput>;

const seen = { id: z.uuid(), seenVersion: z.coerce.number().int().min(1) };
export const claimEdit = z.object({ ...seen, ...fields });
export type ClaimEdit = z.infer<typeof claimEdit>;

export const claimTie = z.object({ claimId: z.uuid(), evidenceId: z.uuid(), ...tie });
export type ClaimTie = z.infer<typeof claimTie>;
/** Several pieces that are the same to the sentence, as the form sends them. */
export const claimTies = z.object({ claimId: z.uuid(), evidenceIds: z.array(z.uuid()).min(1, "error.missing").max(20), ...tie });
export const claimCut = z.object({ claimId: z.uuid(), evidenceId: z.uuid() });
export type ClaimCut = z.infer<typeof claimCut>;

export const clearanceInput = z.object({ ...seen, note: noteText(2000).optional() });
export type ClearanceInput = z.infer<typeof clearanceInput>;

export const claimWithdrawal = z.object({ ...seen, reason: requiredNote(2000) });
export type ClaimWithdrawal = z.infer<typeof claimWithdrawal>;
export const claimRestoration = z.object(seen);
export type ClaimRestoration = z.infer<typeof claimRestoration>;

import { stated } from "../evidence/stated";
import { noteText, requiredNote } from "../victims/schema";
import { z } from "../zod";

/** What a company can be to another. One of a word of one's own says it itself. */
export const relationKinds = ["ownerOf", "buysFrom", "sellsTo", "hiresFrom", "usesNumbersOf", "sameAddress", "other"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A year, a month or a day, as exactly as it is known. */
const day = z
  .string()
  .trim()
  .regex(/^(1[89]|2[01])\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: "error.notAPartialDay", abort: true }) // what is no day is not asked which
  .refine((written) => written.length < 10 || new Date(`${written}T00:00:00Z`).toISOString().startsWith(written), "error.notAPartialDay");

const said = {
  kind: z.enum(relationKinds),
  word: noteText(100).optional(),
  since: day.optional(),
  until: day.optional(),
  note: noteText(1000).optional(),
  /** What it rests on; none is “nothing yet”. */
  evidence: z.array(z.uuid()).max(100).default([]),
};
const states = { since: ["since"], until: ["until"] } as const;

/** A kind of one's own has a word, the others are their own; and nothing ends before it begins. */
function consistent(
  { kind, word, since, until }: { kind: string; word?: string | undefined; since?: string | undefined; until?: string | undefined },
  context: z.core.$RefinementCtx,
) {
  if (kind === "other" && !word) context.addIssue({ code: "custom", path: ["word"], message: "error.sayRelation" });
  if (kind !== "other" && word) context.addIssue({ code: "custom", path: ["word"], message: "error.onlyOther" });
  if (since && until && until.slice(0, since.length) < since.slice(0, until.length))
    context.addIssue({ code: "custom", path: ["until"], message: "error.endsBeforeItBegins" });
}

/** The id comes from the form: sending twice states once. */
export const relationInput = stated({ id: z.uuid(), investigationId: z.uuid(), fromId: z.uuid(), toId: z.uuid(), ...said }, states).superRefine(consistent);
export type RelationInput = z.infer<typeof relationInput>;

/** Two profiles of one company: `toId` is the one whose name stands for both. */
export const sameInput = z.object({
  id: z.uuid(),
  investigationId: z.uuid(),
  fromId: z.uuid(),
  toId: z.uuid(),
  note: noteText(1000).optional(),
  evidence: z.array(z.uuid()).max(100).default([]),
});
export type SameInput = z.infer<typeof sameInput>;

const seen = { id: z.uuid(), seenVersion: z.coerce.number().int().min(1) };
export const relationEdit = stated({ ...seen, ...said }, states).superRefine(consistent);
export type RelationEdit = z.infer<typeof relationEdit>;

export const relationWithdrawal = z.object({ ...seen, reason: requiredNote(2000) });
export type RelationWithdrawal = z.infer<typeof relationWithdrawal>;

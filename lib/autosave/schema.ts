import { evidenceKinds } from "../evidence/schema";
import { z } from "../zod";

/** Bytes of a request. A body may be 1 MB, and the form holds it as text once more. */
export const autosaveBytes = 1_500_000;

/** Which form is being typed in: a new record, the next version of one, an unsorted one that becomes a kind, or the short form for a phone; and the same of a company, a source or a claim. */
const forms = [
  ...(["new", "edit", "sort", "quick"] as const).flatMap((use) => evidenceKinds.map((kind) => `${use}/${kind}` as const)),
  ...(["new", "edit"] as const).flatMap((use) => (["company", "source", "claim"] as const).map((what) => `${use}/${what}` as const)),
];

const deepest = 32;

/** What jsonb can hold, looked at without recursion. Half a sentence is no evidence and is not judged as such. */
function isStorable(data: Record<string, unknown>): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: data, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (depth > deepest) return false;
    if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) return false;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inside] of Object.entries(value)) open.push({ value: key, depth }, { value: inside, depth: depth + 1 });
  }
  return true;
}

/** What stands in a form, as text. */
export const autosaveInput = z.object({ id: z.uuid(), form: z.enum(forms), data: z.record(z.string(), z.unknown()).refine(isStorable, "error.unstorable") });
export type AutosaveInput = z.infer<typeof autosaveInput>;

import { fieldChanges, reading } from "../custody/field-changes";
import type { Change } from "../evidence/changes";

/** What was noted anew at a link. `label` names a field, `credible` puts a credibility into words. */
export const linkChanges = (
  detail: Record<string, unknown> | undefined,
  label: (field: string) => string,
  credible: (grade: number) => string,
): Change[] | null =>
  fieldChanges(
    detail,
    { credibility: reading("credibility", (kept) => (typeof kept === "number" ? credible(kept) : undefined)), note: reading("note") },
    label,
  );

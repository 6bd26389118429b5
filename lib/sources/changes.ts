import { fieldChanges, reading } from "../custody/field-changes";
import type { Change } from "../evidence/changes";

/** What an edit of a source changed. `label` names a field, `kind` and `reliability` put those into words. */
export const sourceChanges = (
  detail: Record<string, unknown> | undefined,
  label: (field: string) => string,
  kind: (kind: string) => string,
  reliability: (grade: string) => string,
): Change[] | null =>
  fieldChanges(
    detail,
    {
      kind: reading("kind", (kept) => (typeof kept === "string" ? kind(kept) : undefined)),
      description: reading("description"),
      reliability: reading("reliability", (kept) => (typeof kept === "string" ? reliability(kept) : undefined)),
      note: reading("note"),
    },
    label,
  );

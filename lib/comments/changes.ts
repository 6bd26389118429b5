import { fieldChanges, reading } from "../custody/field-changes";
import type { Change } from "../evidence/changes";

/** What an act did to the words of a comment, from the first on; when it was taken back, why. `label` names a field. */
export function commentChanges(detail: Record<string, unknown> | undefined, label: (field: string) => string): Change[] | null {
  if (!detail) return null;
  const version = (kept: unknown) => (typeof kept === "object" ? kept : {});
  const { before, after, reason } = detail;
  const changes =
    fieldChanges({ before: { ...version(before) }, after: { ...version(after), reason } }, { text: reading("text"), reason: reading("reason") }, label) ?? [];
  return changes.length ? changes : null;
}

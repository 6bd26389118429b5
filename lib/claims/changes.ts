import { fieldChanges, reading } from "../custody/field-changes";
import type { Change } from "../evidence/changes";

/** What an edit of a claim changed. `label` names a field. */
export const claimChanges = (detail: Record<string, unknown> | undefined, label: (field: string) => string): Change[] | null =>
  fieldChanges(detail, { sentence: reading("sentence"), note: reading("note") }, label);

import { type Corroboration, isCounted, isSingleSource, oneRootOf } from "../evidence/roots";
import { beginsWithInsider, pointsOf } from "../evidence/way";

/** What has to be known of a record to say what it rests on. */
export type Resting = Corroboration;

/**
 * Whether nobody but an insider stands at the origin: of the record, and of all that is said to corroborate it. An
 * inference or a record that was refused corroborates nothing.
 */
export function isInsiderOnly(record: Resting, corroborating: readonly Resting[]): boolean {
  if (!beginsWithInsider(record.way)) return false;
  return corroborating.every((other) => beginsWithInsider(other.way) || other.nature === "inferred" || !isCounted(other));
}

export type Standing = {
  total: number;
  /** On one root alone. */
  single: number;
  /** On an insider alone. */
  insider: number;
  /** Nothing is recorded of how they came to us: what they rest on is not known. */
  unknown: number;
  /** The one root of all of them, as somebody wrote it; undefined where there are several. */
  root?: string;
};

/** How well a set of records stands. `alike`: for how many that came the same way one is given; `corroborating` has what corroborates each, by id. */
export function standingOf<Id>(records: readonly (Resting & { id: Id; alike?: number })[], corroborating: ReadonlyMap<Id, readonly Resting[]>): Standing {
  let [total, single, insider, unknown] = [0, 0, 0, 0];
  for (const record of records) {
    const others = corroborating.get(record.id) ?? [];
    const { alike = 1 } = record;
    total += alike;
    if (pointsOf(record.way).length === 0) unknown += alike;
    if (isSingleSource(record.way, others)) single += alike;
    if (isInsiderOnly(record, others)) insider += alike;
  }
  const root = unknown === 0 ? oneRootOf(records) : undefined;
  return { total, single, insider, unknown, ...(root !== undefined && { root }) };
}

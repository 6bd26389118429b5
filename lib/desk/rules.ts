import { type Corroboration, isSingleSource, rootOf, rootStep } from "../evidence/attribution";

/** What has to be known of a record to say what it rests on: where its attribution begins, and where it reached us. */
export type Resting = Corroboration & {
  /** The first step is a source of this kind; null where the first step is no source of ours. */
  originKind: string | null;
};

/**
 * Whether nobody but an insider stands at the origin: of the record, and of all that is said to corroborate it. An
 * inference or a record that was refused corroborates nothing.
 */
export function isInsiderOnly(record: Resting, corroborating: readonly Resting[]): boolean {
  if (record.originKind !== "insider") return false;
  return !corroborating.some(
    (other) =>
      other.originKind !== "insider" && other.nature !== "inferred" && other.status !== "draft" && other.status !== "rejected" && other.status !== "withdrawn",
  );
}

export type Standing = {
  total: number;
  /** On one root alone. */
  single: number;
  /** On an insider alone. */
  insider: number;
  /** No step of the attribution is recorded: what they rest on is not known. */
  unknown: number;
  /** The one root of all of them, as somebody wrote it; undefined where there are several. */
  root?: string;
};

/** How well a set of records stands. `corroborating` has what corroborates each, by id. */
export function standingOf(records: readonly (Resting & { id: string })[], corroborating: ReadonlyMap<string, readonly Resting[]>): Standing {
  const roots = new Map<string, string>();
  let [single, insider, unknown] = [0, 0, 0];
  for (const record of records) {
    const root = rootOf(record.steps);
    const others = corroborating.get(record.id) ?? [];
    if (root === undefined) unknown += 1;
    else roots.set(root, rootStep(record.steps)?.who ?? "");
    if (isSingleSource(record.steps, others)) single += 1;
    if (isInsiderOnly(record, others)) insider += 1;
  }
  const [root, ...more] = roots.values();
  return { total: records.length, single, insider, unknown, ...(root !== undefined && more.length === 0 && unknown === 0 && { root }) };
}

type Entry = { at: Date; action: string; by: string | null; subject: { id: string } };

/** How long one sitting at one record lasts. */
const sitting = 30 * 60_000;

/**
 * Tells of one sitting once: what the same person did to the same thing in a row becomes one entry, the newest, with the
 * acts in it from the first to the last. Entries come newest first.
 */
export function condense<Change extends { entry: Entry }>(changes: readonly Change[]): (Change & { acts: string[]; of: Change[] })[] {
  const told: (Change & { acts: string[]; of: Change[] })[] = [];
  for (const change of changes) {
    const last = told.at(-1);
    const { entry } = change;
    const oldest = last?.of.at(-1)?.entry;
    if (last && oldest && last.entry.subject.id === entry.subject.id && last.entry.by === entry.by && oldest.at.getTime() - entry.at.getTime() <= sitting) {
      last.of.push(change);
      if (!last.acts.includes(entry.action)) last.acts.unshift(entry.action);
    } else told.push({ ...change, acts: [entry.action], of: [change] });
  }
  return told;
}

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

import { openPayload } from "../../lib/custody/payload";
import { db } from "../../lib/db";

type Row = { action: string; actor: string; investigation_id: string | null; sealed: Uint8Array; key: Uint8Array };

/** What the history holds about a subject, oldest first, its payload opened. */
export async function historyOf(subjectId: string) {
  const rows = await db.$queryRaw<Row[]>`
    select action, actor, investigation_id, sealed, key from custody_entry join custody_payload using (seq) join custody_key using (seq) where subject_id = ${subjectId}::uuid order by seq`;
  return rows.map(({ sealed, key, ...entry }) => ({ ...entry, detail: openPayload(Buffer.from(sealed), Buffer.from(key)) }));
}

export const actionsOf = async (subjectId: string) => (await historyOf(subjectId)).map(({ action }) => action);

import type { Actor } from "../../lib/access/actor";
import { chooseColumns, confirmImport } from "../../lib/import/commands";
import { findStaged, recordsOf } from "../../lib/import/queries";
import type { Setting } from "../../lib/import/schema";
import { whenDone } from "../../lib/import/work";
import { give } from "../import/files";

/** Imports a call log and answers its record. */
export async function importCalls(
  actor: Actor,
  investigationId: string,
  csv: string,
  setting: Setting = {},
): Promise<{ importId: string; evidenceId: string }> {
  const given = await give(actor, investigationId, csv, { target: "callLog", name: "通话.csv" });
  const choice = { id: given.id, seenRevision: given.revision, columns: given.columns, setting: { title: "一份通话记录", ...setting } };
  await chooseColumns(actor, choice);
  await whenDone();
  const { revision } = (await findStaged(actor, given.id))!;
  await confirmImport(actor, { id: given.id, seenRevision: revision });
  return { importId: given.id, evidenceId: (await recordsOf(actor, given.id))[0]!.id };
}

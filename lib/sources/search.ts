import type { Tx } from "../db";
import type { Findable } from "../search/document";
import { shortOwn } from "../search/references";

/** What can be found of these sources, as they stand now: the codename and what may be said of them inside the investigation. */
export async function findableSources(tx: Tx, ids: readonly string[]): Promise<Findable[]> {
  const rows = await tx.source.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      investigationId: true,
      codename: true,
      description: true,
      note: true,
      kind: true,
      reliability: true,
      updatedAt: true,
      investigation: { select: { code: true } },
    },
  });
  return rows.map(({ id, investigationId, codename, description, note, kind, reliability, updatedAt, investigation: { code } }) => ({
    type: "source",
    subjectId: id,
    investigationId,
    authorId: null,
    submitted: true,
    kind: null,
    status: null,
    changedAt: updatedAt,
    companyIds: [],
    sourceIds: [id],
    segments: [
      { field: "title", text: codename },
      { field: "description", text: description },
      ...(note ? [{ field: "note", text: note }] : []),
      { field: "type", text: "信源 线人 source" },
    ],
    reference: { code, own: shortOwn(codename) },
    names: { title: [], facts: [] },
    traits: { sourceKind: [kind], ...(reliability && { reliability: [reliability] }) },
  }));
}

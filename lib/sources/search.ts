import { db } from "../db";
import type { Findable } from "../search/document";

/** What can be found of these sources: codename and what may be said of them inside the investigation. Who they are is nowhere near. */
export async function findableSources(ids: readonly string[]): Promise<Findable[]> {
  const rows = await db.source.findMany({ where: { id: { in: [...ids] } }, select: { id: true, investigationId: true, codename: true, description: true, note: true, updatedAt: true } });
  return rows.map(({ id, investigationId, codename, description, note, updatedAt }) => ({
    type: "source" as const, subjectId: id, investigationId, authorId: null, submitted: true, kind: null, status: null, changedAt: updatedAt, companyIds: [], sourceIds: [id],
    segments: [
      { field: "title", text: codename },
      { field: "fact", text: description },
      ...(note ? [{ field: "note", text: note }] : []),
    ],
    extra: ["信源", "source", "线人"],
  }));
}

import type { Tx } from "../db";
import type { Findable } from "../search/document";
import { claimReferenceOf } from "./reference";

/** What can be found of these claims, as they stand now. What a claim says weighs as a text: the evidence that states it stands before it. */
export async function findableClaims(tx: Tx, ids: readonly string[]): Promise<Findable[]> {
  const rows = await tx.claim.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, investigationId: true, number: true, sentence: true, note: true, updatedAt: true, investigation: { select: { code: true } } },
  });
  return rows.map(({ id, investigationId, number, sentence, note, updatedAt, investigation: { code } }) => ({
    type: "claim",
    subjectId: id,
    investigationId,
    authorId: null,
    submitted: true,
    kind: null,
    status: null,
    changedAt: updatedAt,
    companyIds: [],
    sourceIds: [],
    segments: [
      { field: "ref", text: claimReferenceOf(code, number) },
      { field: "sentence", text: sentence },
      ...(note ? [{ field: "note", text: note }] : []),
      { field: "type", text: "论断 claim" },
    ],
    names: { title: [], facts: [] },
  }));
}

import { type One, sameWithin } from "../companies/same";
import type { Tx } from "../db";
import type { Findable } from "../search/document";
import { isCounted } from "../evidence/roots";
import { basisOf } from "./basis";
import { type DatedGround, groundsOf, moving } from "./grounds";
import { claimReferenceOf } from "./reference";
import { clearanceState, type Frozen } from "./rules";

const selected = {
  id: true,
  investigationId: true,
  number: true,
  sentence: true,
  note: true,
  version: true,
  withdrawnAt: true,
  updatedAt: true,
  investigation: { select: { code: true } },
  clearances: { orderBy: { clearedAt: "desc" }, take: 1, select: { version: true, basis: true } },
  // Evidence that was handed in, and nothing else: every member sees it.
  evidence: {
    where: { evidence: { is: { firstSubmittedAt: { not: null } } } },
    select: {
      evidence: {
        select: { status: true, companies: { select: { companyId: true } }, sources: { select: { sourceId: true } }, steps: { select: { sourceId: true } } },
      },
    },
  },
} as const;

/** What the grounds of a claim say. One that was withdrawn is no sentence of ours any more, and rests on nothing. */
function saidBy(grounds: readonly DatedGround[], isWithdrawn: boolean) {
  const { flags, support } = basisOf(isWithdrawn ? [] : grounds);
  return isWithdrawn ? [] : [...(support.length ? (["supported"] as const) : []), ...flags];
}

/** What can be found of these claims, as they stand now, with the companies and sources that they rest on. What a claim says weighs as a text: the evidence that states it stands before it. */
export async function findableClaims(tx: Tx, ids: readonly string[]): Promise<Findable[]> {
  const rows = await tx.claim.findMany({ where: { id: { in: [...ids] } }, select: selected });
  const grounds = await groundsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const same = new Map<string, One>();
  for (const { investigationId } of rows) if (!same.has(investigationId)) same.set(investigationId, await sameWithin(tx, investigationId));
  return rows.map(({ id, investigationId, number, sentence, note, updatedAt, investigation: { code }, clearances: [clearance], evidence, ...row }) => {
    const pieces = grounds.get(id) ?? [];
    const counted = evidence.flatMap(({ evidence: piece }) => (isCounted(piece) ? piece : []));
    const companyIds = counted.flatMap(({ companies }) => companies.map(({ companyId }) => same.get(investigationId)!.headOf(companyId)));
    const sourceIds = counted.flatMap(({ sources, steps }) => [...sources, ...steps].flatMap(({ sourceId }) => sourceId ?? []));
    const state = clearanceState(row, clearance && { ...clearance, basis: clearance.basis as Frozen[] }, moving(pieces));
    return {
      type: "claim",
      subjectId: id,
      investigationId,
      authorId: null,
      submitted: true,
      kind: null,
      status: null,
      changedAt: updatedAt,
      companyIds: [...new Set(companyIds)],
      sourceIds: [...new Set(sourceIds)],
      segments: [
        { field: "ref", text: claimReferenceOf(code, number) },
        { field: "sentence", text: sentence },
        ...(note ? [{ field: "note", text: note }] : []),
        { field: "type", text: "论断 claim" },
      ],
      reference: { code, own: `C${number}` },
      names: { title: [], facts: [] },
      traits: { basis: saidBy(pieces, row.withdrawnAt !== null), standing: [state] },
    };
  });
}

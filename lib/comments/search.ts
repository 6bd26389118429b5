import { claimReferenceOf } from "../claims/reference";
import type { Tx } from "../db";
import { referenceOf } from "../evidence/reference";
import type { Findable } from "../search/document";

const numbered = { number: true, authorId: true, investigation: { select: { code: true } } } as const;

/** What can be found of these comments: those that were not taken back, wherever what they are about can be seen. */
export async function findableComments(tx: Tx, ids: readonly string[]): Promise<Findable[]> {
  const rows = await tx.comment.findMany({
    where: { id: { in: [...ids] }, withdrawnAt: null },
    select: {
      id: true,
      investigationId: true,
      authorId: true,
      text: true,
      updatedAt: true,
      evidence: { select: { ...numbered, firstSubmittedAt: true } },
      claim: { select: numbered },
    },
  });
  return rows.flatMap(({ id, investigationId, authorId, text, updatedAt, evidence, claim }): Findable[] => {
    const subject = evidence ?? claim;
    if (!subject) return [];
    const submitted = claim !== null || evidence?.firstSubmittedAt != null;
    const ref = (claim ? claimReferenceOf : referenceOf)(subject.investigation.code, subject.number);
    return [
      {
        type: "comment",
        subjectId: id,
        investigationId,
        // On a draft it is the draft's author who sees it; afterwards it says whose words these are, so that nobody is told of their own.
        authorId: submitted ? authorId : subject.authorId,
        submitted,
        kind: null,
        status: null,
        changedAt: updatedAt,
        companyIds: [],
        sourceIds: [],
        segments: [
          { field: "comment", text },
          { field: "type", text: "批注 comment" },
          { field: "about", text: ref },
        ],
        names: { title: [], facts: [] },
      },
    ];
  });
}

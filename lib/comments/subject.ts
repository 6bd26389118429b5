import { claimReferenceOf } from "../claims/reference";
import { referenceOf } from "../evidence/reference";
import type { Prisma } from "../generated/client";

const numbered = { number: true, investigation: { select: { code: true } } } as const;

/** What has to be read to say what a comment is about. */
export const subjectColumns = {
  evidence: { select: { ...numbered, title: true, authorId: true } },
  claim: { select: { ...numbered, sentence: true, authorId: true } },
} satisfies Prisma.CommentSelect;
type About = Prisma.CommentGetPayload<{ select: typeof subjectColumns }>;

/** What a comment is about, as it is called now. */
export function subjectOf({ evidence, claim }: About) {
  if (claim) return { label: claim.sentence, ref: claimReferenceOf(claim.investigation.code, claim.number), authorId: claim.authorId };
  if (evidence) return { label: evidence.title, ref: referenceOf(evidence.investigation.code, evidence.number), authorId: evidence.authorId };
  throw new Error("a comment on nothing"); // the database refuses it
}

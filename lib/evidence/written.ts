import type { Prisma } from "../generated/client";

/** What the writer of a version put into it, but its facts, its attribution and its links. */
export const written = {
  title: true,
  body: true,
  nature: true,
  means: true,
  obtainedBy: true,
  approvedBy: true,
  approvalReason: true,
  approvalLimits: true,
  firstObtainedBy: true,
  occurredFrom: true,
  occurredTo: true,
  occurredPrecision: true,
  occurredZone: true,
  place: true,
  language: true,
  sensitivity: true,
  tags: { orderBy: { tag: { name: "asc" } }, select: { tag: { select: { name: true } } } },
  notStated: true,
  notVictims: true,
} satisfies Prisma.EvidenceSelect;

/** The words that bound single facts, always in one order. */
export const boundingWords = { orderBy: [{ fact: "asc" }, { word: "asc" }], select: { fact: true, word: true } } satisfies Prisma.Evidence$factQualifiersArgs;

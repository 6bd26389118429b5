import type { Actor } from "../access/actor";
import { evidenceVisibleTo, reviewable, visibleTo } from "../access/visible";
import { db } from "../db";
import { subjectCompanies } from "../evidence/about";
import { reachedBy } from "../evidence/way";
import type { Prisma } from "../generated/client";
import type { ClaimFilter } from "./filter";
import { basisOf } from "./basis";
import { groundsOf, moving } from "./grounds";
import { claimPartsOf, claimReferenceOf } from "./reference";
import { type ClaimFlag, claimFlags, clearanceState, type Frozen, mayClear } from "./rules";

const head = {
  id: true,
  investigationId: true,
  number: true,
  sentence: true,
  note: true,
  authorId: true,
  editedById: true,
  version: true,
  withdrawnAt: true,
  createdAt: true,
  updatedAt: true,
  author: { select: { name: true } },
  investigation: { select: { code: true, title: true } },
  clearances: {
    orderBy: { clearedAt: "desc" },
    take: 1,
    select: { version: true, basis: true, note: true, clearedAt: true, clearedBy: { select: { name: true } } },
  },
} satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof head }>;

/** With what it rests on, and whether it is cleared. */
function standingOf({ clearances: [clearance], ...row }: Row, grounds: Awaited<ReturnType<typeof groundsOf>>) {
  const pieces = grounds.get(row.id) ?? [];
  const frozen = clearance && { ...clearance, basis: clearance.basis as Frozen[] };
  return {
    ...row,
    ref: claimReferenceOf(row.investigation.code, row.number),
    clearance: frozen,
    basis: basisOf(pieces),
    state: clearanceState(row, frozen, moving(pieces)),
  };
}

async function standing(rows: readonly Row[]) {
  const grounds = await groundsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => standingOf(row, grounds));
}
export type ClaimLine = Awaited<ReturnType<typeof standing>>[number];

const tied = {
  role: true,
  note: true,
  evidence: {
    select: {
      id: true,
      kind: true,
      title: true,
      status: true,
      number: true,
      companies: subjectCompanies,
    },
  },
} satisfies Prisma.ClaimEvidenceSelect;

/** Null when it does not exist or is not the actor's to see: nobody can tell which. */
export async function findClaim(actor: Actor, id: string) {
  const row = await db.claim.findFirst({
    where: { AND: [visibleTo(actor), { id }] },
    select: { ...head, evidence: { where: { evidence: { is: evidenceVisibleTo(actor) } }, orderBy: { evidence: { number: "asc" } }, select: tied } },
  });
  if (!row) return null;
  const { evidence, ...rest } = row;
  const grounds = await groundsOf(db, [id]);
  const read = new Map(grounds.get(id)?.map((ground) => [ground.id, ground]));
  return {
    ...standingOf(rest, grounds),
    evidence: evidence.map(({ evidence: piece, ...tie }) => {
      const ground = read.get(piece.id);
      return { ...tie, evidence: { ...piece, inferred: ground?.nature === "inferred", root: ground ? reachedBy(ground.way) : null } };
    }),
  };
}
export type ClaimView = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** The id of the claim that a reference such as ZB-C03 names; null when it does not exist or is not the actor's to see. */
export async function claimCalled(actor: Actor, ref: string): Promise<string | null> {
  const parts = claimPartsOf(ref);
  if (!parts) return null;
  const found = await db.claim.findFirst({
    where: { AND: [visibleTo(actor), { number: parts.number, investigation: { is: { code: parts.code } } }] },
    select: { id: true },
  });
  return found?.id ?? null;
}

const pageSize = 30;

/**
 * The claims of readable investigations with what they rest on, in the order of their references, and how many carry each
 * flag under the other filters. A page by key: `after` is the last claim of the page before.
 */
export async function listClaims(actor: Actor, { investigation, flag, standing: wanted, after }: ClaimFilter) {
  const within = { AND: [visibleTo(actor), investigation ? { investigationId: investigation } : {}] };
  const rows = await db.claim.findMany({
    where: { ...within, withdrawnAt: wanted === "withdrawn" ? { not: null } : null },
    orderBy: [{ investigationId: "asc" }, { number: "asc" }],
    select: head,
  });
  const inStanding = (await standing(rows)).filter(
    ({ state }) => wanted === undefined || wanted === "withdrawn" || (state === "cleared") === (wanted === "cleared"),
  );
  const lines = flag ? inStanding.filter(({ basis }) => basis.flags.includes(flag)) : inStanding;
  const from = after === undefined ? 0 : lines.findIndex(({ id }) => id === after) + 1;
  const page = lines.slice(from, from + pageSize);
  return {
    total: lines.length,
    flags: countFlags(inStanding),
    lines: page,
    next: lines.length > from + pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

function countFlags(lines: readonly ClaimLine[]): Record<ClaimFlag, number> {
  const count = (flag: ClaimFlag) => lines.filter(({ basis }) => basis.flags.includes(flag)).length;
  return Object.fromEntries(claimFlags.map((flag) => [flag, count(flag)])) as Record<ClaimFlag, number>;
}

/** Whether this person may clear a sentence now: it is not cleared, something supports it, and it is no work of theirs. */
const waitsFor =
  (actor: Actor) =>
  (line: ClaimLine): boolean =>
    mayClear({ role: actor.roles.get(line.investigationId), userId: actor.userId }, line, line.state, line.basis) === true;

/** The sentences that this person may clear, those that were changed longest ago first. */
export async function claimsToClear(actor: Actor): Promise<ClaimLine[]> {
  const investigationId = { in: reviewable(actor) };
  if (investigationId.in.length === 0) return [];
  const rows = await db.claim.findMany({
    where: { AND: [visibleTo(actor), { investigationId, withdrawnAt: null }] },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    select: head,
  });
  return (await standing(rows)).filter(waitsFor(actor));
}

/** How many sentences there are, and how many of them stand on what: for the desk. */
export async function questionClaims(actor: Actor, { investigation }: { investigation?: string | undefined }) {
  const rows = await db.claim.findMany({
    where: { AND: [visibleTo(actor), { withdrawnAt: null }, investigation ? { investigationId: investigation } : {}] },
    select: head,
  });
  const lines = await standing(rows);
  return {
    total: lines.length,
    cleared: lines.filter(({ state }) => state === "cleared").length,
    toClear: lines.filter(waitsFor(actor)).length,
    flags: countFlags(lines),
  };
}

/** The claims that a piece of evidence supports or contradicts, for its page. Nothing for a piece that the actor may not see. */
export async function claimsOf(actor: Actor, evidenceId: string) {
  const ties = await db.claimEvidence.findMany({
    where: { evidenceId, evidence: { is: evidenceVisibleTo(actor) }, claim: { is: { AND: [visibleTo(actor), { withdrawnAt: null }] } } },
    orderBy: { claim: { number: "asc" } },
    select: { role: true, note: true, claim: { select: head } },
  });
  const lines = await standing(ties.map(({ claim }) => claim));
  return ties.map(({ role, note }, index) => ({ role, note, claim: lines[index]! }));
}

/** The claims that only these pieces support, and all by one root: what falls with where the pieces came from. A sentence with a support of unknown root is none of them. */
export async function claimsOnlyOn(actor: Actor, evidenceIds: readonly string[]) {
  if (evidenceIds.length === 0) return [];
  const tiedTo = await db.$queryRaw<{ id: string }[]>`
    select distinct "claimId" id from "ClaimEvidence" where role = 'supports' and "evidenceId" = any (${[...evidenceIds]}::uuid[])`;
  const rows = await db.claim.findMany({
    where: { AND: [visibleTo(actor), { id: { in: tiedTo.map(({ id }) => id) }, withdrawnAt: null }] },
    orderBy: { number: "asc" },
    select: head,
  });
  const pieces = new Set(evidenceIds);
  return (await standing(rows)).filter(
    ({ basis: { support, roots } }) => roots.length === 1 && roots[0]!.pieces.length === support.length && support.every(({ id }) => pieces.has(id)),
  );
}

/** The claims of an investigation that something can still be tied to, for those who choose one. */
export async function openClaims(actor: Actor, investigationId: string) {
  const rows = await db.claim.findMany({
    where: { AND: [visibleTo(actor), { investigationId, withdrawnAt: null }] },
    orderBy: { number: "asc" },
    select: { id: true, number: true, sentence: true, investigation: { select: { code: true } } },
  });
  return rows.map(({ id, number, sentence, investigation }) => ({ id, sentence, ref: claimReferenceOf(investigation.code, number) }));
}

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
 * All claims of readable investigations under these filters with what they rest on, in the order of their numbers, and how many carry
 * each flag under the other filters. What a claim lacks is worked out of all its grounds, so whoever wants more than a page takes it
 * all at once: each piece is read once then, whatever rests on it.
 */
export async function claimsUnder(actor: Actor, { investigation, flag, standing: wanted }: Omit<ClaimFilter, "after">) {
  const within = { AND: [visibleTo(actor), investigation ? { investigationId: investigation } : {}] };
  const rows = await db.claim.findMany({
    where: { ...within, withdrawnAt: wanted === "withdrawn" ? { not: null } : null },
    orderBy: [{ investigationId: "asc" }, { number: "asc" }],
    select: head,
  });
  const inStanding = (await standing(rows)).filter(
    ({ state }) => wanted === undefined || wanted === "withdrawn" || (state === "cleared") === (wanted === "cleared"),
  );
  return { flags: countFlags(inStanding), lines: flag ? inStanding.filter(({ basis }) => basis.flags.includes(flag)) : inStanding };
}

type Key = { investigationId: string; number: number };
const isBehind = (one: Key, key: Key) => (one.investigationId === key.investigationId ? one.number > key.number : one.investigationId > key.investigationId);

/**
 * One page of them. A page by key: `after` is the last claim of the page before, and the list goes on behind its place, also when it
 * is itself no longer under the filters.
 */
export async function listClaims(actor: Actor, { after, ...filter }: ClaimFilter) {
  const [{ flags, lines }, key] = await Promise.all([
    claimsUnder(actor, filter),
    after === undefined ? null : db.claim.findFirst({ where: { AND: [visibleTo(actor), { id: after }] }, select: { investigationId: true, number: true } }),
  ]);
  const rest = key ? lines.filter((line) => isBehind(line, key)) : lines;
  const page = rest.slice(0, pageSize);
  return { total: lines.length, flags, lines: page, next: rest.length > pageSize ? page.at(-1)!.id : null };
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

/** The sentences that this person may clear, those that were changed longest ago first: the first of them, and how many there are. */
export async function claimsToClear(actor: Actor): Promise<{ total: number; lines: ClaimLine[] }> {
  const investigationId = { in: reviewable(actor) };
  if (investigationId.in.length === 0) return { total: 0, lines: [] };
  const theirs = { authorId: { not: actor.userId }, editedById: { not: actor.userId } };
  const rows = await db.claim.findMany({
    where: { AND: [visibleTo(actor), { investigationId, withdrawnAt: null, ...theirs, evidence: { some: { role: "supports" } } }] },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    select: head,
  });
  const waiting = (await standing(rows)).filter(waitsFor(actor));
  return { total: waiting.length, lines: waiting.slice(0, pageSize) };
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

type OpenClaims = { total: number; claims: { id: string; sentence: string; ref: string }[]; next: string | null };

/** More than these are chosen from page by page. */
const offered = 100;

/** The claims of an investigation that something can still be tied to, the newest first, for those who choose one. A page by key; behind the last it begins anew. */
export async function openClaims(actor: Actor, investigationId: string, after?: string): Promise<OpenClaims> {
  const within = { AND: [visibleTo(actor), { investigationId }] };
  const key = after === undefined ? null : await db.claim.findFirst({ where: { ...within, id: after }, select: { number: true } });
  const open = { ...within, withdrawnAt: null };
  const [total, rows] = await Promise.all([
    db.claim.count({ where: open }),
    db.claim.findMany({
      where: { ...open, ...(key && { number: { lt: key.number } }) },
      orderBy: { number: "desc" },
      take: offered + 1,
      select: { id: true, number: true, sentence: true, investigation: { select: { code: true } } },
    }),
  ]);
  if (rows.length === 0 && key) return openClaims(actor, investigationId);
  const page = rows.slice(0, offered);
  return {
    total,
    claims: page.map(({ id, number, sentence, investigation }) => ({ id, sentence, ref: claimReferenceOf(investigation.code, number) })),
    next: rows.length > offered ? page.at(-1)!.id : null,
  };
}

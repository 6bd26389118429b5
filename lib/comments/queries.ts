import type { Actor } from "../access/actor";
import { commentVisibleTo } from "../access/visible";
import { commentVisibleSql } from "../access/visible-sql";
import { claimReferenceOf } from "../claims/reference";
import { db } from "../db";
import { referenceOf } from "../evidence/reference";
import { Prisma } from "../generated/client";
import { inReview, theirs } from "../review/queries";
import { commenting, inThreads, placeOf } from "./rules";
import type { CommentSubject } from "./schema";
import { subjectColumns, subjectOf } from "./subject";

const said = {
  id: true,
  investigationId: true,
  evidenceId: true,
  claimId: true,
  threadId: true,
  text: true,
  authorId: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  withdrawnAt: true,
  settledAt: true,
  author: { select: { name: true } },
  settledBy: { select: { name: true } },
} satisfies Prisma.CommentSelect;
type Row = Prisma.CommentGetPayload<{ select: typeof said }>;

/** Words that were taken back are read in the history alone. */
const shown = ({ text, ...row }: Row) => ({ ...row, text: row.withdrawnAt ? null : text });
export type CommentLine = ReturnType<typeof shown>;

/** The threads on a piece of evidence or a claim. None where the actor may not see what they are about. */
export async function threadsOn(actor: Actor, { type, id }: CommentSubject) {
  const rows = await db.comment.findMany({
    where: { AND: [commentVisibleTo(actor), type === "evidence" ? { evidenceId: id } : { claimId: id }] },
    select: said,
  });
  return inThreads(rows.map(shown));
}
export type ThreadView = Awaited<ReturnType<typeof threadsOn>>[number];

/** Null when it does not exist or is not the actor's to see: nobody can tell which. */
export async function findComment(actor: Actor, id: string) {
  const row = await db.comment.findFirst({
    where: { AND: [commentVisibleTo(actor), { id }] },
    select: { ...said, ...subjectColumns },
  });
  if (!row) return null;
  const { evidence, claim, ...rest } = row;
  return { ...shown(rest), place: placeOf(rest), subject: subjectOf({ evidence, claim }) };
}

const listed = 6;

type Unsettled = {
  id: string;
  evidenceId: string | null;
  claimId: string | null;
  title: string | null;
  sentence: string | null;
  number: number;
  code: string;
  by: string;
  text: string;
  at: Date;
  total: bigint;
};

/**
 * Threads that are not settled and concern this person: on what they wrote, on what waits for their decision, and those that
 * they began. With the last word said in each, the newest first. What was withdrawn needs no settling.
 */
export async function unsettledFor(actor: Actor, { investigation }: { investigation?: string | undefined }) {
  const here = [...actor.roles].filter(([id, role]) => commenting.some((one) => one === role) && (investigation === undefined || id === investigation));
  if (here.length === 0) return { total: 0, threads: [] };
  const rows = await db.$queryRaw<Unsettled[]>`
    select m.id, m."evidenceId", m."claimId", v.title, c.sentence, coalesce(v.number, c.number) number, i.code, u.name "by", l.text, l."createdAt" at, count(*) over () total
    from "Comment" m
    join "Investigation" i on i.id = m."investigationId"
    left join "Evidence" v on v.id = m."evidenceId"
    left join "Claim" c on c.id = m."claimId"
    join lateral (
      select k.text, k."authorId", k."createdAt" from "Comment" k
      where (k.id = m.id or k."threadId" = m.id) and k."withdrawnAt" is null order by k."createdAt" desc, k.id desc limit 1) l on true
    join "User" u on u.id = l."authorId"
    where ${commentVisibleSql(actor)} and m."threadId" is null and m."settledAt" is null and i.id = any (${here.map(([id]) => id)}::uuid[])
      and v.status is distinct from 'withdrawn' and c."withdrawnAt" is null
      and (${actor.userId}::uuid in (m."authorId", v."authorId", c."authorId") or m."evidenceId" in (select e.id from ${inReview} where ${theirs(actor)}))
    order by l."createdAt" desc, m.id limit ${listed}`;
  return {
    total: Number(rows[0]?.total ?? 0),
    threads: rows.map(({ id, evidenceId, claimId, title, sentence, number, code, by, text, at }) => ({
      id,
      href: placeOf({ id, evidenceId, claimId }),
      title: title ?? sentence ?? "",
      ref: (claimId === null ? referenceOf : claimReferenceOf)(code, number),
      by,
      text,
      at,
    })),
  };
}
export type UnsettledThreads = Awaited<ReturnType<typeof unsettledFor>>;

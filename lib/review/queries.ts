import type { Actor } from "../access/actor";
import { evidenceVisibleTo, readable, reviewable } from "../access/visible";
import { db } from "../db";
import { stepsByFact } from "../evidence/attribution";
import { corroborationsOf } from "../evidence/corroboration";
import { qualifiersByFact } from "../evidence/words/rules";
import { isSingleSource } from "../evidence/roots";
import { evidenceByIds, type EvidenceLine } from "../evidence/lines";
import { referenceOf } from "../evidence/reference";
import { Prisma } from "../generated/client";
import { frozenVersion } from "./frozen";
import { wayAsFrozen } from "./frozen-way";

/** A record in review with the version of it that was frozen. */
export const inReview = Prisma.sql`"Evidence" e join "Submission" s on s."evidenceId" = e.id and s.version = e.version and e.status = 'inReview'`;

/** What this person may decide on: where they are editor or lead, and no work of theirs. Mirrors what the command refuses. */
export const theirs = (actor: Actor) => Prisma.sql`
  (e."investigationId" = any (${reviewable(actor)}::uuid[]) and ${actor.userId}::uuid not in (e."authorId", e."editedById", s."submittedById"))`;

/** How many submissions wait for this person to decide. For those who decide nowhere it costs nothing. */
export async function countWaiting(actor: Actor): Promise<number> {
  if (reviewable(actor).length === 0) return 0;
  const [row] = await db.$queryRaw<{ count: bigint }[]>`select count(*) from ${inReview} where ${theirs(actor)}`;
  return Number(row?.count ?? 0);
}

type Handed = { id: string; submittedAt: Date; submittedBy: string };
export type SubmittedLine = EvidenceLine & Omit<Handed, "id">;

/** What was handed in, read again through the query that shows records. */
async function linesOf(actor: Actor, rows: readonly Handed[]): Promise<SubmittedLine[]> {
  const lines = new Map(
    (
      await evidenceByIds(
        actor,
        rows.map(({ id }) => id),
      )
    ).map((line) => [line.id, line]),
  );
  return rows.flatMap(({ id, ...handed }) => {
    const line = lines.get(id);
    return line ? [{ ...line, ...handed }] : [];
  });
}

const pageSize = 30;

/** What waits for this person, longest first: a page of it, by key. `next` leads on. */
export async function reviewQueue(actor: Actor, { after }: { after?: string | undefined } = {}) {
  if (reviewable(actor).length === 0) return { total: 0, lines: [], next: null };
  const [total, rows] = await Promise.all([
    countWaiting(actor),
    db.$queryRaw<Handed[]>`
      select e.id, s."submittedAt", u.name "submittedBy"
      from ${inReview} join "User" u on u.id = s."submittedById"
      where ${theirs(actor)} ${after ? Prisma.sql`and (s."submittedAt", e.id) > (select s."submittedAt", e.id from ${inReview} where ${theirs(actor)} and e.id = ${after}::uuid)` : Prisma.empty}
      order by s."submittedAt", e.id limit ${pageSize + 1}`,
  ]);
  const page = rows.slice(0, pageSize);
  return { total, lines: await linesOf(actor, page), next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

const shown = 20;

/** What stands elsewhere in review: handed in and for others to decide, sent back to its author, decided lately. */
export async function reviewElsewhere(actor: Actor) {
  const [others, back, decided] = await Promise.all([
    db.$queryRaw<(Handed & { total: bigint })[]>`
      select e.id, s."submittedAt", u.name "submittedBy", count(*) over () total
      from ${inReview} join "User" u on u.id = s."submittedById"
      where e."investigationId" = any (${readable(actor)}::uuid[]) and not ${theirs(actor)}
      order by s."submittedAt", e.id limit ${shown}`,
    db.evidence.findMany({
      where: { AND: [evidenceVisibleTo(actor), { status: "needsWork" }] },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: shown,
      select: {
        id: true,
        decisions: { where: { verdict: "sentBack" }, orderBy: { decidedAt: "desc" }, take: 1, select: { note: true, decidedBy: { select: { name: true } } } },
      },
    }),
    db.decision.findMany({
      where: { evidence: { is: evidenceVisibleTo(actor) } },
      orderBy: { decidedAt: "desc" },
      take: 10,
      select: {
        evidenceId: true,
        verdict: true,
        note: true,
        decidedAt: true,
        decidedBy: { select: { name: true } },
        submission: { select: { version: true } },
      },
    }),
  ]);
  const [waiting, lines, backTotal] = await Promise.all([
    linesOf(actor, others),
    evidenceByIds(actor, [...back.map(({ id }) => id), ...decided.map(({ evidenceId }) => evidenceId)]),
    db.evidence.count({ where: { AND: [evidenceVisibleTo(actor), { status: "needsWork" }] } }),
  ]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return {
    others: { total: Number(others[0]?.total ?? 0), lines: waiting },
    back: {
      total: backTotal,
      lines: back.flatMap(({ id, decisions: [sentBack] }) => {
        const line = byId.get(id);
        return line ? [{ ...line, sentBack }] : [];
      }),
    },
    decided: decided.flatMap(({ evidenceId, ...decision }) => {
      const line = byId.get(evidenceId);
      return line ? [{ ...decision, line }] : [];
    }),
  };
}

/** Where a record stands in the queue of this person, and its neighbours there. Outside of it, the first one is next. */
export async function placeInQueue(actor: Actor, evidenceId: string) {
  if (reviewable(actor).length === 0) return { total: 0, position: null, previous: null, next: null };
  const [row] = await db.$queryRaw<{ total: bigint; position: bigint | null; previous: string | null; next: string | null }[]>`
    with queue as (
      select e.id, row_number() over w position, lag(e.id) over w previous, lead(e.id) over w next
      from ${inReview} where ${theirs(actor)} window w as (order by s."submittedAt", e.id))
    select (select count(*) from queue) total, q.position, q.previous, case when q.id is null then (select id from queue where position = 1) else q.next end next
    from (select ${evidenceId}::uuid asked) a left join queue q on q.id = a.asked`;
  return {
    total: Number(row?.total ?? 0),
    position: row?.position == null ? null : Number(row.position),
    previous: row?.previous ?? null,
    next: row?.next ?? null,
  };
}

/**
 * The newest version that was handed in, exactly as it was frozen, with every round before it. Null when there is none, or
 * the record is not the actor's to see.
 */
export async function findSubmission(actor: Actor, evidenceId: string) {
  const found = await db.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { id: evidenceId }] },
    select: {
      id: true,
      kind: true,
      number: true,
      status: true,
      version: true,
      authorId: true,
      editedById: true,
      investigationId: true,
      investigation: { select: { code: true, title: true } },
      submissions: {
        orderBy: { version: "desc" },
        select: {
          version: true,
          submittedAt: true,
          submittedById: true,
          submittedBy: { select: { name: true } },
          decision: { select: { verdict: true, note: true, decidedAt: true, decidedById: true, decidedBy: { select: { name: true } } } },
        },
      },
    },
  });
  const newest = found?.submissions[0];
  if (!found || !newest) return null;
  const earlier = found.submissions.slice(1).find(({ decision }) => decision);
  const frozenAs = (version: number) => ({ where: { evidenceId_version: { evidenceId, version } }, select: { snapshot: true } });
  const [{ snapshot }, last, corroborations] = await Promise.all([
    db.submission.findUniqueOrThrow(frozenAs(newest.version)),
    earlier ? db.submission.findUniqueOrThrow(frozenAs(earlier.version)) : null,
    corroborationsOf([evidenceId]),
  ]);
  const content = frozenVersion.parse(snapshot);
  const { record: steps, facts: factSteps } = stepsByFact(content.steps);
  const standing = corroborations.get(evidenceId)!;
  return {
    ...found,
    ref: referenceOf(found.investigation.code, found.number),
    newest: { ...newest, content: { ...content, steps, factSteps, factQualifiers: qualifiersByFact(content.factQualifiers) }, frozen: content },
    /** The version that was decided on last before this one. */
    before: earlier?.decision && last ? { version: earlier.version, decision: earlier.decision, frozen: frozenVersion.parse(last.snapshot) } : null,
    single: isSingleSource(wayAsFrozen(content.steps, standing.way), standing.by),
  };
}
export type SubmissionView = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;

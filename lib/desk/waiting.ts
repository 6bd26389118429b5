import type { Actor } from "../access/actor";
import { evidenceVisibleTo, readable, writable } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { db } from "../db";
import { evidenceByIds } from "../evidence/lines";
import { inReview, theirs } from "../review/queries";
import { type Scope, within } from "./scope";

type Waiting = { id: string; why: "review" | "sentBack" | "changed" | "draft"; at: Date; by: string | null; note: string | null; total: bigint };

/** More of one reason than these are counted and found elsewhere. */
const shown = 6;

/**
 * What waits for this person: submissions to decide on, longest first; then their own records that were sent back or
 * changed since, and their drafts, newest first.
 */
export async function waitingFor(actor: Actor, scope: Scope) {
  const rows = await db.$queryRaw<Waiting[]>`
    with waiting as (
      select e.id, 'review' why, 0 rank, s."submittedAt" at, u.name "by", null note, extract(epoch from s."submittedAt") place
      from ${inReview} join "User" u on u.id = s."submittedById" where ${theirs(actor)} ${within(scope)}
      union all
      select e.id, case when d.version = e.version then 'sentBack' else 'changed' end, 1, case when d.version = e.version then d."decidedAt" else e."updatedAt" end,
        d.name, case when d.version = e.version then d.note end, -extract(epoch from e."updatedAt")
      from "Evidence" e left join lateral (
        select x.note, x."decidedAt", y.version, u.name from "Decision" x join "Submission" y on y.id = x."submissionId" join "User" u on u.id = x."decidedById"
        where x."evidenceId" = e.id and x.verdict = 'sentBack' order by x."decidedAt" desc limit 1) d on true
      where e.status = 'needsWork' and e."authorId" = ${actor.userId}::uuid and e."investigationId" = any (${writable(actor)}::uuid[]) ${within(scope)}
      union all
      select e.id, 'draft', 2, e."updatedAt", null, null, -extract(epoch from e."updatedAt")
      from "Evidence" e where e.status = 'draft' and e."authorId" = ${actor.userId}::uuid and e."investigationId" = any (${writable(actor)}::uuid[]) ${within(scope)})
    select id, why, at, "by", note, total from (
      select *, count(*) over (partition by rank) total, row_number() over (partition by rank order by place, id) nth from waiting) counted
    where nth <= ${shown} order by rank, nth`;
  const lines = new Map(
    (
      await evidenceByIds(
        actor,
        rows.map(({ id }) => id),
      )
    ).map((line) => [line.id, line]),
  );
  const writes = scope.investigation ? writable(actor).filter((id) => id === scope.investigation) : writable(actor);
  const unsorted = await db.evidence.count({
    where: { AND: [evidenceVisibleTo(actor), { kind: "unsorted", status: { not: "withdrawn" }, investigationId: { in: writes } }] },
  });
  const totalOf = (...reasons: Waiting["why"][]) => Number(rows.find(({ why }) => reasons.includes(why))?.total ?? 0);
  return {
    totals: { review: totalOf("review"), back: totalOf("sentBack", "changed"), draft: totalOf("draft") },
    /** What has no kind yet and could be given one by this person. */
    unsorted,
    items: rows.flatMap(({ id, total: _, ...reason }) => {
      const line = lines.get(id);
      return line ? [{ ...reason, line }] : [];
    }),
  };
}

/** What this person was typing and has not sent: a new record, or the next version of one. Only where they may still write. */
export async function unfinished(actor: Actor, { investigation }: Scope) {
  const rows = await db.$queryRaw<
    {
      id: string;
      form: string;
      updatedAt: Date;
      title: string | null;
      ofRecord: string | null;
      typedIn: string | null;
      companyId: string | null;
      isEdit: boolean;
    }[]
  >`
    select a.id, a.form, a."updatedAt", coalesce(nullif(a.data ->> 'title', ''), nullif(a.data ->> 'saidAs', ''), nullif(a.data ->> 'name', ''), nullif(a.data ->> 'description', ''), nullif(a.data ->> 'sentence', ''), e.title) title,
      coalesce(e."investigationId", s."investigationId", c."investigationId")::text "ofRecord", a.data ->> 'investigationId' "typedIn", a.data ->> 'companyId' "companyId",
      a.data ? 'seenVersion' "isEdit"
    from "Autosave" a left join "Evidence" e on e.id = a.id and ${evidenceVisibleSql(actor)}
    left join "Source" s on s.id = a.id and s."investigationId" = any (${readable(actor)}::uuid[])
    left join "Claim" c on c.id = a.id and c."investigationId" = any (${readable(actor)}::uuid[])
    where a."userId" = ${actor.userId}::uuid and (a.form !~ '^(edit|sort)/' or a.form = 'edit/company' or coalesce(e.id, s.id, c.id) is not null)
    order by a."updatedAt" desc limit 20`;
  const open = investigation ? [investigation] : writable(actor);
  return rows
    .map(({ ofRecord, typedIn, ...row }) => ({ ...row, investigationId: ofRecord ?? typedIn }))
    .filter(({ form, investigationId }) =>
      investigationId
        ? open.includes(investigationId) && writable(actor).includes(investigationId)
        : // Of a company, a source or a claim one may not have said yet where it belongs.
          /^new\/(company|source|claim)$/.test(form) && investigation === undefined && open.length > 0,
    )
    .slice(0, shown);
}

import { db } from "../db";
import { Prisma } from "../generated/client";
import { logFault } from "../fault";
import { upkeep } from "../upkeep";
import { putAside, subjectKey, takeBack } from "./aside";
import { shapeHash } from "./document";
import { endsTurn, keepLease } from "./lease";
import { rebuild, type Subject } from "./table";

const chunk = 100;
const shape = `shape:${shapeHash}`;

/** A profile `p` under the name of another: that one has the document of both. */
const mergedSql = Prisma.sql`exists (
  select from "CompanyRelation" r where r.kind = 'sameAs' and r."withdrawnAt" is null and r."fromId" = p."companyId" and r."investigationId" = p."investigationId")`;

/** What the table has otherwise than PostgreSQL: left by a holder that was lost, or by a restored backup. */
const stale = () => db.$queryRaw<Subject[]>`
  select 'evidence' type, e.id from "Evidence" e left join "SearchDocument" d on d.id = 'evidence:' || e.id
    where d.id is null or d.removed or d."changedAt" <> date_trunc('milliseconds', e."updatedAt") or d.status <> e.status::text or d.kind <> e.kind::text or d.submitted <> (e."firstSubmittedAt" is not null)
  union all select 'company', p."companyId" from "CompanyProfile" p left join "SearchDocument" d on d.id = 'company:' || p."companyId" || ':' || p."investigationId"
    where not ${mergedSql} and (d.id is null or d.removed or d."changedAt" <> date_trunc('milliseconds', p."updatedAt"))
  union all select 'source', s.id from "Source" s left join "SearchDocument" d on d.id = 'source:' || s.id
    where d.id is null or d.removed or d."changedAt" <> date_trunc('milliseconds', s."updatedAt")
  union all select 'claim', c.id from "Claim" c left join "SearchDocument" d on d.id = 'claim:' || c.id
    where d.id is null or d.removed or d."changedAt" <> date_trunc('milliseconds', c."updatedAt")
  union all select 'comment', m.id from "Comment" m left join "Evidence" e on e.id = m."evidenceId" left join "SearchDocument" d on d.id = 'comment:' || m.id
    where m."withdrawnAt" is null
      and (d.id is null or d.removed or d."changedAt" <> date_trunc('milliseconds', m."updatedAt") or d.submitted <> (m."claimId" is not null or e."firstSubmittedAt" is not null))
  union all select d.type, d."subjectId" from "SearchDocument" d where not d.removed and not (
    (d.type = 'evidence' and exists (select from "Evidence" e where e.id = d."subjectId"))
    or (d.type = 'company' and exists (select from "CompanyProfile" p where p."companyId" = d."subjectId" and p."investigationId" = d."investigationId" and not ${mergedSql}))
    or (d.type = 'source' and exists (select from "Source" s where s.id = d."subjectId"))
    or (d.type = 'claim' and exists (select from "Claim" c where c.id = d."subjectId"))
    or (d.type = 'comment' and exists (select from "Comment" m where m.id = d."subjectId" and m."withdrawnAt" is null)))`;

const everything = () => db.$queryRaw<Subject[]>`
  select 'evidence' type, id from "Evidence" union all select 'company', "companyId" from "CompanyProfile" group by "companyId" union all select 'source', id from "Source"
  union all select 'claim', id from "Claim" union all select 'comment', id from "Comment"
  union select type, "subjectId" from "SearchDocument"`;

const rebuildNow = (holder: string, subjects: readonly Subject[]) =>
  upkeep.$transaction(
    async (tx) => {
      await keepLease(holder, tx);
      await rebuild(tx, subjects);
    },
    { timeout: 60_000 },
  );

/** In steps between which other work is done. What cannot be made is said once and left out: the rest must not wait for it. */
async function* rebuilding(holder: string, subjects: readonly Subject[]): AsyncGenerator<void> {
  for (let at = 0; at < subjects.length; at += chunk) {
    const some = subjects.slice(at, at + chunk);
    await rebuildNow(holder, some).then(
      () => takeBack("made", some.map(subjectKey)),
      async (error: unknown) => {
        if (endsTurn(error)) throw error;
        for (const one of some) {
          await rebuildNow(holder, [one]).then(
            () => takeBack("made", [subjectKey(one)]),
            async (fault: unknown) => {
              if (endsTurn(fault)) throw fault;
              logFault(`search: ${one.type} ${one.id}`, fault);
              await putAside("made", subjectKey(one), fault);
            },
          );
        }
      },
    );
    yield;
  }
}

/** Makes every row anew. Only rows that become another one are sent to the engine. */
export const rebuildAll = async function* (holder: string): AsyncGenerator<void> {
  yield* rebuilding(holder, await everything());
};

/** Repairs what differs; after a change of what a row looks like, that is every row. */
export async function* sweepTable(holder: string): AsyncGenerator<void> {
  const [known] = await db.$queryRaw<unknown[]>`select 1 from "Lease" where name = ${shape}`;
  if (known) return yield* rebuilding(holder, await stale());
  yield* rebuildAll(holder);
  await upkeep.$executeRaw`delete from "Lease" where name like 'shape:%'`;
  await upkeep.$executeRaw`insert into "Lease" (name, holder, "expiresAt") values (${shape}, gen_random_uuid(), '9999-12-31') on conflict do nothing`;
}

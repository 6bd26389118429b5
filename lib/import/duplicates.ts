import { db, type Tx } from "../db";
import { Prisma } from "../generated/client";
import { lockImports } from "./lock";
import { inBulk } from "./plan";
import type { ImportTarget } from "./schema";
import { targets } from "./targets/registry";

type Staged = { importId: string; investigationId: string; target: ImportTarget };

/** What the investigation has already, by key; whatever came in once under a hash among it. */
const knownIn = ({ investigationId, target }: Staged) => Prisma.sql`
  ${targets[target].known ? Prisma.sql`${targets[target].known(investigationId)} union all` : Prisma.empty}
  select 'row:' || encode(hash, 'hex') key, "subjectId" subject from "ImportedRow" where "investigationId" = ${investigationId}::uuid and target = ${target}::"ImportTarget"`;

/** Gives the second, third … of rows that read alike, and may be several things, a hash of their own: the same one in every file that has as many. */
export async function tellApart(tx: Pick<Tx, "$executeRaw">, importId: string, mayRecur: Prisma.Sql): Promise<void> {
  await inBulk(
    tx,
    () => tx.$executeRaw`
    with alike as (
      select s.row, row_number() over (partition by s.hash order by s.row) nth from "StagedRow" s
      where s."importId" = ${importId}::uuid and s.outcome = 'accepted' and ${mayRecur}),
    apart as (
      select s.row, sha256(s.hash || convert_to(alike.nth::text, 'UTF8')) hash from "StagedRow" s join alike using (row)
      where s."importId" = ${importId}::uuid and alike.nth > 1)
    update "StagedRow" s set hash = apart.hash, keys = array['row:' || encode(apart.hash, 'hex')]
    from apart where s."importId" = ${importId}::uuid and s.row = apart.row`,
  );
}

/**
 * Marks the rows that say what an earlier row says, or what the investigation has already. Rows that nobody can read are
 * nothing that another could be a duplicate of.
 */
export async function markDuplicates(tx: Pick<Tx, "$executeRaw">, staged: Staged): Promise<void> {
  const { importId } = staged;
  await inBulk(
    tx,
    () => tx.$executeRaw`
    with keyed as materialized (select s.row, unnest(s.keys) key from "StagedRow" s where s."importId" = ${importId}::uuid and s.outcome = 'accepted'),
    first as (select key, min(row) row from keyed group by key),
    known as (select distinct on (key) key, subject from (${knownIn(staged)}) k order by key, subject),
    same as (
      select keyed.row, min(first.row) filter (where first.row < keyed.row) "sameRow", (array_agg(known.subject) filter (where known.subject is not null))[1] "sameAs"
      from keyed join first using (key) left join known using (key) group by keyed.row)
    update "StagedRow" s set outcome = 'duplicate', "sameRow" = case when same."sameAs" is null then same."sameRow" end, "sameAs" = same."sameAs"
    from same where s."importId" = ${importId}::uuid and s.row = same.row and (same."sameRow" is not null or same."sameAs" is not null)`,
  );
}

/** Which of the things that a file becomes a row `s` is part of: the first, second … of those that its kind of row becomes. */
const partSql = (target: ImportTarget) => {
  const part = targets[target].apart ?? Prisma.sql`''`;
  return Prisma.sql`${part} part, (row_number() over (partition by ${part} order by s.row) - 1) / ${targets[target].rowsEach}::int nth`;
};

/** How many things the accepted rows of a file become. */
export async function countThings({ importId, target }: Pick<Staged, "importId" | "target">): Promise<number> {
  const [found] = await db.$queryRaw<{ things: bigint }[]>`
    select count(*) things from (select distinct part, nth from (
      select ${partSql(target)} from "StagedRow" s where s."importId" = ${importId}::uuid and s.outcome = 'accepted') p) t`;
  return Number(found?.things ?? 0);
}

/**
 * Chooses the rows that come in, each under the new id of what it becomes: what the investigation got to know since they were looked at stays out.
 * Answers how many, and the digest of their hashes.
 */
export async function chooseRows(tx: Tx, staged: Staged): Promise<{ accepted: number; digest: string }> {
  const { importId, investigationId, target } = staged;
  await lockImports(tx, investigationId);
  await inBulk(
    tx,
    () => tx.$executeRaw`
    insert into "ImportedRow" ("investigationId", target, hash, "importId", row, "subjectId")
    with known as materialized (${knownIn(staged)}),
    keyed as materialized (select s.row, unnest(s.keys) key from "StagedRow" s where s."importId" = ${importId}::uuid and s.outcome = 'accepted'),
    same as materialized (select distinct keyed.row from keyed join known using (key)),
    part as (select s.row, s.hash, gen_random_uuid() fresh, ${partSql(target)} from "StagedRow" s
      where s."importId" = ${importId}::uuid and s.outcome = 'accepted' and s.row not in (select row from same))
    select ${investigationId}::uuid, ${target}::"ImportTarget", hash, ${importId}::uuid, row, first_value(fresh) over (partition by part, nth order by row) from part
    on conflict do nothing`,
  );
  const [chosen] = await tx.$queryRaw<{ accepted: bigint; digest: string | null }[]>`
    select count(*) accepted, encode(sha256(string_agg(hash, ''::bytea order by row)), 'hex') digest from "ImportedRow" where "importId" = ${importId}::uuid`;
  return { accepted: Number(chosen?.accepted ?? 0), digest: chosen?.digest ?? "" };
}

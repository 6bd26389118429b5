import { findableCompanies } from "../companies/search";
import { db } from "../db";
import { findableEvidence } from "../evidence/search";
import { findableSources } from "../sources/search";
import { upkeep } from "../upkeep";
import { documentOf, type SearchRow } from "./document";

type Subject = { subjectType: string; subjectId: string };

/** How many outbox rows are taken at once, and how many documents one of them may touch before it is split. */
const batch = 200;

/** Everything that a change touches: a company or a source stands in the documents of the evidence that names it. */
async function touched(subjects: readonly Subject[]) {
  const of = (type: string) => [...new Set(subjects.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId))];
  const [evidence, companies, sources] = [of("evidence"), of("company"), of("source")];
  const naming = await db.evidence.findMany({
    where: { OR: [{ companies: { some: { companyId: { in: companies } } } }, { sources: { some: { sourceId: { in: sources } } } }, { steps: { some: { sourceId: { in: sources } } } }] },
    select: { id: true },
  });
  return { evidence: [...new Set([...evidence, ...naming.map(({ id }) => id)])], companies, sources };
}

async function* documentsOf({ evidence, companies, sources }: Awaited<ReturnType<typeof touched>>) {
  for (let at = 0; at < evidence.length; at += batch) yield (await findableEvidence(evidence.slice(at, at + batch))).map(documentOf);
  yield (await findableCompanies(companies)).map(documentOf);
  yield (await findableSources(sources)).map(documentOf);
}

type Writing = Pick<typeof upkeep, "$executeRaw">;

/** One document as it stands now. Its build grows, so that the engine's acknowledgement names what it saw. */
const write = (tx: Writing, row: SearchRow) => tx.$executeRaw`
  insert into "SearchDocument" as d (id, type, "subjectId", "investigationId", "authorId", submitted, kind, status, "companyIds", "sourceIds", segments,
    "titleTokens", "factTokens", "bodyTokens", "relatedTokens", vector, "changedAt")
  values (${row.id}, ${row.type}, ${row.subjectId}::uuid, ${row.investigationId}::uuid, ${row.authorId}::uuid, ${row.submitted}, ${row.kind}, ${row.status},
    ${row.companyIds}::uuid[], ${row.sourceIds}::uuid[], ${JSON.stringify(row.segments)}::jsonb, ${row.titleTokens}, ${row.factTokens}, ${row.bodyTokens}, ${row.relatedTokens},
    setweight(to_tsvector('simple', ${row.titleTokens}), 'A') || setweight(to_tsvector('simple', ${row.factTokens}), 'B')
      || setweight(to_tsvector('simple', ${row.bodyTokens}), 'C') || setweight(to_tsvector('simple', ${row.relatedTokens}), 'D'), ${row.changedAt})
  on conflict (id) do update set type = excluded.type, "authorId" = excluded."authorId", submitted = excluded.submitted, kind = excluded.kind, status = excluded.status,
    "companyIds" = excluded."companyIds", "sourceIds" = excluded."sourceIds", segments = excluded.segments, "titleTokens" = excluded."titleTokens",
    "factTokens" = excluded."factTokens", "bodyTokens" = excluded."bodyTokens", "relatedTokens" = excluded."relatedTokens", vector = excluded.vector,
    "changedAt" = excluded."changedAt", build = d.build + 1, removed = false`;

/**
 * Takes outbox rows, writes the documents they touch as PostgreSQL has them now, and deletes exactly the rows taken, in
 * one transaction. Answers how many were taken. Whoever is killed in between leaves all of it to the next.
 */
export async function takeOutbox(): Promise<number> {
  const taken = await upkeep.searchOutbox.findMany({ orderBy: { id: "asc" }, take: batch, select: { id: true, subjectType: true, subjectId: true } });
  if (taken.length === 0) return 0;
  const what = await touched(taken);
  const rows: SearchRow[] = [];
  for await (const some of documentsOf(what)) rows.push(...some);
  await upkeep.$transaction(
    async (tx) => {
      for (const row of rows) await write(tx, row);
      await tx.searchOutbox.deleteMany({ where: { id: { in: taken.map(({ id }) => id) } } });
    },
    { timeout: 60_000 },
  );
  return taken.length;
}

/** Writes again what differs from PostgreSQL: what a lost holder, or a restored backup, left behind. Answers how many. */
export async function sweep(): Promise<number> {
  const missing = await db.$queryRaw<{ type: string; id: string }[]>`
    select 'evidence' type, e.id from "Evidence" e left join "SearchDocument" d on d.id = 'evidence:' || e.id where d.id is null or d."changedAt" <> date_trunc('milliseconds', e."updatedAt")
    union select 'company', p."companyId" from "CompanyProfile" p left join "SearchDocument" d on d.id = 'company:' || p."companyId" || ':' || p."investigationId"
      where d.id is null or d."changedAt" <> date_trunc('milliseconds', p."updatedAt")
    union select 'source', s.id from "Source" s left join "SearchDocument" d on d.id = 'source:' || s.id where d.id is null or d."changedAt" <> date_trunc('milliseconds', s."updatedAt")
    limit 10000`;
  const of = (type: string) => missing.filter((row) => row.type === type).map(({ id }) => id);
  for await (const rows of documentsOf({ evidence: of("evidence"), companies: of("company"), sources: of("source") }))
    for (const row of rows) await write(upkeep, row);
  return missing.length;
}

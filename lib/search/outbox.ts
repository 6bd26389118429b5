import { db } from "../db";
import { logFault } from "../fault";
import { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";
import { putAside, rests, subjectKey } from "./aside";
import { endsTurn, keepLease } from "./lease";
import { rebuild, type Subject } from "./table";

type Taken = { id: bigint; type: Subject["type"]; subjectId: string };

const keyOf = ({ type, subjectId }: Taken) => subjectKey({ type, id: subjectId });

const [mostRows, mostDocuments] = [200, 100];

/**
 * Everything that these changes touch: evidence holds the names of its companies and sources and the references of what its text mentions, a
 * company those of the companies that it has to do with and of all that are one with it, a comment whether it can be seen; a claim stands as
 * the evidence does that it rests on, and as what contradicts that.
 */
async function touched(rows: readonly Taken[]): Promise<Subject[]> {
  const of = (type: Subject["type"]) => [...new Set(rows.filter((row) => row.type === type).map(({ subjectId }) => subjectId))];
  const [evidence, changed, sources, claims, comments] = [of("evidence"), of("company"), of("source"), of("claim"), of("comment")];
  const one = await db.$queryRaw<{ id: string }[]>`
    with recursive one(id) as (
      select unnest(${changed}::uuid[])
      union select case when r."fromId" = o.id then r."toId" else r."fromId" end
      from one o join "CompanyRelation" r on r.kind = 'sameAs' and o.id in (r."fromId", r."toId"))
    select id from one`;
  const companies = one.map(({ id }) => id);
  const naming = await db.$queryRaw<{ id: string }[]>`
    select "evidenceId" id from "EvidenceCompany" where "companyId" = any (${companies}::uuid[])
    union select "evidenceId" from "EvidenceSource" where "sourceId" = any (${sources}::uuid[])
    union select "evidenceId" from "AttributionStep" where "sourceId" = any (${sources}::uuid[])
    union select "fromId" from "EvidenceLink" where "toId" = any (${evidence}::uuid[])`;
  const pieces = [...new Set([...evidence, ...naming.map(({ id }) => id)])];
  const resting = await db.$queryRaw<{ id: string }[]>`
    select "claimId" id from "ClaimEvidence" where "evidenceId" = any (${pieces}::uuid[])
    union select c."claimId" from "EvidenceLink" l join "ClaimEvidence" c on c."evidenceId" in (l."fromId", l."toId")
      where l.role = 'contradicts' and (l."fromId" = any (${evidence}::uuid[]) or l."toId" = any (${evidence}::uuid[]))`;
  const related = await db.$queryRaw<{ id: string }[]>`
    select "fromId" id from "CompanyRelation" where "toId" = any (${companies}::uuid[])
    union select "toId" from "CompanyRelation" where "fromId" = any (${companies}::uuid[])`;
  const said = await db.$queryRaw<{ id: string }[]>`select id from "Comment" where "evidenceId" = any (${evidence}::uuid[])`;
  const subjects = (type: Subject["type"], ids: Iterable<string>) => [...ids].map((id): Subject => ({ type, id }));
  return [
    ...subjects("company", new Set([...companies, ...related.map(({ id }) => id)])),
    ...subjects("source", sources),
    ...subjects("claim", new Set([...claims, ...resting.map(({ id }) => id)])),
    ...subjects("comment", new Set([...comments, ...said.map(({ id }) => id)])),
    ...subjects("evidence", pieces),
  ];
}

async function take(holder: string, rows: readonly Taken[]): Promise<void> {
  const subjects = await touched(rows);
  // As many transactions as it takes; the outbox rows go with the last. Whoever is killed before leaves them to the next.
  for (let at = 0; at === 0 || at < subjects.length; at += mostDocuments) {
    const isLast = at + mostDocuments >= subjects.length;
    await upkeep.$transaction(
      async (tx) => {
        await keepLease(holder, tx);
        await rebuild(tx, subjects.slice(at, at + mostDocuments));
        if (!isLast) return;
        await tx.$executeRaw`delete from "SearchOutbox" where id = any (${rows.map(({ id }) => id)})`;
        await tx.$executeRaw`delete from "SearchAside" where stage = 'made' and id = any (${rows.map(keyOf)})`;
      },
      { timeout: 60_000 },
    );
  }
}

/**
 * Takes outbox rows, makes the documents that they touch anew, and deletes exactly the rows taken: in one transaction, or
 * in several of which the last deletes them. Answers whether there was anything.
 */
export async function takeOutbox(holder: string): Promise<boolean> {
  const rows = await upkeep.$queryRaw<Taken[]>`
    select id, "subjectType" type, "subjectId" from "SearchOutbox" o where not ${rests("made", Prisma.sql`o."subjectType" || ':' || o."subjectId"`)} order by bulk, id limit ${mostRows}`;
  if (rows.length === 0) return false;
  try {
    await take(holder, rows);
  } catch (error) {
    if (endsTurn(error)) throw error;
    // One by one: what cannot be made must not keep the others.
    for (const row of rows) {
      await take(holder, [row]).catch(async (fault: unknown) => {
        if (endsTurn(fault)) throw fault;
        logFault(`search: ${row.type} ${row.subjectId}`, fault);
        await putAside("made", keyOf(row), fault);
      });
    }
  }
  return true;
}

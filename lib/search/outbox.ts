import { db } from "../db";
import { logFault } from "../fault";
import { upkeep } from "../upkeep";
import { endsTurn, keepLease } from "./lease";
import { rebuild, type Subject } from "./table";

type Taken = { id: bigint; type: Subject["type"]; subjectId: string };

const [mostRows, mostDocuments] = [200, 100];

/** Everything that these changes touch: evidence holds the names of its companies and sources, and the references of what its text mentions. */
async function touched(rows: readonly Taken[]): Promise<Subject[]> {
  const of = (type: Subject["type"]) => [...new Set(rows.filter((row) => row.type === type).map(({ subjectId }) => subjectId))];
  const [evidence, companies, sources] = [of("evidence"), of("company"), of("source")];
  const naming = await db.$queryRaw<{ id: string }[]>`
    select "evidenceId" id from "EvidenceCompany" where "companyId" = any (${companies}::uuid[])
    union select "evidenceId" from "EvidenceSource" where "sourceId" = any (${sources}::uuid[])
    union select "evidenceId" from "AttributionStep" where "sourceId" = any (${sources}::uuid[])
    union select "fromId" from "EvidenceLink" where "toId" = any (${evidence}::uuid[])`;
  const subjects = (type: Subject["type"], ids: Iterable<string>) => [...ids].map((id): Subject => ({ type, id }));
  return [...subjects("company", companies), ...subjects("source", sources), ...subjects("evidence", new Set([...evidence, ...naming.map(({ id }) => id)]))];
}

/** Rows whose documents cannot be made: put aside for a while, so that the rest goes on. */
const aside = new Map<bigint, number>();
const asideFor = 60_000;

async function take(holder: string, rows: readonly Taken[]): Promise<void> {
  const subjects = await touched(rows);
  // As many transactions as it takes; the outbox rows go with the last. Whoever is killed before leaves them to the next.
  for (let at = 0; at === 0 || at < subjects.length; at += mostDocuments) {
    const isLast = at + mostDocuments >= subjects.length;
    await upkeep.$transaction(
      async (tx) => {
        await keepLease(holder, tx);
        await rebuild(tx, subjects.slice(at, at + mostDocuments));
        if (isLast) await tx.$executeRaw`delete from "SearchOutbox" where id = any (${rows.map(({ id }) => id)})`;
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
  const now = Date.now();
  for (const [id, until] of aside) if (until < now) aside.delete(id);
  const rows = await upkeep.$queryRaw<Taken[]>`
    select id, "subjectType" type, "subjectId" from "SearchOutbox" where id <> all (${[...aside.keys()]}) order by id limit ${mostRows}`;
  if (rows.length === 0) return false;
  try {
    await take(holder, rows);
  } catch (error) {
    if (endsTurn(error)) throw error;
    // One by one: what cannot be made must not keep the others.
    for (const row of rows) {
      await take(holder, [row]).catch((fault) => {
        if (endsTurn(fault)) throw fault;
        logFault(`search: ${row.type} ${row.subjectId}`, fault);
        aside.set(row.id, now + asideFor);
      });
    }
  }
  return true;
}

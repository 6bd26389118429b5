import { findableClaims } from "../claims/search";
import { findableComments } from "../comments/search";
import { findableCompanies } from "../companies/search";
import type { Tx } from "../db";
import { Prisma } from "../generated/client";
import { findableEvidence } from "../evidence/search";
import { findableSources } from "../sources/search";
import { breather } from "./breath";
import { documentOf, type Findable, type SearchRow } from "./document";

/** Of which type, and which: what an outbox row names. */
export type Subject = { type: Findable["type"]; id: string };

const findable = { evidence: findableEvidence, company: findableCompanies, source: findableSources, claim: findableClaims, comment: findableComments };

/** Weights of a tsvector, from the title down. */
const weights = ["A", "B", "C", "D"] as const;
/** A tsvector holds a megabyte of words and places: in Chinese some 50,000 different pairs. Of a longer text the simple form knows the first of them. */
const room = 1_000_000;
const sizeOf = (lexeme: string) => lexeme.length + 10;

/**
 * The lexemes of a row with their weights. One place each, the weight's own: that words stand side by side is looked up
 * in the tokens themselves (postgres.ts), because a tsvector only counts to 16,383.
 */
function vectorOf({ titleTokens, factTokens, bodyTokens, relatedTokens }: SearchRow): string {
  const lexemes = new Map<string, string>();
  let size = 0;
  [titleTokens, factTokens, relatedTokens, bodyTokens].forEach((tokens, turn) => {
    const order = [0, 1, 3, 2][turn]!; // the body last: it is what may not fit
    const place = `${order + 1}${weights[order]}`;
    for (const token of new Set(tokens.split(" "))) {
      const places = lexemes.get(token);
      if (places !== undefined) lexemes.set(token, `${places},${place}`);
      else if (token !== "." && token !== "" && (size += sizeOf(token)) < room) lexemes.set(token, place);
    }
  });
  return [...lexemes].map(([lexeme, places]) => `'${lexeme}':${places}`).join(" ");
}

/** What a row is made of, with the types of its columns. Those of `named` never change: the id says them. */
const made = {
  authorId: "uuid",
  submitted: "boolean",
  kind: "text",
  status: "text",
  companyIds: "uuid[]",
  sourceIds: "uuid[]",
  segments: "jsonb",
  titleTokens: "text",
  factTokens: "text",
  bodyTokens: "text",
  relatedTokens: "text",
  changedAt: "timestamptz",
  perHourFrom: "numeric",
  perHourTo: "numeric",
  perDayFrom: "numeric",
  perDayTo: "numeric",
  priceFrom: "numeric[]",
  priceTo: "numeric[]",
  priceCurrency: "text[]",
  perRecordFrom: "numeric[]",
  perRecordTo: "numeric[]",
  perRecordCurrency: "text[]",
  stagesMissing: "integer",
  occurredFrom: "date",
  occurredTo: "date",
  years: "text[]",
  tags: "text[]",
  means: "text",
  language: "text",
  sensitivity: "text",
  rateFrom: "numeric",
  rateTo: "numeric",
  prisonFrom: "numeric",
  prisonTo: "numeric",
  seconds: "integer",
  prefixes: "text[]",
  marks: "text[]",
  alike: "bigint",
} as const;
const named = { id: "text", type: "text", subjectId: "uuid", investigationId: "uuid" } as const;

/** What a document says, and whose eyes it is for: what may be news to somebody who keeps a list of names. */
const said = ["submitted", "titleTokens", "factTokens", "bodyTokens", "relatedTokens"] as const satisfies readonly (keyof typeof made)[];

const quoted = (names: readonly string[], of = "") => names.map((name) => `${of}"${name}"`).join(", ");
const [madeNames, allNames] = [Object.keys(made), Object.keys({ ...named, ...made, vector: "" })];
const upsert = {
  columns: Prisma.raw(quoted(allNames)),
  types: Prisma.raw(
    Object.entries({ ...named, ...made, vector: "tsvector" })
      .map(([name, type]) => `"${name}" ${type}`)
      .join(", "),
  ),
  changes: Prisma.raw([...madeNames, "vector"].map((name) => `"${name}" = excluded."${name}"`).join(", ")),
  saidBefore: Prisma.raw(quoted(said, "d.")),
  saidAfter: Prisma.raw(quoted(said, "excluded.")),
  before: Prisma.raw(quoted(madeNames, "d.")),
  after: Prisma.raw(quoted(madeNames, "excluded.")),
};

/** Writes rows as they stand now. A row that changes gets the next build, so that the engine's acknowledgement names what it saw; one that does not is left alone. */
async function write(tx: Tx, rows: readonly SearchRow[]) {
  const json = JSON.stringify(rows.map((row) => ({ ...row, vector: vectorOf(row) })));
  await tx.$executeRaw`
    insert into "SearchDocument" as d (${upsert.columns}) select ${upsert.columns} from jsonb_to_recordset(${json}::jsonb) as r (${upsert.types})
    on conflict (id) do update set ${upsert.changes}, build = d.build + 1, removed = false,
      "saidAt" = case when d.removed or (${upsert.saidBefore}) is distinct from (${upsert.saidAfter}) then clock_timestamp() else d."saidAt" end
    where d.removed or (${upsert.before}) is distinct from (${upsert.after})`;
}

/** Makes the documents of these subjects anew, as PostgreSQL has them now. What is no longer there is marked, and goes once the engine knows. */
export async function rebuild(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  const breathe = breather();
  for (const type of Object.keys(findable) as Subject["type"][]) {
    const ids = subjects.filter((subject) => subject.type === type).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows: SearchRow[] = [];
    for (const found of await findable[type](tx, ids)) rows.push(await documentOf(found, breathe));
    if (rows.length) await write(tx, rows);
    await tx.$executeRaw`
      update "SearchDocument" set removed = true, build = build + 1
      where type = ${type} and "subjectId" = any (${ids}::uuid[]) and not removed and id <> all (${rows.map(({ id }) => id)})`;
  }
}

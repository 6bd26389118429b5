import { type One, sameWithin } from "../companies/same";
import type { Tx } from "../db";
import type { Prisma } from "../generated/client";
import { textOf } from "../rich-text/schema";
import type { Findable } from "../search/document";
import { words } from "../search/translators";
import { kinds, readFacts } from "./kinds/registry";
import { qualifiersByFact } from "./words/rules";
import { daysOf, yearsOf } from "./measures";
import { referenceOf } from "./reference";
import { wallClock } from "./when";

const selected = {
  id: true,
  kind: true,
  number: true,
  title: true,
  body: true,
  status: true,
  authorId: true,
  firstSubmittedAt: true,
  updatedAt: true,
  investigationId: true,
  nature: true,
  means: true,
  obtainedBy: true,
  approvedBy: true,
  approvalReason: true,
  approvalLimits: true,
  firstObtainedBy: true,
  place: true,
  language: true,
  sensitivity: true,
  tags: { orderBy: { tag: { name: "asc" } }, select: { tag: { select: { name: true } } } },
  occurredFrom: true,
  occurredTo: true,
  occurredPrecision: true,
  occurredZone: true,
  investigation: { select: { code: true } },
  steps: { orderBy: [{ fact: "asc" }, { position: "asc" }], select: { who: true, sourceId: true } },
  factQualifiers: { select: { fact: true, word: true } },
  companies: {
    select: { companyId: true, note: true, profile: { select: { name: true, aliases: { orderBy: { position: "asc" }, select: { name: true, kind: true } } } } },
  },
  sources: { select: { sourceId: true, note: true, source: { select: { codename: true, description: true } } } },
  linksFrom: { select: { toId: true, to: { select: { number: true, firstSubmittedAt: true } } } },
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof selected }>;

/** More who called than these are no names that somebody remembers. */
const mostAgents = 300;

/** Who called, in the call logs among these records. The numbers that were called are never sent anywhere. */
async function agentsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ id: string; agents: string[] }[]>`
    select "evidenceId" id, (array_agg(distinct agent))[1:${mostAgents}::int] agents from "LoggedCall"
    where "evidenceId" = any (${[...ids]}::uuid[]) and agent is not null group by 1`;
  return new Map(rows.map(({ id, agents }) => [id, agents]));
}

/** What the body calls what it mentions. Of a draft that was never submitted not even the reference: whoever finds this text may not know of it. */
function labelsOf({ companies, sources, linksFrom, investigation }: Row) {
  return new Map<string, string>([
    ...companies.map(({ companyId, profile }) => [`company:${companyId}`, profile.aliases.find(({ kind }) => kind === "short")?.name ?? profile.name] as const),
    ...sources.map(({ sourceId, source }) => [`source:${sourceId}`, source.codename] as const),
    ...linksFrom.flatMap(({ toId, to }) => (to.firstSubmittedAt ? [[`evidence:${toId}`, referenceOf(investigation.code, to.number)] as const] : [])),
  ]);
}

/** When it happened, no more precisely than it is known, as people write it and as machines do. */
function datesOf({ occurredFrom, occurredTo, occurredPrecision, occurredZone }: Row): { text: string; iso: string } | undefined {
  if (!occurredFrom || !occurredPrecision || !occurredZone) return undefined;
  const parts = occurredPrecision === "year" ? 1 : occurredPrecision === "month" ? 2 : 3;
  const days = [occurredFrom, ...(occurredTo ? [occurredTo] : [])].map((at) => wallClock(occurredZone, at).day.split("-").slice(0, parts));
  return {
    text: days.map((day) => day.map((part, index) => `${Number(part)}${"年月日"[index]}`).join("")).join("–"),
    iso: days.map((day) => day.join("-")).join(" / "),
  };
}

/** The days on which it may have happened, for filters. */
function spanOf({ occurredFrom, occurredTo, occurredPrecision, occurredZone }: Row): { from: string; to: string } | undefined {
  if (!occurredFrom || !occurredPrecision || !occurredZone) return undefined;
  const day = (at: Date) => wallClock(occurredZone, at).day;
  return daysOf({ from: day(occurredFrom), to: occurredTo ? day(occurredTo) : undefined, precision: occurredPrecision });
}

const both = (say: (language: "zh" | "en") => string) => `${say("zh")} ${say("en")}`;

function findableOf(row: Row, facts: unknown, same: One, agents: readonly string[]): Findable {
  const { id, kind, title, status, nature, investigationId, companies, sources, steps } = row;
  const own = qualifiersByFact(row.factQualifiers);
  const described = (language: "zh" | "en") => kinds[kind].describe(facts, words.kinds[language], own).filter(({ state }) => state === "value");
  const [dates, occurred] = [datesOf(row), spanOf(row)];
  const text = (field: string, value: string | null | undefined) => (value ? [{ field, text: value }] : []);
  const names = [...new Set(companies.flatMap(({ profile }) => [profile.name, ...profile.aliases.map(({ name }) => name)]))];
  const qualifiers = [...new Set(described("zh").flatMap((fact) => fact.qualifiers))];
  /** The facts once more: as a line, and in the language that they are not stored in. */
  const asideOf = (language: "zh" | "en") =>
    [
      kind === "unsorted" ? "" : kinds[kind].summary(facts, words.kinds[language], own),
      ...(language === "en" ? described("en").map(({ text: said }) => said) : [dates?.iso]),
      ...qualifiers.map((name) => words.kinds[language](`qualifiers.${name}`)),
    ]
      .filter(Boolean)
      .join("; ");

  const traits = kinds[kind].traits(facts);
  return {
    type: "evidence",
    subjectId: id,
    investigationId,
    authorId: row.authorId,
    submitted: row.firstSubmittedAt !== null,
    kind,
    status,
    changedAt: row.updatedAt,
    companyIds: [...new Set(companies.map(({ companyId }) => same.headOf(companyId)))],
    sourceIds: [...new Set([...sources.map(({ sourceId }) => sourceId), ...steps.flatMap(({ sourceId }) => sourceId ?? [])])],
    segments: [
      { field: "title", text: title },
      { field: "ref", text: referenceOf(row.investigation.code, row.number) },
      ...described("zh").flatMap(({ name, text: said }) => text(`fact.${name}`, said)),
      ...names.map((name) => ({ field: "company", text: name })),
      ...sources.map(({ source }) => ({ field: "source", text: `${source.codename} ${source.description}` })),
      ...text("agent", agents.join("; ")),
      ...[...companies, ...sources].flatMap(({ note }) => text("linkNote", note)),
      ...text("attribution", steps.map(({ who }) => who).join(" → ")),
      ...row.tags.map(({ tag }) => ({ field: "tag", text: tag.name })),
      ...text("obtainedBy", row.obtainedBy),
      ...[row.approvedBy, row.approvalReason, row.approvalLimits].flatMap((said) => text("approval", said)),
      ...text("firstObtainedBy", row.firstObtainedBy),
      ...text("occurred", dates?.text),
      ...text("place", row.place),
      ...text("body", row.body ? textOf(row.body as Parameters<typeof textOf>[0], labelsOf(row)) : ""),
      { field: "kind", text: both((language) => words.kinds[language](`names.${kind}`)) },
      { field: "status", text: both((language) => words.status[language][status]) },
      ...text("nature", nature && both((language) => words.kinds[language](`natures.${nature}`))),
      ...text("means", row.means && both((language) => words.kinds[language](`means.${row.means}`))),
      ...text("language", row.language && both((language) => words.kinds[language](`languages.${row.language}`))),
      ...text("sensitivity", row.sensitivity !== "normal" ? both((language) => words.kinds[language](`sensitivities.${row.sensitivity}`)) : null),
      // Apart, so that whoever is shown why a record was found reads one language at a time.
      ...(["zh", "en"] as const).flatMap((language) => text("aside", asideOf(language))),
    ],
    reference: { code: row.investigation.code, own: String(row.number) },
    names: { title: [], facts: names },
    measures: { ...kinds[kind].measures(facts, own), ...(occurred && { occurred, years: yearsOf(occurred) }) },
    traits: { ...traits, nature: [...(traits.nature ?? []), ...(nature ? [nature] : [])] },
    labels: { tags: row.tags.map(({ tag }) => tag.name), means: row.means, language: row.language, sensitivity: row.sensitivity },
  };
}

/** What can be found of these pieces, as they stand now. For the indexer, which answers nobody: whoever asks is checked when they ask. */
export async function findableEvidence(tx: Tx, ids: readonly string[]): Promise<Findable[]> {
  const rows = await tx.evidence.findMany({ where: { id: { in: [...ids] } }, select: selected });
  const [facts, agents] = [await readFacts(tx, rows), await agentsOf(tx, ids)];
  const same = new Map<string, One>();
  for (const { investigationId } of rows) if (!same.has(investigationId)) same.set(investigationId, await sameWithin(tx, investigationId));
  return rows.map((row) => findableOf(row, facts.get(row.id), same.get(row.investigationId)!, agents.get(row.id) ?? []));
}

import type { Fact } from "../evidence/fact";
import type { LoggedCallView } from "../calls/queries";
import type { ExportedEvidence } from "../evidence/exported";
import { wallClock } from "../evidence/when";
import { veiledText } from "../victims/rules";
import { chain } from "./fact-row";
import { clockSaid, notStatedOf, occurredOf } from "./record";

/** An entity of FollowTheMoney (followthemoney.tech): every value is text, every property a list. */
export type Entity = { id: string; schema: string; properties: Record<string, string[]> };

/** The same thing has the same id in every export of it. */
const idOf = (sort: string, ...ids: string[]) => `anfang-${sort}-${ids.join("-")}`;

/** What was typed before victims' data were masked as they are stored is masked here: nothing of it leaves the house. */
function entity(id: string, schema: string, properties: Record<string, readonly (string | null | undefined)[]>): Entity {
  const said = Object.entries(properties).map(([name, values]): [string, string[]] => [
    name,
    [...new Set(values.flatMap((value) => (value?.trim() ? [veiledText(value)] : [])))],
  ]);
  return { id, schema, properties: Object.fromEntries(said.filter(([, values]) => values.length > 0)) };
}

type Company = {
  companyId: string;
  name: string;
  lineOfBusiness: string | null;
  creditCode: string | null;
  note: string | null;
  aliases: readonly { name: string; kind: string }[];
};

export const companyEntity = ({ companyId, name, lineOfBusiness, creditCode, note, aliases }: Company): Entity =>
  entity(idOf("company", companyId), "Company", {
    name: [name],
    alias: aliases.filter(({ kind }) => kind !== "former").map((alias) => alias.name),
    previousName: aliases.filter(({ kind }) => kind === "former").map((alias) => alias.name),
    sector: [lineOfBusiness],
    // Eighteen letters and digits are a company's, however much like an ID number they look.
    notes: [note],
    ...(creditCode ? { registrationNumber: [creditCode] } : {}),
  });

const persons = new Set(["insider", "reporter", "author", "victim", "official"]);

/** By codename and sort alone: neither a description nor a note leaves the house, and who it is stands nowhere here. */
export const sourceEntity = ({ id, codename, kind }: { id: string; codename: string; kind: string }): Entity =>
  entity(idOf("source", id), persons.has(kind) ? "Person" : "LegalEntity", { name: [codename], keywords: [`source: ${kind}`] });

const said = ({ label, state, text, qualifiers, formula }: Fact) =>
  `${label}: ${state === "value" ? (text ?? "") : `(${[state, text].filter(Boolean).join(": ")})`}${qualifiers.length ? ` [${qualifiers.join(", ")}]` : ""}${formula ? ` = ${formula}` : ""}`;

/** A recording is one where its medium is known; a page of the web stays text, since its HTML is not kept. */
function schemaOf({ kind, facts }: ExportedEvidence): string {
  const medium = kind === "recording" ? (facts as { medium?: string }).medium : undefined;
  if (medium) return medium === "video" ? "Video" : "Audio";
  return kind === "document" || kind === "recording" ? "Document" : "PlainText";
}

/** A piece as a document that says its facts, each with what bounds it, how it reached us, and where it stands. */
export function evidenceEntity(piece: ExportedEvidence, { facts, summary, body }: { facts: readonly Fact[]; summary: string; body: string }): Entity {
  const { id, ref, kind, title, status, nature, means, obtainedBy, firstObtainedBy, place, language } = piece;
  const [at, open] = [occurredOf(piece), notStatedOf(piece)];
  const { steps, factSteps, single, tags } = piece;
  const labels = new Map(facts.map(({ name, label }) => [name, label]));
  return entity(idOf("evidence", id), schemaOf(piece), {
    fileName: [ref],
    title: [title],
    summary: [summary],
    bodyText: [[...facts.map(said), ...(body ? ["", body] : [])].join("\n")],
    // Dates there have no zone: they are those on the clock of the place, which stands in the notes.
    date: [at?.from.day, at?.to?.day],
    language: [language?.split("-")[0] === "zh" ? "zho" : language?.split("-")[0] === "en" ? "eng" : undefined],
    keywords: [
      `kind: ${kind}`,
      `status: ${status}`,
      nature && `nature: ${nature}`,
      means && `means: ${means}`,
      single ? "single source" : undefined,
      ...tags.map(({ tag }) => tag.name),
    ],
    notes: [
      steps.length ? `attribution: ${chain(steps)}` : undefined,
      ...factSteps.map(({ fact, steps: own }) => `attribution of ${labels.get(fact) ?? fact}: ${chain(own)}`),
      obtainedBy && `method: ${obtainedBy}`,
      firstObtainedBy && `first obtained by: ${firstObtainedBy}`,
      place && `place: ${place}`,
      at && `occurred: ${[at.from, at.to].flatMap((end) => (end ? clockSaid(end) : [])).join(" to ")} (${at.precision}, ${at.zone})`,
      open.length ? `not stated: ${open.join(", ")}` : undefined,
    ],
  });
}

/** What a piece ties: companies and sources that it documents, each in its role; a company with what was noted there, a source with what was judged of it and of what it says this once. */
export const documentationEntities = ({ id, companies, sources }: ExportedEvidence): Entity[] => {
  const of = (sort: "company" | "source", to: string, role: string, more: Record<string, (string | null)[]>) =>
    entity(idOf("documentation", id, to, role), "Documentation", { document: [idOf("evidence", id)], entity: [idOf(sort, to)], role: [role], ...more });
  return [
    ...companies.map(({ role, note, profile }) => of("company", profile.companyId, role, { description: [note] })),
    ...sources.map(({ role, sourceId, credibility, source }) =>
      of("source", sourceId, role, {
        summary: [source.reliability && `reliability: ${source.reliability}`, credibility ? `credibility: ${credibility}` : null],
      }),
    ),
  ];
};

/** Two that are tied otherwise: pieces to each other, companies on one piece, one source to the next. */
export const linkEntity = (
  sort: "evidence" | "company" | "source",
  from: string,
  to: string,
  role: string,
  { note, on }: { note?: string | null; on?: string } = {},
): Entity =>
  entity(idOf("link", from, to, role, ...(on ? [on] : [])), "UnknownLink", {
    subject: [idOf(sort, from)],
    object: [idOf(sort, to)],
    role: [role],
    description: [note, on && `on ${on}`],
  });

type Stated = {
  id: string;
  kind: string;
  word: string | null;
  note: string | null;
  since: string | null;
  until: string | null;
  from: string;
  to: string;
  on: readonly string[];
};

/** What is stated of one company towards another: who owns whom is an Ownership, all else has no word of its own there. */
export function relationEntity({ id, kind, word, note, since, until, from, to, on }: Stated): Entity {
  const owns = kind === "ownerOf";
  return entity(idOf("relation", id), owns ? "Ownership" : "UnknownLink", {
    [owns ? "owner" : "subject"]: [idOf("company", from)],
    [owns ? "asset" : "object"]: [idOf("company", to)],
    role: [word ?? kind],
    startDate: [since],
    endDate: [until],
    description: [note, on.length ? `on ${on.join(", ")}` : "on nothing yet"],
  });
}

/** Whose calls the rows of a log are: its record says it, where that names one company alone. */
const callerOf = ({ companies }: ExportedEvidence): string | undefined => {
  const named = companies.flatMap(({ role, profile }) => (role === "subject" ? [profile.companyId] : []));
  return named.length === 1 ? named[0] : undefined;
};

/**
 * A call of a log. Its number is masked, and stands in words: as a number it would be matched with every other that has the same
 * mask. FollowTheMoney's dates have no zone, so the day is that on the clock of the log, and the time says whose clock it is.
 */
export function callEntity(call: LoggedCallView, { piece, zone }: { piece: ExportedEvidence; zone: string }): Entity {
  const { row, at, precision, agent, calling, number, masked, seconds, outcome, outcomeNote, mark, notStated } = call;
  const caller = callerOf(piece);
  const { day: date, time } = wallClock(zone, at);
  return entity(idOf("call", piece.id, String(row)), "Call", {
    date: [date],
    duration: [seconds === null ? undefined : String(seconds)],
    caller: [caller && idOf("company", caller)],
    recordId: [`${piece.ref} row ${row}`],
    summary: [
      precision === "day" ? "time of day: not known" : `time: ${time}${precision === "second" ? `:${at.toISOString().slice(17, 19)}` : ""} (${zone})`,
      number === null ? undefined : `called: number ${number} of this log${masked ? `, ${masked}` : ""}`,
      agent && `agent: ${agent}`,
      calling && `calling: ${calling}`,
      outcome && `outcome: ${outcome}`,
      outcomeNote && `outcome as written: ${outcomeNote}`,
      mark && `mark: ${mark}`,
      notStated.length ? `not stated: ${notStated.join(", ")}` : undefined,
    ],
  });
}

import type { Actor } from "../access/actor";
import { callFilter } from "../calls/filter";
import { findCallLog, listCalls, type LoggedCallView } from "../calls/queries";
import { companyFilter } from "../companies/filter";
import { listCompanies } from "../companies/queries";
import { comparisonFilter } from "../comparison/filter";
import { compareEvidence } from "../comparison/queries";
import { tableOf } from "../comparison/table";
import type { Fact, Translate } from "../evidence/fact";
import { evidenceFilter } from "../evidence/filter";
import { kinds } from "../evidence/kinds/registry";
import { evidenceByIds, exportEvidence, type ExportedEvidence } from "../evidence/queries";
import { wallClock } from "../evidence/when";
import { askedOf } from "./asked";
import { relationItem } from "../relations/item";
import { type Relation, relationsOf } from "../relations/queries";
import { sourceFilter } from "../sources/filter";
import { mostLines } from "../lists/lines";
import { lookUpList } from "../lists/queries";
import { listView, oneList } from "../lists/schema";
import { listSources } from "../sources/queries";
import { gradeOf } from "../sources/rules";
import { claimsSheet } from "./claims-sheet";
import { searchSheet } from "./search-sheet";
import { type Asked, several, type Sheet } from "./sheet";
import { timelineSheet } from "./timeline-sheet";
import { z } from "../zod";

const factColumns = ["fact", "label", "state", "value", "reason", "qualifiers", "formula"] as const;
/** Codes are the same in every language; labels and values are in that of the reader. What cannot be worked out is no value, and says why. */
const factRow = ({ name, label, state, text, qualifiers, formula }: Fact) => [
  name,
  label,
  state,
  state === "notDerived" ? "" : (text ?? ""),
  state === "notDerived" ? (text ?? "") : "",
  several(qualifiers),
  formula ?? "",
];
const chain = (steps: readonly { who: string; how: string | null }[]) => steps.map(({ who, how }) => (how ? `${who} (${how})` : who)).join(" → ");

/** What is known of the record itself, beside the facts of its kind. Null is not filled in; what nobody stated stands in notStated. */
const recordOf = (piece: ExportedEvidence) => {
  const { nature, means, obtainedBy, firstObtainedBy, occurredFrom, occurredTo, occurredPrecision, occurredZone, place, language, notStated } = piece;
  return {
    nature,
    means,
    obtainedBy,
    firstObtainedBy,
    occurred: occurredFrom && { from: occurredFrom.toISOString(), to: occurredTo?.toISOString() ?? null, precision: occurredPrecision, zone: occurredZone },
    place,
    language,
    notStated,
  };
};

const pieceOf = (piece: ExportedEvidence) => ({
  id: piece.id,
  ref: piece.ref,
  investigation: piece.investigation.code,
  kind: piece.kind,
  title: piece.title,
  status: piece.status,
  version: piece.version,
  sensitivity: piece.sensitivity,
  tags: piece.tags.map(({ tag }) => tag.name),
  record: recordOf(piece),
  attribution: piece.steps.map(({ who, how }) => ({ who, how })),
  factAttribution: piece.factSteps.map(({ fact, steps }) => ({ fact, steps: steps.map(({ who, how }) => ({ who, how })) })),
  single: piece.single,
  companies: piece.companies.map(({ role, note, profile }) => ({ id: profile.companyId, name: profile.name, role, note })),
  sources: piece.sources.map(({ role, credibility, note, source }) => ({
    codename: source.codename,
    role,
    reliability: source.reliability,
    credibility,
    note,
  })),
  links: [
    ...piece.linksFrom.map(({ toId, role, note }) => ({ to: toId, role, note })),
    ...piece.linksTo.map(({ fromId, role, note }) => ({ from: fromId, role, note })),
  ],
  facts: piece.facts,
});

/** One row a fact: a row a piece would need a column for every fact of every kind, and would lose the words that bound each. */
function evidence(actor: Actor, asked: Asked, t: Translate): Sheet {
  const filter = askedOf(evidenceFilter, asked);
  return {
    columns: ["reference", "kind", "title", "status", "nature", "companies", "sources", "attribution", "single", ...factColumns],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { pieces, next } = await exportEvidence(actor, { ...filter, after });
        yield {
          items: pieces.map(pieceOf),
          rows: pieces.flatMap((piece) => {
            const facts = kinds[piece.kind].describe(piece.facts, t);
            const own = new Map(piece.factSteps.map(({ fact, steps }) => [fact, steps]));
            const head = (fact?: string) => [
              piece.ref,
              piece.kind,
              piece.title,
              piece.status,
              piece.nature ?? "",
              several(piece.companies.map(({ role, profile }) => `${profile.name} (${role})`)),
              several(
                piece.sources
                  .filter(({ role }) => role !== "mentioned")
                  .map(({ role, credibility, source }) => [source.codename, gradeOf(source.reliability, credibility), `(${role})`].filter(Boolean).join(" ")),
              ),
              chain((fact && own.get(fact)) || piece.steps),
              piece.single ? "yes" : "no",
            ];
            return facts.length ? facts.map((fact) => [...head(fact.name), ...factRow(fact)]) : [[...head(), ...factColumns.map(() => "")]];
          }),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}

/** Who is what to whom, when, and what it rests on. */
const relationLine = ({ kind, word, from, to, since, until, pieces }: Relation) =>
  [from.name, word ?? kind, to.name, since || until ? `${since ?? ""}–${until ?? ""}` : "", `[${pieces.map(({ ref }) => ref).join(", ")}]`]
    .filter(Boolean)
    .join(" ");

/** Each page is counted and ordered anew, so that many small ones of a long list would take hours. */
const companiesAtOnce = 1000;

function companies(actor: Actor, asked: Asked): Sheet {
  const filter = askedOf(companyFilter, asked);
  return {
    columns: ["id", "sameAs", "investigation", "name", "aliases", "lineOfBusiness", "notStated", "pieces", "relations"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { companies: found, next } = await listCompanies(actor, { ...filter, after }, companiesAtOnce);
        const relations = (
          await relationsOf(
            actor,
            found.flatMap(({ id, profiles }) => [id, ...profiles.map(({ companyId }) => companyId)]),
          )
        ).filter(({ withdrawnAt, investigationId }) => !withdrawnAt && (filter.investigation === undefined || investigationId === filter.investigation));
        const of = (...ids: string[]) => relations.filter(({ from, to }) => ids.includes(from.id) || ids.includes(to.id));
        yield {
          items: found.map((company) => ({ ...company, relations: of(company.id, ...company.profiles.map(({ companyId }) => companyId)).map(relationItem) })),
          rows: found.flatMap(({ id, pieces, profiles }) =>
            profiles.map(({ companyId, investigation, name, aliases, lineOfBusiness, notStated }) => [
              companyId,
              companyId === id ? "" : id,
              investigation.code,
              name,
              several(aliases.map((alias) => alias.name)),
              lineOfBusiness ?? "",
              several(notStated),
              String(pieces),
              several(
                of(companyId)
                  .filter((relation) => relation.investigation.code === investigation.code)
                  .map(relationLine),
              ),
            ]),
          ),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}

/** By codename: who a source is stands nowhere in the archive, and in no file. */
function sources(actor: Actor, asked: Asked): Sheet {
  const filter = askedOf(sourceFilter, asked);
  return {
    columns: ["investigation", "codename", "kind", "description", "reliability", "note", "pieces"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { sources: found, next } = await listSources(actor, { ...filter, after });
        yield {
          items: found.map(({ investigation, ...source }) => ({ ...source, investigation: investigation.code })),
          rows: found.map(({ investigation, codename, kind, description, reliability, note, pieces }) => [
            investigation.code,
            codename,
            kind,
            description,
            reliability ?? "",
            note ?? "",
            String(pieces),
          ]),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}

/** A row for each value of each cell, with the piece that says it. Undefined where there is no such investigation for the actor. */
async function comparison(actor: Actor, asked: Asked, t: Translate): Promise<Sheet | undefined> {
  const found = await compareEvidence(actor, askedOf(comparisonFilter, asked));
  if (!found) return undefined;
  const table = tableOf(found, t);
  const cells = table.flatMap(({ kind, rows, companies: across }) =>
    rows.flatMap(({ name, label, cells: named, unnamed }) =>
      [...across.map((company, index) => ({ company, cell: named[index] ?? [] })), { company: null, cell: unnamed }].flatMap(({ company, cell }) =>
        cell.flatMap(({ piece, facts }) => facts.map((fact) => ({ kind, column: name, item: label, company, piece, fact }))),
      ),
    ),
  );
  return {
    head: { investigation: found.investigation.code, companies: found.companies, total: found.total, shown: found.lines.length },
    columns: ["kind", "item", "company", "role", "reference", "status", "nature", "attribution", "single", ...factColumns],
    async *pages() {
      yield {
        items: cells.map(({ kind, column, company, piece: { ref, id, line, companies: linked }, fact }) => ({
          kind,
          column,
          company: company && { ...company, roles: linked.find((one) => one.id === company.id)?.roles ?? [] },
          evidence: { id, ref, status: line.status, nature: line.nature, attribution: line.steps, single: line.single },
          fact,
          typed: line.facts,
        })),
        rows: cells.map(({ kind, item, company, piece: { ref, line, companies: linked }, fact }) => [
          kind,
          item,
          company?.name ?? "",
          several(linked.find((one) => one.id === company?.id)?.roles ?? []),
          ref,
          line.status,
          line.nature ?? "",
          chain(line.steps),
          line.single ? "yes" : "no",
          ...factRow(fact),
        ]),
      };
    },
  };
}

/** A list of names that somebody keeps: every line, also those that appear nowhere. */
async function list(actor: Actor, asked: Asked): Promise<Sheet | undefined> {
  const parsed = oneList.safeParse(asked);
  const found = parsed.success ? await lookUpList(actor, parsed.data.id, listView.parse({}), mostLines) : null;
  if (!found) return undefined;
  return {
    head: { lines: found.lines.length, found: found.found },
    columns: ["line", "name", "records", "evidence", "companies", "sources", "claims", "comments", "fresh", "first"],
    async *pages() {
      yield {
        items: found.rows.map(({ n, line, total, types, fresh, hits }) => ({
          line: n,
          name: line,
          records: total,
          types,
          fresh,
          first: hits.map(({ type, id, ref, title, investigation }) => ({ type, id, ref, title, investigation: investigation.code })),
        })),
        rows: found.rows.map(({ n, line, total, types: { evidence, company, source, claim, comment }, fresh, hits }) => [
          ...[n, line, total, evidence, company, source, claim, comment, fresh].map(String),
          several(hits.map(({ ref, title }) => (ref ? `${ref} ${title}` : title))),
        ]),
      };
    },
  };
}

const callsAtOnce = 1000;

/** The calls of a log with their numbers masked: an ordinal tells two apart, and finds nobody. */
async function calls(actor: Actor, asked: Asked): Promise<Sheet | undefined> {
  const id = z.uuid().safeParse(asked.evidence);
  const evidenceId = id.success ? id.data : undefined;
  const log = evidenceId && (await findCallLog(actor, evidenceId));
  const [piece] = log ? await evidenceByIds(actor, [log.evidenceId]) : [];
  if (!log || !piece) return undefined;
  const filter = callFilter.parse({ ...asked, after: undefined });
  const clock = ({ at, precision }: LoggedCallView) => {
    const { day, time } = wallClock(log.zone, at);
    return precision === "day" ? day : `${day} ${time}${precision === "second" ? `:${at.toISOString().slice(17, 19)}` : ""}`;
  };
  return {
    head: { evidence: { id: piece.id, ref: piece.ref }, zone: log.zone, calls: log.calls, numbers: log.numbers },
    columns: ["row", "time", "precision", "zone", "agent", "masked", "ordinal", "seconds", "outcome", "outcomeWritten", "mark", "notStated"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { calls: found, next } = await listCalls(actor, log.evidenceId, { ...filter, after }, callsAtOnce);
        yield {
          items: found.map(({ numberId: _, at, ...call }) => ({ ...call, at: at.toISOString() })),
          rows: found.map((call) => [
            String(call.row),
            clock(call),
            call.precision,
            log.zone,
            call.agent ?? "",
            call.masked ?? "",
            call.number === null ? "" : String(call.number),
            call.seconds === null ? "" : String(call.seconds),
            call.outcome ?? "",
            call.outcomeNote ?? "",
            call.mark ?? "",
            several(call.notStated),
          ]),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}

/** The lists that can be had as a file. */
export const sheets: Record<string, (actor: Actor, asked: Asked, t: Translate) => Sheet | undefined | Promise<Sheet | undefined>> = {
  evidence,
  companies,
  sources,
  comparison,
  list,
  calls,
  claims: claimsSheet,
  timeline: timelineSheet,
  search: searchSheet,
};

import type { Actor } from "../access/actor";
import type { Translate } from "../evidence/fact";
import { evidenceFilter } from "../evidence/filter";
import { kinds } from "../evidence/kinds/registry";
import { exportEvidence, type ExportedEvidence } from "../evidence/queries";
import { gradeOf } from "../sources/rules";
import { askedOf } from "./asked";
import { chain, factColumns, factRow } from "./fact-row";
import { type Asked, several, type Sheet } from "./sheet";

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
export function evidenceSheet(actor: Actor, asked: Asked, t: Translate): Sheet {
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

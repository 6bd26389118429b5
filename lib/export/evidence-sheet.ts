import type { Actor } from "../access/actor";
import type { Translate } from "../evidence/fact";
import { evidenceFilter } from "../evidence/filter";
import { kinds } from "../evidence/kinds/registry";
import { exportEvidence, type ExportedEvidence } from "../evidence/exported";
import { referenceOf } from "../evidence/reference";
import { gradeOf } from "../sources/rules";
import { askedOf } from "./asked";
import { chain, factColumns, factRow } from "./fact-row";
import { clockSaid, notStatedOf, occurredOf } from "./record";
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

const refOf = ({ number, investigation }: { number: number; investigation: { code: string } }) => referenceOf(investigation.code, number);
/** What it is linked to and what links to it, each with the role and what was noted. */
const linksOf = ({ linksFrom, linksTo }: ExportedEvidence) => [
  ...linksFrom.map(({ toId, to, role, note }) => ({ to: toId, ref: refOf(to), role, note })),
  ...linksTo.map(({ fromId, from, role, note }) => ({ from: fromId, ref: refOf(from), role, note })),
];

const noted = (text: string, note: string | null) => (note ? `${text}: ${note}` : text);

/** What is known of the record itself, as columns; the names of what nobody stated stand in the last. */
const recordColumns = [
  ...(["nature", "from", "to", "precision", "zone", "place", "means", "method", "firstObtainedBy", "language", "sensitivity", "tags"] as const),
  ...(["companies", "sources", "links", "notStated"] as const),
];
const occurredRow = (piece: ExportedEvidence) => {
  const at = occurredOf(piece);
  return at ? [clockSaid(at.from), at.to ? clockSaid(at.to) : "", at.precision, at.zone] : ["", "", "", ""];
};
const recordRow = (piece: ExportedEvidence) => [
  piece.nature ?? "",
  ...occurredRow(piece),
  piece.place ?? "",
  piece.means ?? "",
  piece.obtainedBy ?? "",
  piece.firstObtainedBy ?? "",
  piece.language ?? "",
  piece.sensitivity,
  several(piece.tags.map(({ tag }) => tag.name)),
  several(piece.companies.map(({ role, note, profile }) => noted(`${profile.name} (${role})`, note))),
  several(
    piece.sources
      .filter(({ role }) => role !== "mentioned")
      .map(({ role, credibility, note, source }) =>
        noted([source.codename, gradeOf(source.reliability, credibility), `(${role})`].filter(Boolean).join(" "), note),
      ),
  ),
  several(linksOf(piece).map(({ ref, role, note, ...way }) => noted(`${"to" in way ? "→" : "←"} ${ref} (${role})`, note))),
  several(notStatedOf(piece)),
];

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
  factQualifiers: piece.factQualifiers,
  single: piece.single,
  companies: piece.companies.map(({ role, note, profile }) => ({ id: profile.companyId, name: profile.name, role, note })),
  sources: piece.sources.map(({ role, credibility, note, source }) => ({
    codename: source.codename,
    role,
    reliability: source.reliability,
    credibility,
    note,
  })),
  links: linksOf(piece),
  facts: piece.facts,
  /** What nobody said: worked out of the facts, or why it cannot be. In codes, as the API answers it. */
  derived: kinds[piece.kind].derived(piece.facts, piece.factQualifiers),
});

/** One row a fact: a row a piece would need a column for every fact of every kind, and would lose the words that bound each. */
export function evidenceSheet(actor: Actor, asked: Asked, t: Translate): Sheet {
  const filter = askedOf(evidenceFilter, asked);
  return {
    columns: ["reference", "kind", "title", "status", ...recordColumns, "attribution", "single", ...factColumns],
    async *pages() {
      for await (const pieces of exportEvidence(actor, filter)) {
        const described = pieces.map((piece) => ({ piece, facts: kinds[piece.kind].describeAll(piece.facts, t, piece.factQualifiers) }));
        yield {
          items: pieces.map(pieceOf),
          rows: described.flatMap(({ piece, facts }) => {
            const own = new Map(piece.factSteps.map(({ fact, steps }) => [fact, steps]));
            const record = [piece.ref, piece.kind, piece.title, piece.status, ...recordRow(piece)];
            const head = (fact?: string) => [...record, chain((fact && own.get(fact)) || piece.steps), piece.single ? "yes" : "no"];
            return facts.length ? facts.map((fact) => [...head(fact.name), ...factRow(fact)]) : [[...head(), ...factColumns.map(() => "")]];
          }),
        };
      }
    },
  };
}

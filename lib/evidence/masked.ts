import { maskedBody, namesIn } from "../victims/body";
import { mask } from "../victims/mask";
import { type Datum, type Masker, masker } from "../victims/masking";
import type { RichText } from "../rich-text/document";
import type { EvidenceEdit, EvidenceInput } from "./schema";

type Version = Pick<
  EvidenceInput | EvidenceEdit,
  "title" | "attribution" | "factAttribution" | "tags" | "companies" | "sources" | "links" | "detail" | "notVictims"
> &
  Partial<EvidenceInput | EvidenceEdit>;

/** The fields of a record in which people write sentences. */
const written = ["obtainedBy", "approvedBy", "approvalReason", "approvalLimits", "firstObtainedBy", "place"] as const;
/** Facts that are numbers and no text: the line that a company calls from, the fingerprint of a file. */
const numbers = new Set(["digits", "sha256"]);

function inFacts(facts: unknown, text: Masker["text"]): unknown {
  if (typeof facts === "string") return text(facts);
  if (Array.isArray(facts)) return facts.map((one) => inFacts(one, text));
  if (typeof facts !== "object" || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, numbers.has(name) ? value : inFacts(value, text)]));
}

/** The number that the record itself is about is no victim's. */
const ownLine = ({ detail }: Pick<Version, "detail">) => (detail.kind === "phoneLine" && detail.facts.digits !== undefined ? [detail.facts.digits] : []);

/** What masks the texts of this version, given what the record keeps masked already. */
export const maskerOf = (version: Pick<Version, "body" | "detail" | "notVictims">, kept: readonly Datum[] = []): Masker =>
  masker({ kept, notVictims: [...version.notVictims, ...ownLine(version)], names: version.body ? namesIn(version.body) : [] });

/** What in this version may be a victim's, and in which masked form it would stand. Names are there because the writer marked them. */
export function victimsIn(version: Version) {
  const masks = maskerOf({ ...version, notVictims: [] });
  maskedRecord(version, masks);
  return masks.fresh.map(({ kind, value }) => ({ kind, value, masked: mask(kind, value) }));
}

/** A version whose every text is masked, the first in reading order first. What it says to be no victim's is held to what stands in it. */
export function maskedRecord<Input extends Version>(version: Input, masks: Masker): Input {
  const { text } = masks;
  const noted = <Link extends { note?: string | undefined }>(links: readonly Link[]) =>
    links.map((link) => (link.note === undefined ? link : { ...link, note: text(link.note) }));
  const title = text(version.title);
  const detail = { ...version.detail, facts: inFacts(version.detail.facts, text) };
  const texts = Object.fromEntries(written.flatMap((name) => (version[name] === undefined ? [] : [[name, text(version[name])]])));
  const masked = {
    ...version,
    title,
    detail,
    ...texts,
    ...(version.body && { body: maskedBody(version.body as RichText, masks) }),
    attribution: version.attribution.map((step) => ({ ...step, who: text(step.who) })),
    factAttribution: version.factAttribution.map(({ fact, steps }) => ({ fact, steps: steps.map((step) => ({ ...step, who: text(step.who) })) })),
    tags: version.tags.map(text),
    companies: noted(version.companies),
    sources: noted(version.sources),
    links: noted(version.links),
  };
  return { ...masked, notVictims: [...masks.left] };
}

import { maskedBody, namesIn } from "../victims/body";
import { mask } from "../victims/mask";
import { type Datum, type Masker, masker } from "../victims/masking";
import type { EvidenceEdit, EvidenceInput } from "./schema";

type Version = EvidenceInput | EvidenceEdit;

/** What is no text: ids, the line that a company calls from, the fingerprint of a file. Everything else that is text is masked, whatever field comes later. */
const silent = new Set(["id", "investigationId", "companyId", "sourceId", "toId", "digits", "sha256"]);

function inTexts(value: unknown, text: Masker["text"]): unknown {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((one) => inTexts(one, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, silent.has(name) ? inside : inTexts(inside, text)]));
}

/** The number that the record itself is about is no victim's. */
const ownLine = ({ detail }: Pick<Version, "detail">) => (detail.kind === "phoneLine" && detail.facts.digits !== undefined ? [detail.facts.digits] : []);

/** What masks the texts of this version, given what the record keeps masked already, and which names are marked in others. */
export const maskerOf = (version: Pick<Version, "body" | "detail" | "notVictims">, kept: readonly Datum[] = [], known: readonly string[] = []): Masker =>
  masker({ kept, known, notVictims: [...version.notVictims, ...ownLine(version)], names: version.body ? namesIn(version.body) : [] });

/** A version whose every text is masked: title, facts, the rest, the body last. What it says to be no victim's is held to what stands in it. */
export function maskedRecord<Input extends Version>(version: Input, masks: Masker): Input {
  const { title, detail, body, notVictims: _, ...rest } = version;
  const texts = inTexts({ title, detail, ...rest }, masks.text) as Input;
  // A mask keeps a capital, of a plate for one; a tag has none, and two tags may have become one.
  const tags = [...new Set(texts.tags.map((name) => name.toLowerCase()))];
  return { ...texts, tags, ...(body && { body: maskedBody(body, masks) }), notVictims: [...masks.left] };
}

/** What in this version may be a victim's, and in which masked form it would stand. Names are there because the writer marked them. */
export function victimsIn(version: Version) {
  const masks = maskerOf({ ...version, notVictims: [] });
  maskedRecord(version, masks);
  return masks.fresh.map(({ kind, value }) => ({ kind, value, masked: mask(kind, value) }));
}

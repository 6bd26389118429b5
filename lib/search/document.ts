import { pinyin } from "pinyin-pro";
import { relatedWords } from "./glossary";
import type { Segment } from "./snippet";
import { tokensOf } from "./tokens";

/** What a noun says about one of its records; the search index knows nothing else of it. */
export type Findable = {
  type: "evidence" | "company" | "source";
  subjectId: string;
  investigationId: string;
  /** Whose unsubmitted draft it is, for evidence. */
  authorId: string | null;
  submitted: boolean;
  kind: string | null;
  status: string | null;
  companyIds: string[];
  sourceIds: string[];
  changedAt: Date;
  /** In order of weight. `title` and `ref` weigh most, then facts and names, then the body. */
  segments: Segment[];
  /** Words that stand nowhere on the page and should find it all the same: the words of kind and status. */
  extra?: string[];
  /** Names that people may type in pinyin. */
  names?: string[];
};

export const documentId = ({ type, subjectId, investigationId }: Pick<Findable, "type" | "subjectId" | "investigationId">) =>
  type === "company" ? `company:${subjectId}:${investigationId}` : `${type}:${subjectId}`;

/** A tsvector holds a megabyte and 16,383 positions, an attribute of Meilisearch 65,535 words: a longer text is found by its beginning. */
const longest = 60_000;
const cap = (text: string) => (text.length > longest ? text.slice(0, longest) : text);

const top = new Set(["title", "ref"]);
/** zhongbangjinrong and zbjr: whole and by initials. */
const spelled = (name: string) => (/\p{Script=Han}/u.test(name) ? [pinyin(name, { toneType: "none", type: "array" }).join(""), pinyin(name, { pattern: "first", toneType: "none", type: "array" }).join("")] : []);

/** The row of the search table. */
export function documentOf({ segments, extra = [], names = [], ...found }: Findable) {
  const joined = (wanted: (field: string) => boolean) => cap(segments.filter(({ field }) => wanted(field)).map(({ text }) => text).join("\n"));
  const everything = [...segments.map(({ text }) => text), ...extra].join("\n");
  return {
    ...found,
    id: documentId(found),
    segments,
    titleTokens: tokensOf(joined((field) => top.has(field))),
    factTokens: tokensOf(joined((field) => !top.has(field) && field !== "body" && field !== "note")),
    bodyTokens: tokensOf(joined((field) => field === "body" || field === "note")),
    relatedTokens: [tokensOf([...extra, ...relatedWords(everything)].join("\n")), ...names.flatMap(spelled).map((word) => word.toLowerCase())].join(" "),
  };
}
export type SearchRow = ReturnType<typeof documentOf>;

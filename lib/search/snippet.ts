import { hitsIn, lookAt, type Range } from "./marks";
import { spelledIn } from "./spelled";
import type { Term } from "./tokens";

/** A part of a record that can be shown: its field, and its text in the record's own words. */
export type Segment = { field: string; text: string };
/** A piece of text; marked where the question was found. */
export type Cut = { text: string; marked: boolean };
/** What was looked for: the question's own terms, and other words for them. */
export type Sought = { terms: Term[]; others: Term[] };

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
/** The nearest offset before it that does not cut a visible character in two. */
function whole(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  const near = Math.max(0, offset - 64); // no visible character is longer, and segmenting a whole book is slow
  return near + (segmenter.segment(text.slice(near, offset + 64)).containing(offset - near)?.index ?? offset - near);
}

/** A text in pieces, from … to, marked where the ranges are. */
function cutAt(text: string, ranges: readonly Range[], from = 0, to = text.length): Cut[] {
  const cuts: Cut[] = [];
  const put = (begin: number, end: number, marked: boolean) => void (begin < end && cuts.push({ text: text.slice(begin, end), marked }));
  let at = from;
  for (const [begin, end] of ranges) {
    if (end <= at || begin >= to) continue;
    put(at, Math.max(begin, at), false);
    put(Math.max(begin, at), Math.min(end, to), true);
    at = Math.min(end, to);
  }
  put(at, to, false);
  return cuts;
}

/** A whole text with its hits marked: of the question's own words where there are any, else of other words for them. */
export function marked(text: string, { terms, others }: Sought): Cut[] {
  const own = hitsIn(text, terms);
  return cutAt(text, own.length ? own : hitsIn(text, others));
}

const ellipsis: Cut = { text: "……", marked: false };

/** Past the marks that a cut may leave in front. */
const firstWord = (text: string, from: number) => from + (/^[\p{P}\s]+/u.exec(text.slice(from, from + 8))?.[0].length ?? 0);

/** About `size` units of the text around its first hit, from the beginning of its line where that is near. */
function around(text: string, ranges: readonly Range[], size = 110): Cut[] {
  const first = ranges[0]?.[0] ?? 0;
  const line = text.lastIndexOf("\n", first) + 1;
  const from = first - line < size / 2 ? line : firstWord(text, whole(text, first - Math.floor(size / 3)));
  const end = text.indexOf("\n", first);
  const to = whole(text, Math.min(from + size, end < 0 || end - from < size / 3 ? text.length : end));
  const cuts = cutAt(text.replaceAll("\n", " "), ranges, from, to);
  return [...(from > 0 ? [ellipsis] : []), ...cuts, ...(to < text.length ? [ellipsis] : [])];
}

/** Looking for hits in a book would take longer than finding it: this much of a text is looked at. */
const looked = 40_000;

/** Which characters of a name are what was typed in pinyin. */
function spelledBy(name: string, terms: readonly Term[]): Range | undefined {
  for (const {
    tokens: [typed = ""],
  } of terms) {
    const range = /^[a-z]{2}/.test(typed) ? spelledIn(name, typed) : undefined; // typed so, or what was typed sounds so
    if (range) return range;
  }
  return undefined;
}

/** Some of a text: around the first hit, else its beginning. */
export function excerptOf(text: string, { terms, others }: Sought, size: number): Cut[] {
  const own = hitsIn(text.slice(0, looked), terms);
  return around(text, own.length ? own : hitsIn(text.slice(0, looked), others), size);
}

/** `field`: where it was found; `as`: by the words typed, by others that mean the same, or in pinyin. */
export type Why = { field: string; as: "typed" | "other" | "pinyin"; cuts: Cut[] };

const named = new Set(["title", "company"]);
/** What a record does not say itself: words of its kind and state, and its facts once more in both languages. They show why only where nothing else does. */
const unsaid = new Set(["kind", "status", "nature", "aside"]);

type Look = (segment: Segment) => ReturnType<typeof lookAt>;

function mostHeld(segments: readonly Segment[], sought: readonly Term[], look: Look): Segment | undefined {
  let best: { segment: Segment; held: number } | undefined;
  for (const segment of segments) {
    const held = sought.filter((term) => look(segment).hits([term]).length > 0).length;
    if (held > (best?.held ?? 0)) best = { segment, held };
    if (held === sought.length) break;
  }
  return best?.segment;
}

/**
 * What shows best why a record was found. The segment that holds most of the terms wins; among equals the weightier, which
 * stands first. What was typed comes before other words for it.
 */
export function whyFound(segments: readonly Segment[], { terms, others }: Sought): Why | undefined {
  const { saying = [], asides = [] } = Object.groupBy(segments, ({ field }) => (unsaid.has(field) ? "asides" : "saying"));
  const looks = new Map<Segment, ReturnType<typeof lookAt>>();
  const look: Look = (segment) => {
    const known = looks.get(segment) ?? lookAt(segment.text.slice(0, looked));
    looks.set(segment, known);
    return known;
  };
  for (const [as, sought] of [
    ["typed", terms],
    ["other", others],
  ] as const) {
    const best = mostHeld(saying, sought, look) ?? mostHeld(asides, sought, look);
    if (best) return { field: best.field, as, cuts: around(best.text, look(best).hits(sought)) };
  }
  const spelled = segments
    .filter(({ field }) => named.has(field))
    .map(({ field, text }) => ({ field, text, range: spelledBy(text, terms) }))
    .sort((a, b) => (a.range?.[0] ?? Infinity) - (b.range?.[0] ?? Infinity))[0];
  return spelled?.range && { field: spelled.field, as: "pinyin", cuts: cutAt(spelled.text, [spelled.range]) };
}

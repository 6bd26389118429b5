import { normalize, piecesOf } from "./tokens";

export type Segment = { field: string; text: string };
/** A piece of a segment; marked where the question was found. */
export type Cut = { text: string; marked: boolean };

/** Where the words of the question stand in a text, as offsets into the original, merged and in order. */
export function hitsIn(original: string, question: string): [from: number, to: number][] {
  const { text, at } = normalize(original);
  const ranges: [number, number][] = [];
  for (const { is, text: wanted } of piecesOf(normalize(question).text)) {
    for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
      const to = from + wanted.length;
      const inside = (unit: string | undefined) => unit !== undefined && (is === "number" ? /[\d.]/.test(unit) && !(unit === "." && !/\d/.test(text[to + 1] ?? "")) : /[\p{L}\d]/u.test(unit) && !/\p{Script=Han}/u.test(unit));
      if (is !== "han" && (inside(text[from - 1]) || (is === "number" && inside(text[to])))) continue;
      ranges.push([at[from]!, at[to]!]);
    }
  }
  ranges.sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
/** The nearest offset that does not cut a visible character in two. */
const whole = (text: string, offset: number) => (offset <= 0 ? 0 : offset >= text.length ? text.length : (segmenter.segment(text).containing(offset)?.index ?? offset));

/** About `size` units of the text around its first hit. Undefined when nothing of the question stands in it. */
export function cutAround(text: string, question: string, size = 120): Cut[] | undefined {
  const hits = hitsIn(text, question);
  const [first] = hits;
  if (!first) return undefined;
  const from = whole(text, first[0] - Math.floor(size / 3));
  const to = whole(text, Math.max(from + size, first[1]));
  const cuts: Cut[] = from > 0 ? [{ text: "……", marked: false }] : [];
  let at = from;
  for (const [begin, end] of hits) {
    if (begin >= to) break;
    if (begin > at) cuts.push({ text: text.slice(at, begin), marked: false });
    cuts.push({ text: text.slice(Math.max(begin, at), Math.min(end, to)), marked: true });
    at = Math.min(end, to);
  }
  if (at < to) cuts.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) cuts.push({ text: "……", marked: false });
  return cuts;
}

/** The segment that shows best why a document was found, and what of it. Segments stand in order of weight. */
export function bestSegment(segments: readonly Segment[], question: string): { field: string; cuts: Cut[] } | undefined {
  for (const { field, text } of segments) {
    const cuts = cutAround(text, question);
    if (cuts) return { field, cuts };
  }
  return undefined;
}

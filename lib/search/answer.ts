import type { FoundHit, Result } from "./find";
import type { Cut } from "./snippet";

const shown = 120;

/** Plain words around the hit; without one, the first that the record says. `marks` are offsets into them. */
function snippetOf({ why, segments }: FoundHit) {
  const first = segments.find(({ field }) => field !== "title" && field !== "ref");
  const cuts: Cut[] = why?.cuts ?? (first ? [{ text: first.text.slice(0, shown), marked: false }] : []);
  let length = 0;
  const marks = cuts.flatMap(({ text, marked }) => {
    const from = length;
    length += text.length;
    return marked ? [[from, length]] : [];
  });
  return {
    snippet: cuts
      .map(({ text }) => text)
      .join("")
      .toWellFormed(),
    marks,
    ...(why && { why: why.field }),
  };
}

const hitOf = (hit: FoundHit) => {
  const { type, id, ref, kind, title, url, investigation } = hit;
  return { type, id, ref, kind, title, ...snippetOf(hit), url, investigation };
};

/** What the search answers to programs. Facet names are those of the parameters. */
export const answerOf = (query: string, { engine, total, facets, hits }: Result, tookMs: number) => ({
  engine,
  query,
  total,
  tookMs,
  hits: hits.map(hitOf),
  facets,
});

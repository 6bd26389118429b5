import { diffWords } from "diff";
import { stepsByFact } from "../evidence/attribution";
import { changesOf } from "../evidence/changes";
import { qualifiersByFact } from "../evidence/words/rules";
import { given } from "../evidence/stated";
import type { FrozenVersion } from "./frozen";

/** A frozen version in the words of the form, as the history keeps what was edited. */
function asEdited({ body: _, kind, facts, steps: all, factQualifiers, occurredFrom, occurredTo, occurredPrecision, occurredZone, ...row }: FrozenVersion) {
  const { record, facts: apart } = stepsByFact(all);
  const said = (of: typeof all) => of.map(({ who, how }) => given({ who, how }));
  const occurred = occurredFrom && given({ from: occurredFrom, to: occurredTo, precision: occurredPrecision, zone: occurredZone });
  return {
    ...given({ ...row, occurred }),
    attribution: said(record),
    factAttribution: apart.map(({ fact, steps }) => ({ fact, steps: said(steps) })),
    factQualifiers: qualifiersByFact(factQualifiers),
    // Its links are told by their names.
    ...{ companies: [], sources: [], links: [], detail: { kind, facts } },
  };
}

/** What a version says otherwise than an earlier one, field by field; body and links apart. Null where one of them cannot be read any more. */
export const fieldsSince = (
  before: FrozenVersion,
  now: FrozenVersion,
  ...words: Parameters<typeof changesOf> extends [unknown, ...infer Rest] ? Rest : never
) => changesOf({ before: asEdited(before), after: asEdited(now) }, ...words);

export type TextPart = { text: string; is: "kept" | "added" | "removed" };

/** Chinese has no spaces between words. */
const words = new Intl.Segmenter("zh", { granularity: "word" });
/** So many differences are looked for; two texts with more have little in common. */
const mostEdits = 4000;
/** So much of what stayed is shown on each side of a change. */
const around = 60;

/** What stayed, as far as it stands near a change. */
function near(text: string, isFirst: boolean, isLast: boolean): string {
  const signs = Array.from(text);
  const [start, end] = [isFirst ? 0 : around, isLast ? 0 : around];
  if (signs.length <= start + end + 20) return text;
  return `${signs.slice(0, start).join("")}…${end === 0 ? "" : signs.slice(-end).join("")}`;
}

/** What was taken out of a text and what was put in, with the words around it. Empty where they say the same. */
export function textSince(before: string, now: string): TextPart[] {
  if (before === now) return [];
  const parts = diffWords(before, now, { intlSegmenter: words, maxEditLength: mostEdits });
  if (!parts)
    return [
      { text: before, is: "removed" as const },
      { text: now, is: "added" as const },
    ].filter(({ text }) => text !== "");
  return parts.map(({ value, added, removed }, index) =>
    added
      ? { text: value, is: "added" }
      : removed
        ? { text: value, is: "removed" }
        : { text: near(value, index === 0, index === parts.length - 1), is: "kept" },
  );
}

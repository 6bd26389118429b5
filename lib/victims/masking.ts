import { finderOf } from "./known-names";
import { keyOf, mask, normalForm, type VictimKind } from "./mask";
import { type Finding, findVictimData } from "./rules";

/** What a record keeps masked. Without its value once its key was destroyed. */
export type Datum = { ordinal: number; kind: VictimKind; value: string | undefined };
type Fresh = { ordinal: number; kind: VictimKind; value: string };

/** What stands in a text instead: the masked form, and which datum of the record it is. */
const tokenOf = ({ masked, ordinal }: { masked: string; ordinal: number }) => `${masked}‹${ordinal}›`;

type Given = { kept: readonly Datum[]; notVictims: readonly string[]; names: readonly string[]; known?: readonly string[] };

/** One character is no name to look for in other texts: it would blank out words. */
const isName = (value: string) => [...value].length > 1;

function blanked(text: string, spans: readonly Finding[]): string {
  let [rest, at] = ["", 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at, start) + "•".repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}

/**
 * Masks the texts of one record. The same number has one ordinal wherever it stands; a name is masked everywhere once it
 * was marked anywhere. `kept`: what the record has already; `notVictims`: what somebody said is no victim's; `known`: names that
 * are marked in other pieces, which may be said to be no victim's here: two characters are a name there and a word here.
 */
export function masker({ kept, notVictims, names, known: elsewhere = [] }: Given) {
  const known = new Map(kept.flatMap(({ ordinal, kind, value }) => (value === undefined ? [] : [[keyOf({ kind, value }), ordinal] as const])));
  const spared = new Map(notVictims.flatMap((text) => findVictimData(text)).map((finding) => [keyOf(finding), normalForm(finding.kind, finding.value)]));
  const own = [
    ...new Set([...names, ...kept.flatMap(({ kind, value }) => (kind === "name" && value !== undefined ? [value] : []))].map((name) => name.trim())),
  ].filter(isName);
  const said = new Set(notVictims.map((text) => normalForm("name", text)));
  const others = [...new Set(elsewhere.map((name) => name.trim()))].filter((name) => isName(name) && !own.includes(name));
  const ordinary = new Set(others.filter((name) => said.has(normalForm("name", name))));
  const called = [...own, ...others];
  const namesIn = finderOf(called);
  const [fresh, left]: [Fresh[], Set<string>] = [[], new Set()];
  let last = Math.max(0, ...kept.map(({ ordinal }) => ordinal));

  function tokenFor({ kind, value }: { kind: VictimKind; value: string }): string {
    const key = keyOf({ kind, value });
    let ordinal = known.get(key);
    if (ordinal === undefined) {
      known.set(key, (ordinal = ++last));
      fresh.push({ ordinal, kind, value });
    }
    return tokenOf({ masked: mask(kind, value), ordinal });
  }

  /** What of a text is masked, in order: what was marked as a name, what reads as a number or an address, names known by now. */
  function spansIn(text: string, marked: readonly Finding[] = []): Finding[] {
    const spans: Finding[] = [];
    const taken = new Uint8Array(text.length);
    const take = (finding: Finding) => {
      if (taken.subarray(finding.start, finding.end).includes(1)) return false;
      taken.fill(1, finding.start, finding.end);
      spans.push(finding);
      return true;
    };
    marked.forEach(take);
    for (const finding of findVictimData(text)) {
      const plain = spared.get(keyOf(finding));
      if (plain === undefined) take(finding);
      else left.add(plain);
    }
    if (called.length > 0) {
      // A number is no part of the word beside it: Ann13800138000.
      const namesAt = namesIn(blanked(text, spans));
      // The longest that is still free, from the left.
      for (let start = 0; start < text.length; start++)
        if (!taken[start])
          for (const { name: value, end } of namesAt(start)) {
            if (taken.subarray(start, end).includes(1)) continue;
            if (!ordinary.has(value)) take({ kind: "name", start, end, value });
            else {
              left.add(normalForm("name", value));
              taken.fill(1, start, end);
            }
            break;
          }
    }
    return spans.toSorted((a, b) => a.start - b.start);
  }

  function text(given: string): string {
    let [masked, at] = ["", 0];
    for (const span of spansIn(given)) {
      masked += given.slice(at, span.start) + tokenFor(span);
      at = span.end;
    }
    return masked + given.slice(at);
  }

  return {
    text,
    spansIn,
    tokenFor,
    /** What was masked and is new to the record. */
    fresh,
    /** What was found and stays in clear, because it is said to be no victim's. */
    left,
  };
}
export type Masker = ReturnType<typeof masker>;

import { mask, normalForm, type VictimKind } from "./mask";
import { type Finding, findVictimData } from "./rules";

/** What a record keeps masked. Without its value once its key was destroyed. */
export type Datum = { ordinal: number; kind: VictimKind; value: string | undefined };
type Fresh = { ordinal: number; kind: VictimKind; value: string };

const keyOf = ({ kind, value }: { kind: VictimKind; value: string }) => `${kind}:${normalForm(kind, value)}`;

/** What stands in a text instead: the masked form, and which datum of the record it is. */
const tokenOf = ({ masked, ordinal }: { masked: string; ordinal: number }) => `${masked}‹${ordinal}›`;

const beginningOf = (text: string, at = 0) => text.slice(at, at + 2);

/** One character is no name to look for in other texts: it would blank out words. */
const isName = (value: string) => [...value].length > 1;

/**
 * Masks the texts of one record. The same number has one ordinal wherever it stands; a name is masked everywhere once it
 * was marked anywhere. `kept`: what the record has already; `notVictims`: what somebody said is no victim's.
 */
export function masker({ kept, notVictims, names }: { kept: readonly Datum[]; notVictims: readonly string[]; names: readonly string[] }) {
  const known = new Map(kept.flatMap(({ ordinal, kind, value }) => (value === undefined ? [] : [[keyOf({ kind, value }), ordinal] as const])));
  const spared = new Map(notVictims.flatMap((text) => findVictimData(text)).map((finding) => [keyOf(finding), normalForm(finding.kind, finding.value)]));
  const called = [
    ...new Set([...names, ...kept.flatMap(({ kind, value }) => (kind === "name" && value !== undefined ? [value] : []))].map((name) => name.trim())),
  ].filter(isName);
  // By their beginnings, the longest first: a record may have thousands of names, and one may be the beginning of another.
  const byBeginning = Map.groupBy(
    called.toSorted((a, b) => b.length - a.length),
    (name) => beginningOf(name),
  );
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
      if (taken.subarray(finding.start, finding.end).includes(1)) return;
      taken.fill(1, finding.start, finding.end);
      spans.push(finding);
    };
    marked.forEach(take);
    for (const finding of findVictimData(text)) {
      const plain = spared.get(keyOf(finding));
      if (plain === undefined) take(finding);
      else left.add(plain);
    }
    for (let start = 0; start < text.length - 1; start++)
      for (const value of byBeginning.get(beginningOf(text, start)) ?? [])
        if (text.startsWith(value, start)) take({ kind: "name", start, end: start + value.length, value });
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

import { faultOfCode } from "../companies/rules";
import type { VictimKind } from "./mask";
import { isBankCard, isIdNumber, plainMobile } from "./numbers";

/** Digits between which there is at most a space, a dash, or a dash among spaces. An X may end an ID number. */
type Group = { start: number; end: number; digits: string };
const groups = /\d+(?:x(?![a-z\d]))?/gi;
const between = /^(?:[ \u00a0\u2000-\u200a\u202f\u205f\u3000]?[\p{Pd}\u2212]?[ \u00a0\u2000-\u200a\u202f\u205f\u3000]?)$/u;
const letterOrDigit = /[a-z\d]/i;

/** The run of Latin letters and digits around a group holds no other digits: tel138… is a number, a hash or the code of a company is none. */
function standsAlone(text: string, { start, end }: Group): boolean {
  let [first, last] = [start, end];
  for (; first > 0 && letterOrDigit.test(text[first - 1]!); first--) if (/\d/.test(text[first - 1]!) || start - first > 24) return false;
  for (; last < text.length && letterOrDigit.test(text[last]!); last++) if (/\d/.test(text[last]!) || last - end > 24) return false;
  const run = last - first === 18 ? text.slice(first, last).toUpperCase() : "";
  if (run && faultOfCode(run) === undefined && !isIdNumber(run)) return false;
  // 0.13800138000 was calculated.
  return !/(?<!\d)0\.$/.test(text.slice(Math.max(0, start - 3), start));
}

/** Numbers that belong together as people write them: 138 0013 8000, 6222-0212-…; or each digit by itself. */
export function* chainsOf(text: string): Generator<Group[]> {
  let chain: Group[] = [];
  for (const { 0: digits, index } of text.matchAll(groups)) {
    const group = { start: index, end: index + digits.length, digits: digits.toUpperCase() };
    const last = chain.at(-1);
    const goesOn = last && standsAlone(text, group) && index - last.end <= 3 && between.test(text.slice(last.end, index)) && !last.digits.endsWith("X");
    if (!goesOn && chain.length > 0) yield chain;
    if (goesOn) chain.push(group);
    else chain = standsAlone(text, group) ? [group] : [];
  }
  if (chain.length > 0) yield chain;
}

const longest = 19;

/** A digit by itself. Where somebody writes each digit so, the whole row is the number. */
const isApart = (group: Group | undefined) => group !== undefined && (group.digits.length === 1 || /^\dX$/.test(group.digits));

/** What these groups are together, if they are anything. Short ones prove nothing without a check. */
function kindOf(parts: readonly Group[]): VictimKind | undefined {
  const number = parts.map(({ digits }) => digits).join("");
  const bare = number.replace("X", "");
  if (isIdNumber(number)) return "idNumber";
  if (isBankCard(bare)) return "bankCard";
  const called = /^(?:00)?86$/.test(parts[0]!.digits) ? parts.slice(1) : parts;
  return plainMobile(bare) && (isApart(parts[0]) || called.every(({ digits }) => digits.length > 2)) ? "mobile" : undefined;
}

type Found = { kind: VictimKind; from: number; to: number };

/** Where the last eleven digits of these groups begin: what country or trunk is dialled before them names nobody. */
function withoutPrefix(parts: readonly Group[]): number {
  let past = parts.reduce((sum, { digits }) => sum + digits.replace("X", "").length, -11);
  for (const { start, digits } of parts) {
    if (past < digits.length) return start + past;
    past -= digits.length;
  }
  return parts[0]!.start;
}

/** The numbers in a chain: as many digits of it as can belong to one, in as few numbers as that takes. */
export function numbersIn(chain: readonly Group[]): Found[] {
  type Best = { covered: number; found: number; next: number; kind?: VictimKind };
  const best: Best[] = Array.from({ length: chain.length + 1 }, () => ({ covered: 0, found: 0, next: chain.length }));
  for (let from = chain.length - 1; from >= 0; from--) {
    best[from] = { ...best[from + 1]!, next: from + 1 };
    delete best[from]!.kind;
    if (isApart(chain[from]) && isApart(chain[from - 1])) continue; // a row is taken from its beginning, or not at all
    let length = 0;
    for (let to = from + 1; to <= chain.length && (length += chain[to - 1]!.digits.length) <= longest; to++) {
      if (isApart(chain[to - 1]) !== isApart(chain[from])) break;
      const isCut = isApart(chain[from]) && isApart(chain[to]);
      const kind = length < 11 || isCut ? undefined : kindOf(chain.slice(from, to));
      if (!kind) continue;
      const [covered, found] = [length + best[to]!.covered, 1 + best[to]!.found];
      const now = best[from]!;
      if (covered > now.covered || (covered === now.covered && found < now.found)) best[from] = { covered, found, next: to, kind };
    }
  }
  const numbers: Found[] = [];
  for (let at = 0; at < chain.length; at = best[at]!.next) {
    const { kind, next } = best[at]!;
    if (!kind) continue;
    const parts = chain.slice(at, next);
    const last = parts.at(-1)!;
    numbers.push({
      kind,
      from: kind === "mobile" ? withoutPrefix(parts) : parts[0]!.start,
      to: kind !== "idNumber" && last.digits.endsWith("X") ? last.end - 1 : last.end,
    });
  }
  return numbers;
}

import { faultOfCode } from "../companies/rules";
import { gapOf, isHiding, isPlain } from "./gap";
import type { VictimKind } from "./mask";
import { isBankCard, isIdNumber, plainMobile } from "./numbers";

/** Digits in a row, and what parts them from those before. An X may end an ID number. */
type Group = { start: number; end: number; digits: string; gap: string };
const groups = /\d+(?:x(?![a-z\d]))?/gi;

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The run of Latin letters and digits around a group holds no other digits: tel138… is a number, a hash or the code of a company is none. */
function standsAlone(text: string, start: number, end: number): boolean {
  let [first, last] = [start, end];
  for (; first > 0; first--) {
    const code = text.charCodeAt(first - 1);
    if (isDigit(code)) return false;
    if (!isLetter(code)) break;
    if (start - first > 24) return false;
  }
  for (; last < text.length; last++) {
    const code = text.charCodeAt(last);
    if (isDigit(code)) return false;
    if (!isLetter(code)) break;
    if (last - end > 24) return false;
  }
  const run = last - first === 18 ? text.slice(first, last).toUpperCase() : "";
  if (run && faultOfCode(run) === undefined && !isIdNumber(run)) return false;
  // 0.13800138000 was calculated.
  return end - start === 1 || !(text[start - 1] === "." && text[start - 2] === "0" && !isDigit(text.charCodeAt(start - 3)));
}

/** Mobile numbers one after the other, with nothing between. */
const glued = /^(?:1[3-9]\d{9}){2,}$/;

/** Numbers that belong together as people write them: 138 0013 8000, 6222-0212-…, 138.0013.8000; or each digit by itself. */
export function* chainsOf(text: string): Generator<Group[]> {
  let chain: Group[] = [];
  for (const { 0: found, index: start } of text.matchAll(groups)) {
    const end = start + found.length;
    const last = chain.at(-1);
    const alone = standsAlone(text, start, end);
    const gap = last && alone && !last.digits.endsWith("X") ? gapOf(text.slice(last.end, start)) : undefined;
    if (gap === undefined && chain.length > 0) {
      yield chain;
      chain = [];
    }
    if (!alone) continue;
    const digits = found.length > 1 ? found.toUpperCase() : found;
    if (digits.length < 22 || digits.length % 11 !== 0 || !glued.test(digits)) chain.push({ start, end, digits, gap: gap ?? "" });
    else {
      if (chain.length > 0) yield chain;
      chain = [];
      for (let at = 0; at < digits.length; at += 11) yield [{ start: start + at, end: start + at + 11, digits: digits.slice(at, at + 11), gap: "" }];
    }
  }
  if (chain.length > 0) yield chain;
}

const [shortest, longest] = [11, 19];

/** A digit by itself. Where somebody writes each digit so, the whole row is the number. */
const isApart = (group: Group | undefined) => group !== undefined && (group.digits.length === 1 || (group.digits.length === 2 && group.digits.endsWith("X")));

/** Gaps of one sort: a row of numbers that is parted like this goes on with the next that is. */
const sortOf = (gap: string) => (isPlain(gap) ? "plain" : gap);

/** Where in a chain a number is looked for. */
type Part = { chain: readonly Group[]; from: number; to: number; text: string };

/** Articles of a law, sizes and amounts are counted up and multiplied with the same signs; cells of a table have one at their ends, too. */
const counts =
  /^\s{0,2}(?:[条條款项項号號页頁章节節元块塊万萬亿億千百个個人名次户戶家张張件份岁歲年月日周天分秒小%％‰]|毫米|厘米|公分|米|寸|平|mm|cm|km|m\b|m²|px|rmb|cny|usd)/i;
const countedUp = /[第￥¥$€×xX=]\s?$/;
/** 150、2000、3000: of telephone numbers one in ten thousand ends so twice. */
const isRound = ({ digits }: Group) => digits.length > 3 && digits.endsWith("00");

/** Whether the text around such a row says that it is something else than a number. */
function isCounted({ chain, from, to, text }: Part, gap: string): boolean {
  const [start, end] = [chain[from]!.start, chain[to - 1]!.end];
  const [before, behind] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 6)];
  const parts = chain.slice(from, to);
  return (
    (parts.length > 2 && parts.slice(-2).every(isRound)) ||
    counts.test(behind) ||
    countedUp.test(before) ||
    ((gap === "|" || gap === "│") && (/[|│]\s?$/.test(before) || /^\s?[|│]/.test(behind)))
  );
}

/** No group before or behind is parted like those inside: then it is one of a longer row, and no number. */
const isWhole = ({ chain, from, to }: Part, gap: string) => (from === 0 || chain[from]!.gap !== gap) && chain[to]?.gap !== gap;

/** Whether digits that read as a mobile number are parted as one is: one row, groups of three and more, or all of it in one manner. */
function isPartedAsMobile(part: Part): boolean {
  const { chain, from, to } = part;
  const begin = /^(?:00)?86$/.test(chain[from]!.digits) ? from + 1 : from;
  if (to - begin === 1) return true;
  const parts = chain.slice(begin, to);
  const gaps = parts.slice(1).map(({ gap }) => gap);
  // (138) 0013-8000
  if (gaps[0] === ")" && parts[0]!.digits.length === 3) gaps.shift();
  const isOne = gaps.every((gap) => gap === gaps[0]);
  if (parts.every(isApart)) return isOne || gaps.every(isPlain);
  const areLong = parts.every(({ digits }) => digits.length > 2);
  if (areLong && gaps.every(isPlain)) return true;
  return isOne && (areLong ? parts.length > 2 : parts.length > 3 && isPlain(gaps[0]!)) && isWhole(part, gaps[0]!);
}

/** All of them digits by themselves, or none. */
function areAlike({ chain, from, to }: Part): boolean {
  for (let at = from + 1; at < to; at++) if (isApart(chain[at]) !== isApart(chain[from])) return false;
  return true;
}

function arePlainlyParted({ chain, from, to }: Part): boolean {
  for (let at = from + 1; at < to; at++) if (!isPlain(chain[at]!.gap)) return false;
  return true;
}

/** Signs that count up and multiply as well as hide: a number is hidden by one sort of them throughout, and a card in its groups of four. */
function hidesIn(part: Part): "nothing" | "one" | "none" {
  const { chain, from, to } = part;
  const begin = /^(?:00)?86$/.test(chain[from]!.digits) ? from + 1 : from;
  const gaps = chain.slice(begin + 1, to).map(({ gap }) => gap);
  if (!gaps.some(isHiding)) return "nothing";
  const isOne = gaps.every((gap) => gap === gaps[0]) && isWhole(part, gaps[0]!);
  return isOne && !isCounted(part, gaps[0]!) ? "one" : "none";
}

const areFours = ({ chain, from, to }: Part) => chain.slice(from, to - 1).every(({ digits }) => digits.length === 4);

/** What these digits are, if they are anything. Short groups prove nothing without a check, and that of a card is one digit. */
function kindOfDigits(number: string, part: Part): VictimKind | undefined {
  const bare = number.endsWith("X") ? number.slice(0, -1) : number;
  if (number.length === 18 && isIdNumber(number) && areAlike(part)) return "idNumber";
  if (isBankCard(bare) && areAlike(part) && ((bare.startsWith("62") && part.to - part.from > 2) || arePlainlyParted(part))) return "bankCard";
  return plainMobile(bare) && isPartedAsMobile(part) ? "mobile" : undefined;
}

/** What these groups are together. */
function kindOf(number: string, part: Part): VictimKind | undefined {
  const kind = kindOfDigits(number, part);
  const hides = kind && hidesIn(part);
  if (hides === "none" || (hides === "one" && kind === "bankCard" && !isApart(part.chain[part.from]) && !areFours(part))) return undefined;
  return kind;
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

/** Whether the row of single digits that these two belong to goes on between them. */
const goesOn = (chain: readonly Group[], at: number, gap: string | undefined) =>
  isApart(chain[at - 1]) && isApart(chain[at]) && (gap === undefined || sortOf(chain[at]!.gap) === sortOf(gap));

/** The numbers in a chain: as many digits of it as can belong to one, in as few numbers as that takes. */
export function numbersIn(chain: readonly Group[], text: string): Found[] {
  const size = chain.length;
  if (chain.reduce((sum, { digits }) => sum + digits.length, 0) < shortest) return [];
  const [covered, found, next] = [new Int32Array(size + 1), new Int32Array(size + 1), new Int32Array(size + 1)];
  const kinds: (VictimKind | undefined)[] = [];
  kinds.length = size;
  for (let from = size - 1; from >= 0; from--) {
    covered[from] = covered[from + 1]!;
    found[from] = found[from + 1]!;
    next[from] = from + 1;
    if (isApart(chain[from]) && goesOn(chain, from, chain[from + 1]?.gap)) continue; // a row is taken from its beginning, or not at all
    let number = "";
    for (let to = from + 1; to <= size && (number += chain[to - 1]!.digits).length <= longest; to++) {
      if (number.length < shortest || (isApart(chain[from]) && goesOn(chain, to, chain[from + 1]?.gap))) continue;
      const kind = kindOf(number, { chain, from, to, text });
      if (!kind) continue;
      const [more, count] = [number.length + covered[to]!, 1 + found[to]!];
      if (more < covered[from]! || (more === covered[from]! && count >= found[from]!)) continue;
      covered[from] = more;
      found[from] = count;
      next[from] = to;
      kinds[from] = kind;
    }
  }
  const numbers: Found[] = [];
  for (let at = 0; at < size; at = next[at]!) {
    const kind = kinds[at];
    if (!kind) continue;
    const parts = chain.slice(at, next[at]!);
    const last = parts.at(-1)!;
    numbers.push({
      kind,
      from: kind === "mobile" ? withoutPrefix(parts) : parts[0]!.start,
      to: kind !== "idNumber" && last.digits.endsWith("X") ? last.end - 1 : last.end,
    });
  }
  return numbers;
}

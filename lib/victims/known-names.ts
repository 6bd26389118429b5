import { normalize } from "../search/normal";
import { isWholeName } from "./name-edge";

/** A name that stands in a text, and where that ends there. */
type Found = { name: string; end: number };

const han = /^\p{Script=Han}$/u;
const small = /^\p{Ll}$/u;
/** What may stand between the characters of a Chinese name without being a part of it: room in a list, and where a line was broken. */
const between = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
const gaps = new RegExp(`${between.source}|(?<=\\s)\\s+`, "gu");
/** One of all the dots that a name of several parts is written with. */
const dots = /[·•‧∙⋅・･]/gu;

/** A text in which a name is one however it was typed: width, case, traditional characters, accents, spaces, and nothing that cannot be seen. */
function read(original: string) {
  const { text, starts, ends } = normalize(original);
  let [letters, at] = ["", 0];
  const units: number[] = [];
  const take = (part: string, from: number) => {
    letters += part;
    for (let unit = 0; unit < part.length; unit++) units.push(from + unit);
  };
  for (const { 0: gap, index } of text.matchAll(gaps)) {
    take(text.slice(at, index), at);
    at = index + gap.length;
  }
  take(text.slice(at), at);
  return { text: letters.replace(dots, "·").replace(/\s/gu, " "), start: (unit: number) => starts[units[unit]!]!, end: (unit: number) => ends[units[unit]!]! };
}

/**
 * Finds names in a text in one pass, however many they are and whatever they have in common (Aho–Corasick). It reads from the
 * end, so that each place knows the names that begin there, the longest first. What is a piece of a longer word is none of them.
 */
export function finderOf(names: readonly string[]): (text: string) => (start: number) => Generator<Found> {
  type Node = { next: Map<string, Node>; name?: string; length?: number; fail?: Node; shorter?: Node | undefined };
  const root: Node = { next: new Map() };
  for (const name of names) {
    const { text } = read(name.trim());
    if ([...text].length < 2) continue; // half of a newsroom's words
    let node = root;
    for (let at = text.length - 1; at >= 0; at--) {
      let inner = node.next.get(text[at]!);
      if (!inner) node.next.set(text[at]!, (inner = { next: new Map() }));
      node = inner;
    }
    node.name ??= name;
    node.length = text.length;
  }
  const after = (from: Node, unit: string): Node => {
    for (let node: Node | undefined = from; node; node = node.fail) {
      const inner = node.next.get(unit);
      if (inner) return inner;
    }
    return root;
  };
  const open = [root];
  for (const node of open) {
    for (const [unit, inner] of node.next) {
      inner.fail = node.fail ? after(node.fail, unit) : root;
      inner.shorter = inner.fail.name === undefined ? inner.fail.shorter : inner.fail;
      open.push(inner);
    }
  }

  return (original) => {
    const states = new Map<number, [Node, number]>();
    if (names.length === 0) return function* () {};
    const { text, start: from, end: to } = read(original);
    let node = root;
    for (let at = text.length - 1; at >= 0; at--) {
      node = after(node, text[at]!);
      if (node !== root) states.set(from(at), [node, at]);
    }

    /** A whole word it is in any case. Typed otherwise than it was marked, it is not 王 明 in 小王 明天 either, nor Will in it will rain. */
    function counts(name: string, begin: number, end: number): boolean {
      if (!isWholeName(original, begin, end)) return false;
      const written = original.slice(begin, end);
      if (written === name) return true;
      const [before, behind] = [[...original.slice(Math.max(0, begin - 2), begin)].at(-1) ?? "", [...original.slice(end, end + 2)][0] ?? ""];
      if (between.test(written) && (han.test(before) || han.test(behind))) return false;
      // One small word is a word: will, rose. Nobody means one by two of them.
      const firstOf = (text: string) => [...text.normalize("NFKC")][0]!;
      const isSmaller = small.test(firstOf(written)) && firstOf(written) !== firstOf(name.trim());
      return !isSmaller || /[\s·]/u.test(read(written).text);
    }
    return function* (start) {
      const state = states.get(start);
      if (!state) return;
      const [longestOf, at] = state;
      for (let one: Node | undefined = longestOf; one; one = one.shorter) {
        if (one.name === undefined) continue;
        const end = to(at + one.length! - 1);
        if (counts(one.name, start, end)) yield { name: one.name, end };
      }
    };
  };
}

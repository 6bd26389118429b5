import { readName, standsFor } from "./name-reading";

/** A name that stands in a text, and where that ends there. */
type Found = { name: string; end: number };

/**
 * Finds names in a text in one pass, however many they are and whatever they have in common (Aho–Corasick). It reads from the
 * end, so that each place knows the names that begin there, the longest first. What is a piece of a longer word is none of them.
 */
export function finderOf(names: readonly string[]): (text: string) => (start: number) => Generator<Found> {
  type Node = { next: Map<string, Node> /** All that read alike. */; names: string[]; length?: number; fail?: Node; shorter?: Node | undefined };
  const root: Node = { next: new Map(), names: [] };
  for (const name of names) {
    const { text } = readName(name.trim());
    if ([...text].length < 2) continue; // half of a newsroom's words
    let node = root;
    for (let at = text.length - 1; at >= 0; at--) {
      let inner = node.next.get(text[at]!);
      if (!inner) node.next.set(text[at]!, (inner = { next: new Map(), names: [] }));
      node = inner;
    }
    node.names.push(name);
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
      inner.shorter = inner.fail.names.length === 0 ? inner.fail.shorter : inner.fail;
      open.push(inner);
    }
  }

  return (original) => {
    const states = new Map<number, [Node, number]>();
    if (names.length === 0) return function* () {};
    const { text, start: from, end: to } = readName(original);
    let node = root;
    for (let at = text.length - 1; at >= 0; at--) {
      node = after(node, text[at]!);
      if (node !== root) states.set(from(at), [node, at]);
    }

    return function* (start) {
      const state = states.get(start);
      if (!state) return;
      const [longestOf, at] = state;
      for (let one: Node | undefined = longestOf; one; one = one.shorter) {
        if (one.length === undefined) continue;
        const end = to(at + one.length - 1);
        for (const name of one.names) if (standsFor(name, original, start, end)) yield { name, end };
      }
    };
  };
}

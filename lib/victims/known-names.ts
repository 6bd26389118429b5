import { isWholeName } from "./name-edge";

/**
 * Finds names in a text in one pass, however many they are and whatever they have in common (Aho–Corasick). It reads from the
 * end, so that each place knows the names that begin there, the longest first. What is a piece of a longer word is none of them.
 */
export function finderOf(names: readonly string[]): (text: string) => (start: number) => Generator<string> {
  type Node = { next: Map<string, Node>; name?: string; fail?: Node; shorter?: Node | undefined };
  const root: Node = { next: new Map() };
  for (const name of names) {
    let node = root;
    for (let at = name.length - 1; at >= 0; at--) {
      let inner = node.next.get(name[at]!);
      if (!inner) node.next.set(name[at]!, (inner = { next: new Map() }));
      node = inner;
    }
    node.name = name;
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

  return (text) => {
    const states: Node[] = [];
    states.length = text.length;
    let node = root;
    if (names.length > 0) for (let at = text.length - 1; at >= 0; at--) states[at] = node = after(node, text[at]!);
    return function* (start) {
      for (let longest: Node | undefined = states[start]; longest; longest = longest.shorter)
        if (longest.name !== undefined && isWholeName(text, start, start + longest.name.length)) yield longest.name;
    };
  };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { masker } from "../../lib/victims/masking";

/** The names found in a text, read by looking at every place for every name: the longest that stands there. */
function foundIn(text: string, names: readonly string[]): [number, string][] {
  const found: [number, string][] = [];
  for (let at = 0; at < text.length; ) {
    const [name] = names.filter((one) => one.length > 1 && text.startsWith(one, at)).sort((a, b) => b.length - a.length);
    if (name) found.push([at, name]);
    at += name?.length ?? 1;
  }
  return found;
}

test("marked names are masked wherever they stand, the longest where one is the beginning of another", () => {
  const name = fc.string({ unit: fc.constantFrom("张", "三", "丰", "李"), minLength: 1, maxLength: 4 });
  const words = fc.string({ unit: fc.constantFrom("张", "三", "丰", "李", "，"), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), words, (names, text) => {
      const spans = masker({ kept: [], notVictims: [], names }).spansIn(text);
      expect(spans.map(({ start, value }) => [start, value])).toEqual(foundIn(text, names));
    }),
  );
  expect(masker({ kept: [], notVictims: [], names: ["张三", "张三丰"] }).text("张三丰和张三")).toBe("张••‹1›和张••‹2›");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isNear } from "../../lib/search/marks";

/** Slips between two words, each cell worked out: Damerau and Levenshtein, as it is written down everywhere. */
function slipsBetween(left: string, right: string): number {
  const cell = Array.from({ length: left.length + 1 }, (_, i) => Array.from({ length: right.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= left.length; i++)
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      cell[i]![j] = Math.min(cell[i - 1]![j]! + 1, cell[i]![j - 1]! + 1, cell[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cell[i]![j] = Math.min(cell[i]![j]!, cell[i - 2]![j - 2]! + 1);
    }
  return cell[left.length]![right.length]!;
}

const word = fc.string({ unit: fc.constantFrom(..."abcz1é"), maxLength: 9 });
const slipped = fc.tuple(word, fc.array(fc.tuple(fc.nat(9), fc.constantFrom("", "a", "b", "ab")), { maxLength: 3 })).map(([from, slips]) => {
  const to = slips.reduce((text, [at, put]) => text.slice(0, at) + put + text.slice(at + (put.length === 2 ? 2 : 1)), from);
  return [from, to] as const;
});

test("what is passed over to be quick is never near, and what is near is never passed over", () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(word, word), slipped), fc.integer({ min: 0, max: 2 }), ([left, right], most) => {
      expect(isNear(left, right, most)).toBe(slipsBetween(left, right) <= most);
    }),
    { numRuns: 2000 },
  );
});

test("of a long text of other words next to nothing is worked out", () => {
  const typed = "guarantee";
  const words = Array.from({ length: 200 }, (_, index) => `x${index.toString(36)}yzwvkqjx`.slice(0, 9).replaceAll(/\d/g, "f"));
  let read = 0;
  /** A word that counts how often somebody looks at one letter of it. */
  const watched = (text: string) =>
    new Proxy(new String(text), {
      get(target, name) {
        if (typeof name === "string" && /^\d+$/.test(name)) read++;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    }) as unknown as string;
  for (const one of words) expect(isNear(typed, watched(one), 2)).toBe(false);
  expect(read).toBe(0);
});

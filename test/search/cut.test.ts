import fc from "fast-check";
import { expect, test } from "vitest";
import { cutQuestion, mostTokens } from "../../lib/search/cut";
import { termsOf } from "../../lib/search/tokens";

const size = (question: string) => termsOf(question).reduce((sum, { tokens }) => sum + tokens.length, 0);
const piece = fc.oneof(
  fc.stringMatching(/^[一-龥]{1,30}$/),
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.stringMatching(/^\d{1,9}(\.\d{1,2})?%?$/),
  fc.stringMatching(/^[A-Z]{2}-\d{4}$/),
  fc.constantFrom("，", " ", "“", "𠮷", "ａ", "１２", "-", "至", "👨‍👩‍👧"),
);

test("no question is looked for by more than so many words, and a shorter one by all of them", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const question = pieces.join("").slice(0, 1000);
      const cut = cutQuestion(question);
      expect(size(cut)).toBeLessThanOrEqual(mostTokens);
      expect(question.startsWith(cut)).toBe(true);
      if (size(question) <= mostTokens) expect(cut).toBe(question);
      else expect(size(cut)).toBeGreaterThan(mostTokens / 2);
    }),
    { numRuns: 300 },
  );
});

test("a word or a number that the end falls into is left out: half of it is another one", () => {
  for (const filler of ["房本", "公司 ", "aa1 "])
    for (let n = 40; n < 60; n++) {
      const question = `${Array.from({ length: n }, (_, at) => filler + String.fromCodePoint(0x4e00 + at)).join("")} 1234567 hello 3.75% `.repeat(4);
      const last = /[\p{Script=Latin}\p{N}.%]+$/u.exec(cutQuestion(question))?.[0];
      expect([undefined, "1234567", "hello", "3.75%", "aa1"]).toContain(last);
    }
});

test.each([
  ["one character", "公".repeat(1000)],
  ["pairs", Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join("")],
  ["signs", "(".repeat(1000)],
  ["one word", "a".repeat(1000)],
  ["digits", "1".repeat(1000)],
  ["points", "1.".repeat(500)],
  ["halves of characters", "\ud83d".repeat(1000)],
])("%s", (_name, question) => {
  expect(size(cutQuestion(question))).toBeLessThanOrEqual(mostTokens);
  expect(question.startsWith(cutQuestion(question))).toBe(true);
});

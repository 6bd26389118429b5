import { afterEach, describe, expect, test, vi } from "vitest";
import { evidenceInput } from "../../lib/evidence/schema";
import { masker } from "../../lib/victims/masking";
import { findVictimData } from "../../lib/victims/rules";
import { piece } from "../support/scene";

afterEach(() => void vi.restoreAllMocks());

const letters = "abcdefghijklmnopqrstuvwxyz";
const nameOf = (index: number) => `aa${letters[index % 26]}${letters[Math.floor(index / 26) % 26]}z`;

/** How often something was looked up or held against the text while it was masked. */
function stepsOf(names: readonly string[], text: string): number {
  const masks = masker({ kept: [], notVictims: [], names });
  const steps = [
    vi.spyOn(Map.prototype, "get"),
    vi.spyOn(String.prototype, "startsWith"),
    vi.spyOn(Uint8Array.prototype, "includes"),
    vi.spyOn(Uint8Array.prototype, "subarray"),
  ];
  masks.text(text);
  const count = steps.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  vi.restoreAllMocks();
  return count;
}

describe("the work of masking grows with the text alone", () => {
  const text = (length: number) => "a".repeat(length);

  test("however many names begin alike", () => {
    const some = Array.from({ length: 20 }, (_, index) => nameOf(index));
    const many = Array.from({ length: 300 }, (_, index) => nameOf(index));
    expect(stepsOf(many, text(2000)) / stepsOf(some, text(2000))).toBeLessThan(1.2);
    expect(stepsOf(many, text(4000)) / stepsOf(many, text(2000))).toBeLessThan(2.1);
    expect(stepsOf(many, text(2000))).toBeLessThan(10 * 2000);
  });

  test("and however long one name goes on with another", () => {
    const nested = (count: number) => Array.from({ length: count }, (_, index) => `${"a".repeat(index + 2)}b`);
    expect(stepsOf(nested(98), text(2000)) / stepsOf(nested(10), text(2000))).toBeLessThan(1.2);
  });
});

/** What makes a rule look twice at the same place would keep the server for minutes: of each as much as one body may hold. */
test.each([
  ["京A12345 ", 125_000],
  ["身份证110105491231003,", 52_631],
  ["a@b.cn ", 142_857],
  ["1 2 3 4 5 6 7 8 9 0 ", 0],
  ["1\n", 0],
  ["a@", 0],
  ["%40", 0],
  ["110105194912310021 ", 0],
  ["1234567890", 0],
])("a megabyte of %j is looked through once", (one, found) => {
  expect(findVictimData(one.repeat(Math.floor(1_000_000 / one.length)))).toHaveLength(found);
});

describe("names are marked, and no stories", () => {
  const marked = (names: readonly string[]) =>
    evidenceInput.safeParse({
      ...piece("6c84fb90-12c4-41e1-8b5e-7a6fbb1f0d3a"),
      body: {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: names.flatMap((text) => [
              { type: "text", text, marks: [{ type: "victim" }] },
              { type: "text", text: "，" },
            ]),
          },
        ],
      },
    }).error?.issues;

  test.each<[string, readonly string[], string[] | undefined]>([
    ["three hundred", Array.from({ length: 300 }, (_, index) => nameOf(index)), undefined],
    ["one a thousand times", Array.from({ length: 1000 }, () => "张三"), undefined],
    ["three hundred and one", Array.from({ length: 301 }, (_, index) => nameOf(index)), ["error.tooManyNames"]],
    ["a sentence", ["她说".repeat(51)], ["error.tooManyNames"]],
  ])("%s", (_, names, messages) => expect(marked(names)?.map(({ message }) => message)).toEqual(messages));
});

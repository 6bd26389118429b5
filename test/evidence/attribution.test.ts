import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAttribution, parseAttribution, rootOf, stepHows } from "../../lib/evidence/attribution";

test("the line is read from the origin to us, with how each step learned it", () => {
  expect(parseAttribution("S-01（口述）→ 新华社记者(听说) -> 新华社报道 > 文章作者（转述）")).toEqual([
    { who: "S-01", how: "told" },
    { who: "新华社记者", how: "heard" },
    { who: "新华社报道" },
    { who: "文章作者", how: "read" },
  ]);
});

test("words in parentheses that are no way of learning stay part of the name", () => {
  expect(parseAttribution("某公司（北京）→ 记者（亲历）")).toEqual([{ who: "某公司（北京）" }, { who: "记者", how: "experienced" }]);
});

test("nothing typed is nobody", () => {
  expect(parseAttribution("")).toEqual([]);
  expect(parseAttribution(" → ->")).toEqual([]);
});

test("what is written out is read back as the same steps", () => {
  const who = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ·.]{0,20}$/u).map((name) => name.trim());
  const step = fc.oneof(fc.record({ who }), fc.record({ who, how: fc.constantFrom(...stepHows) }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      expect(parseAttribution(formatAttribution(steps))).toEqual(steps);
    }),
  );
});

test("reading a line never throws, and every step has a name", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (line) => parseAttribution(line).every(({ who }) => who.trim() !== "")));
});

test("two records that reached us through the same point rest on one root, however many stand behind it", () => {
  const insider = parseAttribution("S-01（口述）→ 记者（听说）→ 已刊发文章（写）");
  const author = parseAttribution("作者（亲历）→ 已刊发文章");
  expect(rootOf(insider)).toBe(rootOf(author));
  expect(rootOf([])).toBeUndefined();
});

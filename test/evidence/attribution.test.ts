import fc from "fast-check";
import { expect, test } from "vitest";
import { formatAttribution, isOurs, parseAttribution, rootStep, stepHows } from "../../lib/evidence/attribution";

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

test("it reached us where the last step is that is not ourselves, and by ourselves only where nobody else is named", () => {
  const root = (line: string) => rootStep(parseAttribution(line))?.who;
  expect(root("S-01（口述）→ 记者（听说）")).toBe("S-01");
  expect(root("")).toBeUndefined();
  expect(root("客服主管（口述）→ 本报记者（听说）→ 我们")).toBe("客服主管");
  expect(root("S-01 (told) -> our undercover reporter (heard)")).toBe("S-01");
  expect(root("记者（看到）")).toBe("记者");
  expect(root("S-01（口述）→ 记者（听说）→ 新华社报道（写）")).toBe("新华社报道");
});

test("only whoever is nobody's else is taken for ourselves", () => {
  for (const who of ["记者", "本报记者", "我们的卧底记者", "我", "本人", "编辑部", "Our reporter", "us"]) expect(isOurs(who), who).toBe(true);
  for (const who of ["S-03", "新华社记者", "记者甲", "我爱我家", "本报评论员文章", "已刊发文章", "Reporter Li", "USA", ""])
    expect(isOurs(who), who).toBe(false);
});

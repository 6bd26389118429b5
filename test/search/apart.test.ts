import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inDigits, joinedWords, numberSaid, wordsApart } from "../../lib/search/apart";

/** The number as it is said, by another way than it is read: thousands, hundreds and tens one after the other. */
function said(value: number): string {
  const digit = (n: number) => "零一二三四五六七八九"[n]!;
  let text = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const n = Math.floor(value / unit) % 10;
    if (n === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${digit(n)}${name}`;
      gap = false;
    }
  }
  return text;
}

describe("numbers that are said", () => {
  test("every number of two places or more is read as it was said", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), (value) => {
        expect(numberSaid(said(value))).toBe(value);
      }),
    );
  });

  test.each([
    ["十", 10],
    ["十二", 12],
    ["两百三", 230],
    ["一千五", 1500],
    ["两千零三", 2003],
    ["六百", 600],
  ])("%s is %d", (text, value) => expect(numberSaid(text)).toBe(value));

  test.each(["一三八", "三", "百", "千百", "一十百", "三千两千", "零百"])("%s is none", (text) => expect(numberSaid(text)).toBeUndefined());

  test("in a sentence, and left alone where there is none", () => {
    expect(inDigits("每天六百个电话")).toBe("每天600个电话");
    expect(inDigits("三心二意")).toBeUndefined();
    expect(inDigits("一万两千块")).toBe("一万2000块");
    expect(inDigits("拨打指标")).toBeUndefined();
  });
});

describe("the words of a question by themselves", () => {
  const words = (question: string) => wordsApart(question).map(({ text }) => text);
  test.each([
    ["每天打多少电话", ["每天", "多少", "电话"]],
    ["八个环节", ["八个", "环节"]],
    ["每天六百个电话", ["每天", "600", "电话"]],
    ["leaked data from banks", ["leaked", "data", "banks"]],
    ["话术", ["话术"]],
    ["卖房本信息", ["房本", "信息"]],
    ["天天打电话给老人", ["天天", "打电话", "老人"]],
    ["A", ["A"]],
  ])("%s", (question, expected) => expect(words(question)).toEqual(expected));

  test.each([
    ["业主接电话吗", ["业主接", "接电话"]],
    ["买电话卡的人", ["买电话卡"]],
    ["谁卖房本 信息", ["谁卖", "卖房本"]],
    ["接 电话", []],
    ["每天600个", []],
  ])("and what stands side by side in it: %s", (question, expected) => expect(joinedWords(question).map(({ text }) => text)).toEqual(expected));

  test("never more than six, whatever is typed, and nothing of nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (question) => {
        expect(wordsApart(question).length).toBeLessThanOrEqual(6);
      }),
    );
    expect(wordsApart("？！")).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsIn } from "../../lib/search/marks";
import { normalize } from "../../lib/search/normal";
import { partsOfNumbers } from "../../lib/search/long-numbers";
import { counting, type Term, termsOf, tokensOf } from "../../lib/search/tokens";

/** Whether a text is found by a question, as both engines have it: each term's tokens stand side by side, the last word may go on. */
async function finds(text: string, question: string): Promise<boolean> {
  const stream = ` ${await tokensOf([text])} `;
  const stands = ({ tokens, prefix }: Term) => stream.includes(` ${tokens.join(" ")}${prefix ? "" : " "}`);
  const terms = termsOf(question);
  return terms.length > 0 && terms.every(stands);
}

const han = fc.constantFrom(..."加恐截杀探需开场房本链家客户经理虚拟运营商電話號碼銀行門𠀀𠮷");
const chinese = fc.string({ unit: han, minLength: 1, maxLength: 12 });
const around = fc.string({ unit: fc.constantFrom(..."的了在是，。、 \n“”《》abc0-"), maxLength: 12 });

describe("Chinese", () => {
  test("every part of a text finds it", () =>
    fc.assert(
      fc.asyncProperty(around, chinese, around, fc.nat(), fc.nat(), async (before, text, after, from, length) => {
        const chars = Array.from(text);
        const begin = from % chars.length;
        const part = chars.slice(begin, begin + 1 + (length % (chars.length - begin))).join("");
        expect(await finds(before + text + after, part)).toBe(true);
      }),
    ));

  test("what does not stand in a text does not find it, also not across a mark or a line", () =>
    fc.assert(
      fc.asyncProperty(chinese, chinese, chinese, async (left, right, question) => {
        fc.pre(Array.from(question).length > 1 && ![left, right].some((text) => normalize(text).text.includes(normalize(question).text)));
        for (const mark of ["、", "\n", "。", " "]) expect(await finds(left + mark + right, question)).toBe(false);
      }),
    ));

  test("zero-width characters and marks of direction hide nothing", () =>
    fc.assert(
      fc.asyncProperty(
        chinese,
        fc.constantFrom("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202E", "\uFE0F", "\u0007"),
        async (text, unseen) => {
          const hidden = Array.from(text).join(unseen) + unseen;
          expect(await finds(hidden, text)).toBe(true);
          expect(await finds(text, hidden)).toBe(true);
        },
      ),
    ));

  test.each([
    ["traditional and simplified", "銀行電話號碼", "银行电话号码"],
    ["one of several traditional forms", "頭髮與發現", "头发与发现"],
    ["compatibility forms", "\uF90A子", "金子"],
    ["radicals", "\u2F00生", "一生"],
    ["half-width kana", "ｶﾞｲﾄﾞ", "ガイド"],
  ])("%s find each other", async (_name, one, other) => {
    expect(await finds(one, other)).toBe(true);
    expect(await finds(other, one)).toBe(true);
  });
});

describe("numbers", () => {
  test("are exact: no other number finds them", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(99_999), fc.nat(99_999), async (written, asked) => {
        expect(await finds(`约 ${written} 个`, String(asked))).toBe(written === asked);
      }),
    ));

  test.each(["100-150", "100–150", "100—150", "100~150", "100 - 150", "100至150", "100 到 150", "１００－１５０", "100 to 150"])(
    "%s finds both side by side, however they were joined",
    async (range) => {
      for (const written of ["约 100–150 元", "100 至 150 元", "100-150", "一百：100～150"]) expect(await finds(written, range)).toBe(true);
      for (const written of ["150-100", "100、150", "100 和 150", "1100-150", "100-1500", "100.5-150"]) expect(await finds(written, range)).toBe(false);
    },
  );

  test.each<[written: string, found: string[], not: string[]]>([
    ["按 3% 收取", ["3%", "３％", "3"], ["30%", "%"]],
    ["3 个", ["3"], ["3%"]],
    ["1,000 个", ["1000", "1,000"], ["1", "000", "100"]],
    ["150.00 元", ["150", "150.0"], ["15", "00"]],
    ["3.5 倍", ["3.5", "3.50"], ["3", "5", "35"]],
    ["2019-08-07", ["2019", "08", "2019-08", "2019-08-07"], ["8-07", "201"]],
    ["1.2.3", ["1", "2", "3"], ["1.2", "12"]],
    ["40 分钟", ["40分钟", "40 分钟", "40"], ["4", "400"]],
    ["40min", ["40", "40min", "40 min"], ["4"]],
    ["图①和②", ["1", "2"], ["12"]],
    ["IMG15OW9x1565234926299.jpg", ["jpg", "IMG15OW9x1565234926299"], ["15", "9", "1565234926299"]],
  ])("%s", async (written, found, not) => {
    for (const question of found) expect(await finds(written, question), question).toBe(true);
    for (const question of not) expect(await finds(written, question), question).toBe(false);
  });
});

describe("words and references", () => {
  test.each<[written: string, found: string[], not: string[]]>([
    ["Property Deeds", ["property deed", "DEEDS", "property dee", "ｐｒｏｐｅｒｔｙ"], ["deeds x", "property deeeds"]],
    ["companies", ["company", "companies", "compan"], ["companion"]],
    ["Café Zoë", ["cafe", "café", "cafe\u0301", "zoe", "cafés"], ["caf x"]],
    ["Straße", ["strasse", "straße"], []],
    ["ZB-0012", ["ZB-0012", "zb0012", "ZB-12", "zb12", "zb", "0012"], ["ZB-001", "ZB-120", "12"]],
    ["S-01 说", ["S-01", "s1"], ["S-10", "S-011"]],
    ["标成 A 类", ["A", "A 类"], ["a1"]],
    ["the price of data", ["price of the data", "data price"], ["price of gold"]],
  ])("%s", async (written, found, not) => {
    for (const question of found) expect(await finds(written, question), question).toBe(true);
    for (const question of not) expect(await finds(written, question), question).toBe(false);
  });

  test("only the last word may go on", () => {
    expect(termsOf("prop deed").map(({ prefix }) => prefix)).toEqual([false, true]);
    expect(termsOf("deed 房本").map(({ prefix }) => prefix)).toEqual([false, false]);
  });
});

describe("a question", () => {
  test.each(["", " ", "%", "*", "\"'()", "。，、", "=<>!", "\u200B", "🙂"])("of signs alone (%j) asks for nothing", (question) =>
    expect(termsOf(question)).toEqual([]),
  );

  test("is no syntax: its tokens are letters and digits, whatever stands in it", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (question) => {
        for (const { tokens } of termsOf(question)) for (const token of tokens) expect(token).toMatch(/^[0-9a-z]{1,80}$/);
      }),
    ));

  test("never asks with the beginning of a word for what is encoded", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(..."abcdefhnx0123456789"), minLength: 1, maxLength: 9 }), async (typed) => {
        const [term] = termsOf(typed);
        if (term?.prefix) expect(term.tokens[0]).toMatch(/^[a-z]+$/);
        expect(await finds("加恐 600 第三百", typed)).toBe(typed === "600");
      }),
    ));
});

test("texts do not reach into each other", async () => {
  expect(await tokensOf(["加恐", "截杀"])).toContain(" . ");
  const stream = ` ${await tokensOf(["100", "150"])} `;
  expect(stream).not.toContain(` ${termsOf("100-150")[0]!.tokens.join(" ")} `);
});

describe("marks", () => {
  const marked = (text: string, question: string) => hitsIn(text, termsOf(question)).map(([from, to]) => text.slice(from, to));

  test("are offsets into the original, whatever was normalised", () =>
    fc.assert(
      fc.property(around, chinese, around, (before, word, after) => {
        const ranges = hitsIn(before + word + after, termsOf(word));
        expect(ranges.some(([from, to]) => from <= before.length && to >= before.length + word.length)).toBe(true);
      }),
    ));

  test("stay inside the text and do not overlap", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.string({ unit: "grapheme", maxLength: 12 }), (text, question) => {
        let last = 0;
        for (const [from, to] of hitsIn(text, termsOf(question))) {
          expect(from >= last && to > from && to <= text.length).toBe(true);
          last = to;
        }
      }),
    ));

  test.each<[text: string, question: string, marks: string[]]>([
    ["他说房\u200B本很值钱", "房本", ["房\u200B本"]],
    ["鏈家與链家", "链家", ["鏈家", "链家"]],
    ["３００ 个，约 1,300 元，30 次", "300", ["３００"]],
    ["约 100–150 元或 100 元", "100-150", ["100–150"]],
    ["Cafe\u0301 and cafés", "café", ["Cafe\u0301", "cafés"]],
    ["见 ZB-0012 与 ZB-0120", "zb12", ["ZB-0012"]],
    ["a zhongbang office", "zhongbeng", ["zhongbang"]],
    ["按 3% 收，共 3 次", "3%", ["3%"]],
    ["nothing here", "房本", []],
  ])("%s by %s", (text, question, marks) => expect(marked(text, question)).toEqual(marks));
});

test("a long text is taken apart line by line, and others get their turn", async () => {
  let turns = 0;
  const line = "电话推销员每天至少打出 600 个，才算上岗合格；".repeat(4);
  const lines = Array.from({ length: 500 }, () => line);
  await tokensOf(lines, async () => void turns++);
  expect(turns).toBe(500);
});

test.each([
  ["thousands without an end", "1,111".padEnd(400_000, ",111")],
  ["single digits", "5 ".repeat(200_000)],
  ["digits", "1".repeat(400_000)],
  ["points", "1.".repeat(200_000)],
  ["references", "ab-1-".repeat(80_000)],
])("%s, as long as a body may be, hold nobody up", async (_name, text) => {
  // Squared, each of these would take minutes: the test would run out of its time.
  await tokensOf([text], async () => {});
  expect(hitsIn(text, termsOf("7 8")).length).toBe(0);
});

describe("parts of long numbers", () => {
  const found = (text: string, question: string) => {
    const stream = ` ${partsOfNumbers([text])} `;
    return termsOf(question).every(({ tokens }) => stream.includes(` ${tokens.join(" ")} `));
  };

  test.each<[written: string, found: string[], not: string[]]>([
    ["打来的是 17012345678", ["170", "1701", "1701234567", "5678", "345678", "170 1234 5678"], ["701", "678", "17", "0123"]],
    ["１７０１２３４５６７８", ["170", "5678"], ["17"]],
    ["192-4471-0386", ["19244710386", "1924471", "0386"], ["924"]],
    ["192 4471 0386", ["19244710386"], []],
    ["信用代码 91310115MA1K4B7Q28", ["91310115MA", "913101"], ["310115"]],
    ["6,001,234 元，3.1415926，2019-08-07，共 600123 次", [], ["600", "314", "201"]],
  ])("%s", (written, finds, not) => {
    for (const question of finds) expect(found(written, question), question).toBe(true);
    for (const question of not) expect(found(written, question), question).toBe(false);
  });

  test("are marked where they stand", () => {
    const marks = (text: string, question: string) => hitsIn(text, termsOf(question)).map(([from, to]) => text.slice(from, to));
    expect(marks("号码 17012345678，共 170 张，1701 室", "170")).toEqual(["170", "170"]);
    expect(marks("号码 17012345678", "5678")).toEqual(["5678"]);
    expect(marks("号码 17012345678", "234")).toEqual([]);
  });

  test("are found for a list of any length without end", () => {
    expect(partsOfNumbers([Array.from({ length: 50_000 }, (_, index) => `1${String(3_000_000_000 + index)}`).join("\n")]).length).toBeLessThan(700_000);
  });
});

describe("a number and the character behind it", () => {
  test.each<[written: string, question: string, as: boolean]>([
    ["一次开出 48 张卡", "48 张", true],
    ["48张", "４８張", true],
    ["很慌张，48 人", "48 张", false],
    ["约 100 至 150 元", "100-150元", true],
  ])("%s by %s", async (written, question, as) => {
    const stream = ` ${await tokensOf([written])} `;
    const meant = counting(termsOf(question)) ?? [];
    expect(meant.length > 0 && meant.every(({ tokens }) => stream.includes(` ${tokens.join(" ")} `))).toBe(as);
  });

  test("are asked for together only where both are there", () => {
    for (const question of ["48", "张", "48 分钟", "48 zhang", "48%张", "ZB-48 张"]) expect(counting(termsOf(question)), question).toBeUndefined();
  });
});

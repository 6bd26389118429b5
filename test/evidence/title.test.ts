import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { titleInForm } from "../../app/(archive)/evidence/titled";
import { kinds } from "../../lib/evidence/kinds/registry";
import { evidenceKinds, factsByKind } from "../../lib/evidence/schema";
import { leadOf, longestTitle, titleOf } from "../../lib/evidence/title/rules";
import { boundOf } from "../../lib/evidence/kinds/price-list/rules";
import type { FactQualifiers } from "../../lib/evidence/words/schema";
import { words } from "../../lib/search/translators";
import { decimal, plainNumber } from "../../lib/zod";

const { zh, en } = words.kinds;

/** As little as a record of the kind can say, and a little more. */
const little: Record<string, object[]> = {
  callQuota: [{ nature: "heard" }, { nature: "required", appliesTo: "newStaff" }, { nature: "required", bound: "exact", min: "600", notStated: ["unit"] }],
  priceList: [{ lines: [{}] }, { lines: [{ item: "车主名单" }] }, { lines: [{ min: "1", max: "1", currency: "CNY" }, { notStated: ["amount"] }] }],
  terms: [{}, { fee: "业务费" }, { measure: "percent", bound: "exact", min: "3" }],
  leakChannel: [{}, { fields: ["name"] }, { sector: "bank", notStated: ["fields"] }],
  phoneLine: [{}, { operatorType: "virtualOperator" }],
  allegation: [{ alleged: "长期作恶" }],
  legalReference: [{ tiers: [] }, { law: "刑法", tiers: [] }],
  recording: [{}, { speakers: ["组长"] }],
  webPage: [{}, { site: "一家网站" }],
  leadMarking: [{ marks: [{ code: "A", nature: "reported" }] }],
  script: [{ stages: [] }, { stages: [{ name: "开场" }] }],
};

describe("a title that nobody wrote", () => {
  test.each(Object.keys(little))("of %s is never made of gaps, nor of the signs around them", (name) => {
    const kind = evidenceKinds.find((one) => one === name)!;
    for (const facts of little[name]!) {
      const parsed = factsByKind[kind].parse(facts);
      for (const t of [zh, en]) {
        const said = kinds[kind].summary(parsed, t, [], { gaps: false });
        expect(said).not.toMatch(/尚未填写|未说明|没有记录|还没有|not filled|not stated|recorded yet|no rule|no practice|undefined|\bnone\b/i);
        expect(said).not.toMatch(/^[\s，；：,;:]|[\s，；：,;:]$|[，；：,;:] ?[，；,;]/);
      }
    }
  });

  test("stays what it was where nothing is missing", () => {
    const facts = factsByKind.callQuota.parse({
      nature: "required",
      appliesTo: "newStaff",
      bound: "atLeast",
      min: "600",
      unit: "call",
      periodAmount: "1",
      periodUnit: "day",
    });
    expect(kinds.callQuota.summary(facts, zh, [], { gaps: false })).toBe(kinds.callQuota.summary(facts, zh, []));
    expect(kinds.callQuota.summary(facts, zh, [])).toBe("新员工每天至少 600 个电话，规定");
  });

  test("is known by the sentence that it ends in, whoever it is about; a title of somebody's own is not", () => {
    const said = ["新员工每天至少 600 个电话，规定", "new staff: at least 600 calls per day, required"];
    expect(leadOf(said[0]!, said)).toBe("");
    expect(leadOf(`中邦金融：${said[0]!}`, said)).toBe("中邦金融：");
    expect(leadOf(`Zhongbang: ${said[1]!}`, said)).toBe("Zhongbang: ");
    expect(leadOf(`听说${said[0]!}`, said)).toBeNull();
    expect(leadOf("新员工的指标", said)).toBeNull();
    expect(leadOf("", ["", "x"])).toBeNull();
  });

  test("fits, whole characters only, and cuts through no number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (sentence) => {
        const title = titleOf(sentence);
        expect(title.length).toBeLessThanOrEqual(longestTitle);
        if (sentence.isWellFormed()) expect(title.isWellFormed()).toBe(true);
        if (sentence.length <= longestTitle) expect(title).toBe(sentence);
      }),
    );
    const title = titleOf(`${"电".repeat(294)}13812345678 打来`);
    expect(title).toBe(`${"电".repeat(294)}…`);
  });
});

describe("the words that bound a fact", () => {
  const script = factsByKind.script.parse({ claimedStages: 8, stages: ["甲", "乙", "丙", "丁"].map((name) => ({ name, quote: "原话" })) });

  test("stand behind the sentence that says the fact, beside its name, and behind no other", () => {
    const own: FactQualifiers = [
      { fact: "stages.0.quote", qualifiers: ["forExample"] },
      { fact: "claimedStages", qualifiers: ["about", "some"] },
    ];
    expect(kinds.script.summary(script, zh, own)).toBe("据称共 8 个流程，已记录 4 个，还缺约 4 个（流程总数：约、一些）");
    expect(kinds.script.summary(script, en, own, { gaps: false })).toBe("8 stages claimed, 4 recorded, about 4 missing (Stages claimed: about, some)");
    expect(kinds.script.summary(script, zh, own.slice(0, 1))).toBe(kinds.script.summary(script, zh, []));
    // No title is made of words alone.
    expect(kinds.script.summary(factsByKind.script.parse({ stages: [] }), zh, own, { gaps: false })).toBe("");
    const terms = factsByKind.terms.parse({ fee: "介绍费", measure: "percent", bound: "exact", min: "2", base: "loanAmount", due: "放款后" });
    const said = kinds.terms.summary(terms, zh, [
      { fact: "due", qualifiers: ["about"] },
      { fact: "amount", qualifiers: ["mainly"] },
      { fact: "fee", qualifiers: ["forExample"] },
    ]);
    expect(said).toMatch(/（名目：比如；费率或金额：主要）$/);
  });

  test("of rows that the sentence leaves out are not in it; one that stands for another is", () => {
    const line = (item: string) => ({ item, min: "1", max: "1", currency: "CNY", unit: "record" });
    const prices = factsByKind.priceList.parse({ lines: ["甲", "乙", "丙", "丁"].map(line) });
    const own = ([2, 3] as const).map((row) => ({ fact: `lines.${row}.item`, qualifiers: ["some" as const] }));
    expect(kinds.priceList.summary(prices, zh, own)).toMatch(/（第 3 项 · 内容：一些）$/);
    const page = { address: "https://example.org/a", capturedOn: "2026-11-01" };
    const about: FactQualifiers = [{ fact: "address", qualifiers: ["forExample"] }];
    expect(kinds.webPage.summary(factsByKind.webPage.parse(page), en, about)).toContain("for example)");
    expect(kinds.webPage.summary(factsByKind.webPage.parse({ ...page, pageTitle: "首页" }), en, about)).not.toContain("for example");
  });

  test("are in a title that nobody wrote, which is known again with and without them", () => {
    const own: FactQualifiers = [{ fact: "claimedStages", qualifiers: ["about"] }];
    for (const bounds of [own, []]) {
      const title = kinds.script.summary(script, zh, bounds, { gaps: false });
      expect(titleInForm({ kind: "script", facts: script, title: `中邦金融：${title}`, own })).toEqual({ title: "", titleLead: "中邦金融：" });
    }
    expect(titleInForm({ kind: "script", facts: script, title: "自己写的", own })).toEqual({ title: "自己写的" });
  });
});

test("the sentence of a price list says its lines, each once, and counts what it leaves out", () => {
  const line = (item: string, min: string) => ({ item, min, max: min, currency: "CNY", unit: "record" });
  const facts = factsByKind.priceList.parse({
    sense: "purchase",
    buyer: "一家公司",
    seller: "内部人士",
    lines: ["甲", "乙", "丙", "丁"].map((item, at) => line(item, String(at + 1))),
  });
  const short = kinds.priceList.summary(facts, zh, []);
  for (const said of ["甲进价 1 元", "乙 2 元", "丙 3 元", "另有 1 项"]) expect(short).toContain(said);
  expect(short).not.toContain("丁");
  expect(kinds.priceList.summary(facts, en, [])).toContain("1 more line");
});

describe("numbers as people write them", () => {
  test.each([
    ["3,500", "3500"],
    ["3，500", "3500"],
    ["３５００．５", "3500.5"],
    ["1,234,567.25", "1234567.25"],
    [" 600 ", "600"],
  ])("%s is %s", (typed, number) => expect(decimal().parse(typed)).toBe(number));
  test.each(["3,5", "35,00", "1,2345", ",500", "3,500,", "3,500.5,1", "0,5", "1 000", "三千"])("%s is refused: it could mean something else", (typed) =>
    expect(decimal().safeParse(typed).success).toBe(typed === "0,500"),
  );
  test("what was read is read again as the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        expect(plainNumber(plainNumber(typed))).toBe(plainNumber(typed));
      }),
    );
  });
});

test("two numbers are one price, a price with an end open, or a range", () => {
  expect([{ min: "120", max: "120" }, { min: "120" }, { max: "120" }, { min: "100", max: "150" }, {}].map(boundOf)).toEqual([
    "exact",
    "atLeast",
    "atMost",
    "range",
    "exact",
  ]);
});

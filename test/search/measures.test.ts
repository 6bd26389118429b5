import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { daysOf, joinedSpans, yearsOf } from "../../lib/evidence/measures";
import { evidenceInput } from "../../lib/evidence/schema";
import { kinds } from "../../lib/evidence/kinds/registry";
import { type FactWord, factWords } from "../../lib/evidence/words/schema";
import { narrowings } from "../../lib/search/path";
import { firstDay, lastDay, questionIn } from "../../lib/search/schema";
import { words as translators } from "../../lib/search/translators";
import { newsroom } from "../support/newsroom";
import { ask, engines, settle } from "./searching";

let room: Awaited<ReturnType<typeof newsroom>>;
const quota = (facts: object) => ({ kind: "callQuota", facts: { bound: "atLeast", unit: "call", nature: "heard", ...facts } });
const price = (...lines: object[]) => ({ kind: "priceList", facts: { lines: lines.map((line) => ({ currency: "CNY", ...line })) } });
const script = (claimedStages: number | undefined, ...names: string[]) => ({
  kind: "script",
  facts: { ...(claimedStages && { claimedStages }), stages: names.map((name) => ({ name })) },
});
const mostStages = ["最多八步记了两步", "八步至少记了两步", "至少八步至少记了两步"];
/** What is put to facts: the name of one, and behind it its words. */
const words = (...given: string[]) => {
  const factQualifiers: { fact: string; qualifiers: string[] }[] = [];
  for (const one of given)
    if (factWords.some((word) => word === one)) factQualifiers.at(-1)!.qualifiers.push(one);
    else factQualifiers.push({ fact: one, qualifiers: [] });
  return { factQualifiers };
};
const terms = (measure: string, min: string, max?: string) => ({
  kind: "terms",
  facts: { measure, bound: max ? "range" : "exact", min, ...(max && { max }), ...(measure === "money" && { currency: "CNY" }) },
});
const law = (...years: [from: string | undefined, to: string | undefined][]) => ({
  kind: "legalReference",
  facts: { tiers: years.map(([yearsFrom, yearsTo]) => ({ penalties: ["imprisonment"], ...(yearsFrom && { yearsFrom }), ...(yearsTo && { yearsTo }) })) },
});
const line = (digits: string, extent: string, operatorType = "other") => ({ kind: "phoneLine", facts: { digits, extent, operatorType } });
const recording = (length: string) => ({ kind: "recording", facts: { length } });
const marking = (outcome: string, nature = "reported") => ({
  kind: "leadMarking",
  facts: {
    marks: [{ code: "A", sense: "strongIntent", nature: "reported" }],
    practices: [{ code: "A", text: "还标 A", outcome, nature, ...(nature === "inferred" && { inference: "推想" }) }],
  },
});
const testimony = (lists: object) => ({ kind: "testimony", facts: { events: [{ what: "来电" }], ...lists } });
const unsorted = { kind: "unsorted", facts: {} };

const pieces: [title: string, detail: object, more?: object][] = [
  ["每四十分钟二百五", quota({ bound: "exact", min: "250", periodAmount: "40", periodUnit: "minute" })],
  ["每小时六十", quota({ min: "60", periodAmount: "1", periodUnit: "hour" })],
  ["每天六百，八小时", quota({ min: "600", periodAmount: "1", periodUnit: "day", workingHours: "8" })],
  ["每两天一千", quota({ min: "1000", periodAmount: "2", periodUnit: "day", nature: "reported" })],
  ["每小时五十，八小时", quota({ min: "50", periodAmount: "1", periodUnit: "hour", workingHours: "8", nature: "reported" })],
  ["每周三千", quota({ min: "3000", periodAmount: "1", periodUnit: "week", workingHours: "8", nature: "reported" })],
  ["每天六百，工时未说明", quota({ min: "600", periodAmount: "1", periodUnit: "day" })],
  ["一百到一百五", price({ min: "100", max: "150" })],
  ["一元和一千元", price({ min: "1" }, { min: "1000" })],
  ["美元一百二", price({ min: "120", currency: "USD" })],
  ["一条一元", price({ min: "1", max: "1", unit: "record" })],
  ["千条五百到八百", price({ min: "500", max: "800", unit: "thousand" })],
  ["万条四毛", price({ max: "0.4", unit: "tenThousand" })],
  ["五千元一包，没说几条", price({ min: "5000", unit: "package" })],
  ["一包五千条五千元", price({ min: "5000", max: "5000", unit: "package", packageSize: 5000 })],
  ["单位没说", price({ item: "名单", notStated: ["unit"] })],
  ["两种单位，一种没说", price({ item: "甲", unit: "hundred" }, { item: "乙", unit: "hundred" }, { item: "丙", notStated: ["unit"] })],
  ["千条一百四十美元", price({ min: "140", max: "140", unit: "thousand", currency: "USD" })],
  ["八步记了四步", script(8, "开场", "探需", "加恐", "截杀")],
  ["两步都有", script(2, "开头", "收尾")],
  ["没说几步", script(undefined, "开头")],
  ["至少八步记了两步", script(8, "开头", "收尾"), words("claimedStages", "atLeast")],
  ["最多八步记了两步", script(8, "开头", "收尾"), words("claimedStages", "atMost")],
  ["约十二步记了两步", script(12, "开头", "收尾"), words("claimedStages", "about", "some")],
  ["八步至少记了两步", script(8, "开头", "收尾"), words("stages", "atLeast")],
  ["至少八步至少记了两步", script(8, "开头", "收尾"), words("claimedStages", "atLeast", "stages", "atLeast")],
  ["三个点", terms("percent", "3")],
  ["五到八个点", terms("percent", "5", "8")],
  ["收五块钱", terms("money", "5")],
  ["三年到七年", law([undefined, "3"], ["3", "7"])],
  ["十年", law(["10", undefined])],
  ["号段一七零", line("170", "prefix", "virtualOperator")],
  ["一七零的一个号码", line("+86 170 1234 5678", "number")],
  ["座机", line("010-8888", "prefix", "stateOperator")],
  ["四十五分钟", recording("45:00")],
  ["一小时", recording("1:00:01")],
  ["拒绝了还标 A", marking("clearRefusal")],
  ["有意的标 A", marking("interest")],
  ["推想拒绝的标 A", marking("clearRefusal", "inferred")],
  ["漏了身份证", { kind: "leakChannel", facts: { fields: ["name", "idNumber"] } }],
  ["她说看得到身份证", testimony({ known: ["idNumber"], readOff: ["age"], assumed: ["child"] })],
  ["二〇一九年八月", unsorted, { occurred: { from: "2019-08-01T00:00:00+08:00", precision: "month" } }],
  ["二〇一九年", unsorted, { occurred: { from: "2019-01-01T00:00:00+08:00", precision: "year" } }],
  ["元旦凌晨", unsorted, { occurred: { from: "2020-01-01T00:30:00+08:00", precision: "day" } }],
  ["跨年", unsorted, { occurred: { from: "2018-12-30T00:00:00+08:00", to: "2019-01-02T00:00:00+08:00", precision: "range" } }],
];

beforeAll(async () => {
  room = await newsroom();
  for (const [title, detail, more] of pieces)
    await logEvidence(room.people.reporter.actor, evidenceInput.parse({ id: randomUUID(), investigationId: room.investigationId, title, detail, ...more }));
  await settle();
}, 60_000);
afterAll(() => room[Symbol.asyncDispose]());

describe.each(engines)("$name", (engine) => {
  test.each<[asked: object, titles: string[]]>([
    [{ perHourFrom: "60", perHourTo: "100" }, ["每小时六十", "每天六百，八小时"]],
    [{ perHourFrom: "375" }, ["每四十分钟二百五"]],
    [{ perHourFrom: "375.01" }, []],
    [{ perHourTo: "74.99" }, ["每小时六十", "每小时五十，八小时"]],
    // Whose hours nobody stated has no figure per hour, and is found by the day that it was said of.
    [{ perDayFrom: "600" }, ["每天六百，八小时", "每天六百，工时未说明"]],
    [{ perDayFrom: "600.01" }, []],
    [{ perDayTo: "599.99" }, ["每两天一千", "每小时五十，八小时"]],
    [{ perDayFrom: "400", perDayTo: "500" }, ["每两天一千", "每小时五十，八小时"]],
    [{ perDayFrom: "1", perHourFrom: "1" }, ["每天六百，八小时", "每小时五十，八小时"]],
    [{ priceFrom: "120", priceTo: "130" }, ["一百到一百五", "美元一百二"]],
    [{ priceFrom: "120", priceTo: "130", currency: "cny" }, ["一百到一百五"]],
    [{ priceFrom: "2", priceTo: "99" }, []],
    [{ priceTo: "1" }, ["一元和一千元", "一条一元", "万条四毛"]],
    [{ priceFrom: "5000" }, ["五千元一包，没说几条", "一包五千条五千元"]],
    [{ currency: "USD" }, ["美元一百二", "千条一百四十美元"]],
    // Of a record: said so, or worked out. A package of unknown size and a price whose unit nobody stated are in no range.
    [{ perRecordFrom: "0.9", perRecordTo: "1" }, ["一条一元", "一包五千条五千元"]],
    [{ perRecordFrom: "1.0001" }, []],
    [{ perRecordFrom: "0.6", perRecordTo: "0.7" }, ["千条五百到八百"]],
    [{ perRecordTo: "0.0001" }, ["万条四毛"]],
    [{ perRecordFrom: "0.0001", perRecordTo: "0.2" }, ["千条一百四十美元"]],
    [{ perRecordTo: "0.2", currency: "CNY" }, ["万条四毛"]],
    [{ perRecordFrom: "0", currency: "USD" }, ["千条一百四十美元"]],
    [{ priceFrom: "5000", perRecordTo: "1" }, ["一包五千条五千元"]],
    [{ priceTo: "1", perRecordFrom: "1", currency: "USD" }, []],
    // At least so many: what is claimed at most, or recorded at least, may leave none.
    [{ missing: "1" }, ["八步记了四步", "至少八步记了两步", "约十二步记了两步"]],
    [{ missing: "0" }, [...mostStages, "八步记了四步", "两步都有", "至少八步记了两步", "约十二步记了两步"]],
    [{ missing: "5" }, ["至少八步记了两步", "约十二步记了两步"]],
    [{ missing: "6" }, ["至少八步记了两步", "约十二步记了两步"]],
    [{ missing: "7" }, ["约十二步记了两步"]],
    [{ missing: "11" }, []],
    [{ rateFrom: "3", rateTo: "5" }, ["三个点", "五到八个点"]],
    [{ rateFrom: "8.01" }, []],
    [{ prisonFrom: "5", prisonTo: "6" }, ["三年到七年"]],
    [{ prisonFrom: "7.5" }, ["十年"]],
    [{ prefix: "170" }, ["号段一七零", "一七零的一个号码"]],
    [{ prefix: "１７０ 12" }, ["一七零的一个号码"]],
    [{ prefix: "+86170" }, ["一七零的一个号码"]],
    [{ prefix: "0108" }, ["座机"]],
    [{ prefix: "70" }, []],
    [{ minutesFrom: "45", minutesTo: "60" }, ["四十五分钟"]],
    [{ minutesFrom: "60.0167" }, []],
    [{ minutesFrom: "60.0166" }, ["一小时"]],
    [{ contradiction: "meaning" }, ["拒绝了还标 A"]],
    [{ personal: "idNumber" }, ["漏了身份证", "她说看得到身份证"]],
    [{ personal: ["age", "child"] }, []],
    [{ operator: "virtualOperator" }, ["号段一七零"]],
    // As it was said: worked out for a record is another filter, and not stated no unit that is not filled in.
    [{ priceUnit: "record" }, ["一条一元"]],
    [{ priceUnit: "thousand", currency: "USD" }, ["千条一百四十美元"]],
    [{ priceUnit: "package" }, ["五千元一包，没说几条", "一包五千条五千元"]],
    [{ priceUnit: ["notStated", "person"] }, ["两种单位，一种没说", "单位没说"]],
    [{ nature: "heard" }, ["每四十分钟二百五", "每小时六十", "每天六百，八小时", "每天六百，工时未说明"]],
    [{ from: "2019-08-15", to: "2019-08-15" }, ["二〇一九年八月", "二〇一九年"]],
    [{ from: "2019-09" }, ["二〇一九年", "元旦凌晨"]],
    [{ to: "2018" }, ["跨年"]],
    [{ from: "2020", to: "2020-01" }, ["元旦凌晨"]],
    [{ year: ["2019"] }, ["二〇一九年八月", "二〇一九年", "跨年"]],
    [{ year: ["2018", "2020"] }, ["元旦凌晨", "跨年"]],
  ])("%j", async (asked, titles) => {
    const { rows } = await room.owner.query<{ id: string; title: string }>(`select id, title from "Evidence"`);
    const named = new Map(rows.map(({ id, title }) => [`evidence:${id}`, title]));
    const { ids, total, facets } = await ask(engine, room.people.reporter.actor, "", asked);
    expect(ids.map((id) => named.get(id)).toSorted()).toEqual(titles.toSorted());
    expect([total, Object.values(facets.type).reduce((sum, count) => sum + count, 0)]).toEqual([titles.length, titles.length]);
  });

  test("units of prices are counted by record, under the other filters, and not for a stranger", async () => {
    const { facets } = await ask(engine, room.people.reporter.actor, "", { priceUnit: "hundred" });
    expect(facets.priceUnit).toEqual({ record: 1, hundred: 1, thousand: 2, tenThousand: 1, package: 2, notStated: 2 });
    expect((await ask(engine, room.people.reporter.actor, "", { currency: "USD" })).facets.priceUnit).toEqual({ thousand: 1 });
    expect((await ask(engine, room.people.stranger.actor, "")).facets.priceUnit).toEqual({});
  });

  test("a stranger filters nothing out of nothing, and no year is counted", async () => {
    for (const asked of [{ perHourFrom: "1" }, { perDayFrom: "1" }, { perRecordTo: "1" }]) {
      const { total, facets } = await ask(engine, room.people.stranger.actor, "", asked);
      expect([total, facets.year]).toEqual([0, {}]);
    }
  });
});

/** How the page says it: the words and the figure that a claim leaves, and what the filter counts as missing for certain. */
test.each<[FactWord[], FactWord[], told: string, filtered: number]>([
  [[], [], "6", 6],
  [["atLeast"], [], "derived atLeast 6", 6],
  [["atMost"], [], "derived atMost 6", 0],
  [["about"], [], "derived about 6", 6],
  [[], ["atLeast"], "derived atMost 6", 0],
  [[], ["atMost"], "derived atLeast 6", 6],
  [["atLeast"], ["atLeast"], "derived atLeast atMost 6", 0],
])("of eight stages %j, two recorded %j: the page says %s, at least %d are missing", (claimed, recorded, told, filtered) => {
  const facts = { ...script(8, "开头", "收尾").facts };
  const own = [
    { fact: "claimedStages", qualifiers: claimed },
    { fact: "stages", qualifiers: recorded },
  ].filter(({ qualifiers }) => qualifiers.length > 0);
  const missing = kinds.script.describeAll(facts, translators.kinds.en, own).find(({ name }) => name === "missing")!;
  expect([...missing.qualifiers, missing.text].join(" ").replace(/^derived 6$/, "6")).toBe(told);
  expect(kinds.script.measures(facts, own).stagesMissing).toBe(filtered);
});

test("spans that are joined hold what they held, touch nowhere, and are few enough", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5000), fc.nat(300)), { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (given, most) => {
      const spans = given.map(([from, more]) => ({ from: String(from), to: String(from + more) }));
      const joined = joinedSpans(spans, most);
      expect(joined.length).toBeLessThanOrEqual(most);
      for (const { from, to } of spans) expect(joined.some((one) => Number(one.from) <= Number(from) && Number(to) <= Number(one.to))).toBe(true);
      joined.slice(1).forEach(({ from }, index) => expect(Number(from)).toBeGreaterThan(Number(joined[index]!.to)));
      if (spans.length <= most)
        for (const { from, to } of joined) expect(spans.some((one) => one.from === from) && spans.some((one) => one.to === to)).toBe(true);
    }),
  ));

test("prices of a record that differ far behind the point stay two", () => {
  const small = [
    { from: "0.00001", to: "0.00002" },
    { from: "0.00004", to: "0.00004" },
  ];
  expect(joinedSpans(small)).toEqual(small);
  expect(joinedSpans([{ from: "0.00001", to: "0.00005" }, small[1]!])).toEqual([{ from: "0.00001", to: "0.00005" }]);
});

test("a day is as wide as it is known", () => {
  expect(daysOf({ from: "2024-02-10", precision: "month" })).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(daysOf({ from: "2024-02-10", precision: "year" })).toEqual({ from: "2024-01-01", to: "2024-12-31" });
  expect(daysOf({ from: "2024-03-10", precision: "about" })).toEqual({ from: "2024-02-25", to: "2024-03-24" });
  expect(daysOf({ from: "2024-02-10", to: "2024-03-01", precision: "range" })).toEqual({ from: "2024-02-10", to: "2024-03-01" });
  expect(yearsOf({ from: "2018-12-30", to: "2020-01-02" })).toEqual(["2018", "2019", "2020"]);
  expect([firstDay("2024"), firstDay("2024-02"), firstDay("2024-02-03")]).toEqual(["2024-01-01", "2024-02-01", "2024-02-03"]);
  expect([lastDay("2024"), lastDay("2024-02"), lastDay("2024-02-03"), lastDay("0099-02")]).toEqual(["2024-12-31", "2024-02-29", "2024-02-03", "0099-02-28"]);
});

test.each([
  "rateFrom=3%25",
  "rateTo=-1",
  "prisonFrom=七",
  "prisonTo=1e3",
  "minutesFrom=12:00",
  "prefix=1",
  "prefix=17x",
  "prefix=1701234567890123456789",
  "prefix=170&prefix=171",
  "rateFrom=1&rateFrom=2",
])("what is no number is a clear no: %s", (query) => expect(questionIn(new URLSearchParams(query)).success).toBe(false));

test.each([
  ["perRecordFrom=9&perRecordTo=1", { perRecordFrom: "1", perRecordTo: "9" }],
  ["perDayFrom=1000&perDayTo=600", { perDayFrom: "600", perDayTo: "1000" }],
  ["from=2020&to=2019-08", { from: "2019-08", to: "2020" }],
  ["from=2019-08-12&to=2019-08", { from: "2019-08-12", to: "2019-08" }],
  ["priceFrom=5&priceTo=5", { priceFrom: "5", priceTo: "5" }],
])("a range is read the right way round, and is one filter: %s", (query, asked) => {
  const read = questionIn(new URLSearchParams(query)).data!;
  expect(read).toMatchObject(asked);
  expect(narrowings(read)).toBe(1);
});

test("half a range is a filter, and a currency beside it another", () => {
  const count = (query: string) => narrowings(questionIn(new URLSearchParams(query)).data!);
  expect([count(""), count("to=2019"), count("priceFrom=1"), count("priceFrom=1&priceTo=2&currency=EUR"), count("perDayTo=9&from=2019&to=2020")]).toEqual([
    0, 1, 1, 2, 2,
  ]);
});

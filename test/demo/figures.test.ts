import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { describeCallQuota } from "../../lib/evidence/kinds/call-quota/describe";
import { perDay, perHour } from "../../lib/evidence/kinds/call-quota/rules";
import { sheets } from "../../lib/export/sheets";
import { listInvestigations } from "../../lib/investigations/queries";
import { words } from "../../lib/search/translators";
import type { CallQuotaFacts } from "../../lib/evidence/kinds/call-quota/schema";
import type { ContextFacts } from "../../lib/evidence/kinds/context/schema";
import { timeInName } from "../../lib/evidence/kinds/document/rules";
import type { DocumentFacts } from "../../lib/evidence/kinds/document/schema";
import type { ObservationFacts } from "../../lib/evidence/kinds/observation/schema";
import { supportedData } from "../../lib/evidence/kinds/testimony/rules";
import type { TestimonyFacts } from "../../lib/evidence/kinds/testimony/schema";
import { contradictions } from "../../lib/evidence/kinds/lead-marking/rules";
import type { LeadMarkingFacts } from "../../lib/evidence/kinds/lead-marking/schema";
import { longestYears } from "../../lib/evidence/kinds/legal-reference/rules";
import type { LegalReferenceFacts } from "../../lib/evidence/kinds/legal-reference/schema";
import type { PhoneLineFacts } from "../../lib/evidence/kinds/phone-line/schema";
import type { PriceListFacts } from "../../lib/evidence/kinds/price-list/schema";
import { missingStages } from "../../lib/evidence/kinds/script/rules";
import type { ScriptFacts } from "../../lib/evidence/kinds/script/schema";
import type { TermsFacts } from "../../lib/evidence/kinds/terms/schema";
import { rootsOf } from "../../lib/evidence/roots";
import { evidenceFilter } from "../../lib/evidence/filter";
import { listEvidence } from "../../lib/evidence/list";
import { findEvidence } from "../../lib/evidence/queries";
import { demoActor } from "../support/demo";

// Every figure of the demo case, read back from the database and held against what the article states.

let reporter: Actor;
let lines: Awaited<ReturnType<typeof listEvidence>>["lines"];
const view = async (number: number) => (await findEvidence(reporter, lines.find((line) => line.number === number)!.id))!;

beforeAll(async () => {
  reporter = await demoActor("reporter");
  lines = (await listEvidence(reporter, evidenceFilter.parse({ sort: "reference" }))).lines;
});

test("twenty pieces, numbered from 1", () => {
  expect(lines.map(({ ref }) => ref)).toEqual(Array.from({ length: 20 }, (_, index) => `ZB-${String(index + 1).padStart(4, "0")}`));
});

test("company: full name, short name, line of business; nothing that is not stated", async () => {
  const company = (await view(1)).companies.find(({ role }) => role === "subject");
  expect(company?.profile).toMatchObject({ name: "北京中邦富通金融服务外包有限公司", aliases: [{ name: "中邦金融", kind: "short" }] });
});

test("at least 600 calls a day, required, of new staff as the sentence reads; hours of a day not stated, so nothing per hour", async () => {
  const facts = (await view(4)).facts as CallQuotaFacts;
  expect(facts).toMatchObject({
    bound: "atLeast",
    min: "600",
    unit: "call",
    periodAmount: "1",
    periodUnit: "day",
    nature: "required",
    appliesTo: "newStaff",
    about: false,
    average: false,
  });
  expect(facts.max).toBeUndefined();
  expect(facts.notStated).toContain("workingHours");
  expect(perHour(facts)).toBeUndefined();
});

test("250 numbers in 40 minutes, an average, an ability of experienced staff, basis not stated; 375 an hour is derived", async () => {
  const facts = (await view(5)).facts as CallQuotaFacts;
  expect(facts).toMatchObject({
    bound: "exact",
    min: "250",
    unit: "number",
    periodAmount: "40",
    periodUnit: "minute",
    average: true,
    about: false,
    ability: true,
    nature: "reported",
    appliesTo: "experiencedStaff",
  });
  expect(facts.notStated).toContain("basis");
  expect(perHour(facts)).toMatchObject({ min: "375", cut: [] });
  expect(describeCallQuota(facts, words.kinds.zh).find(({ name }) => name === "perHour")).toMatchObject({
    text: "375 个号码",
    qualifiers: ["derived", "average", "ability"],
  });
  expect(perDay(facts)).toBeUndefined(); // nobody states the hours of a day
});

test("eight steps claimed, four named in order of mention and followed by “and others”, no place in the call; four missing", async () => {
  const facts = (await view(6)).facts as ScriptFacts;
  expect(facts.claimedStages).toBe(8);
  expect(facts.stages.map(({ name }) => name)).toEqual(["开场", "探需", "加恐", "截杀"]);
  expect(facts.openEnded).toBe(true);
  expect(missingStages(facts)).toBe(4);
  for (const stage of facts.stages) {
    expect(stage.callPosition).toBeUndefined();
    expect(stage.notStated).toEqual(["quote", "callPosition"]);
  }
  expect(facts.management).toBe("“军事化”");
});

test("three marks as the article gives them; four rules of R, as the company's; most clear refusals marked A, which contradicts its meaning", async () => {
  const facts = (await view(7)).facts as LeadMarkingFacts;
  expect(facts.marks.map(({ code, sense }) => [code, sense])).toEqual([
    ["A", "strongIntent"],
    ["B", "followUp"],
    ["R", "givenUp"],
  ]);
  expect(facts.rules.map(({ code, outcome, nature }) => [code, outcome, nature])).toEqual([
    ["R", "repeatedRefusal", "required"],
    ["R", "swearing", "required"],
    ["R", "numberNotExist", "required"],
    ["R", "numberSuspended", "required"],
  ]);
  expect(facts.rules[0]?.atLeast).toBe(3);
  expect(facts.practices).toMatchObject([{ code: "A", outcome: "clearRefusal", share: "most", nature: "reported" }]);
  expect(facts.practices[0]?.inference).toBeTruthy(); // that they stay on the list is ours, and marked so
  expect(contradictions(facts)).toEqual([{ practice: 0, code: "A", against: "meaning" }]);
});

test("about 100 to 150 yuan, made to order; unit, seller, buyer and kind of data not stated, and no company named", async () => {
  const piece = await view(12);
  const facts = piece.facts as PriceListFacts;
  expect(facts).toMatchObject({ sense: "purchase", notStated: ["buyer", "seller"] });
  expect(facts.lines).toMatchObject([{ min: "100", max: "150", currency: "CNY", about: true, average: false, customisable: "yes", fields: [] }]);
  expect(facts.lines[0]?.unit).toBeUndefined();
  expect(facts.lines[0]?.notStated).toEqual(expect.arrayContaining(["unit", "fields"]));
  expect(piece.companies).toEqual([]);
});

test("a fee of 3 % of the loan amount, exactly; who pays and when is not stated", async () => {
  const facts = (await view(2)).facts as TermsFacts;
  expect(facts).toEqual({
    fee: "业务费",
    measure: "percent",
    bound: "exact",
    min: "3",
    about: false,
    average: false,
    base: "loanAmount",
    notStated: ["payer", "due"],
  });
});

test("cards of the prefix 170, of virtual operators, arranged by the company's manager for new staff; whose name, how many and which operator not stated", async () => {
  const piece = await view(3);
  const facts = piece.facts as PhoneLineFacts;
  expect(facts).toMatchObject({
    digits: "170",
    extent: "prefix",
    lineType: "card",
    operatorType: "virtualOperator",
    arrangedBy: "公司负责人",
    forWhom: "newStaff",
    notStated: ["operator", "registeredTo", "count"],
  });
  expect(facts.forNote).toContain("记者等新员工");
  expect(piece.companies.find(({ role }) => role === "subject")?.profile.name).toBe("北京中邦富通金融服务外包有限公司");
});

test("two main origins, each a channel of its own: banks, above all former borrowers; estate agents, some client managers who change jobs", async () => {
  expect((await view(8)).facts).toMatchObject({
    sector: "bank",
    sectorNote: "特别是曾贷过款的银行客户",
    mainly: true,
    fields: [],
    notStated: ["carrier", "formerEmployers", "recipient", "way", "fields"],
  });
  expect((await view(9)).facts).toMatchObject({
    sector: "estateAgent",
    mainly: true,
    carrier: "客户经理",
    carrierSome: true,
    employersExamples: true,
    employersOpen: true,
    way: "changesJobs",
    fields: [],
    notStated: ["recipient", "fields"],
  });
  for (const number of [8, 9, 10]) expect((await view(number)).facts).toMatchObject({ basis: "told" });
});

test("fields leaked: name, telephone, employer, property deed and others; of which origin each is, nobody says", async () => {
  expect((await view(10)).facts).toMatchObject({
    fields: ["name", "telephone", "employer", "propertyDeed"],
    openEnded: true,
    mainly: false,
    notStated: ["sector", "carrier", "formerEmployers", "recipient", "way"],
  });
});

test("two allegations, unverified and without detail: against staff of Baidu, and that most unwanted calls begin with 170", async () => {
  const [baidu, calls] = [await view(11), await view(20)];
  expect(baidu.facts).toMatchObject({ against: "百度的员工", madeBy: "文章作者", withoutDetail: true, standing: "unverified" });
  expect(baidu.companies).toMatchObject([{ role: "accused", profile: { name: "百度" } }, { role: "mentioned" }]);
  expect(calls.facts).toMatchObject({ share: "most", madeBy: "文章作者", withoutDetail: true, standing: "unverified", notStated: ["against", "period"] });
  expect(calls.companies).toEqual([]);
});

test("two tiers: up to three years or short detention, with or instead a fine; three to seven years and a fine; law, article and date missing", async () => {
  const facts = (await view(15)).facts as LegalReferenceFacts;
  expect(facts).toMatchObject({ elsewhere: "从重处罚", notStated: ["law", "article", "inForceFrom"] });
  expect(facts.tiers).toMatchObject([
    { circumstance: "情节严重", penalties: ["imprisonment", "shortDetention"], yearsTo: "3", fine: "withOrInstead" },
    { circumstance: "情节特别严重", penalties: ["imprisonment"], yearsFrom: "3", yearsTo: "7", fine: "with" },
  ]);
  expect(facts.tiers[0]?.yearsFrom).toBeUndefined();
  for (const { condition } of facts.tiers) expect(condition).toBe("违反国家有关规定，向他人出售或者提供公民个人信息");
  expect(longestYears(facts)).toEqual({ years: "7", formula: "max(3, 7)" });
});

test("how the reporter got it: hired after an interview, which is their way and not ours", async () => {
  const piece = await view(1);
  expect(piece.kind).toBe("observation");
  expect(piece.facts as ObservationFacts).toMatchObject({ observer: "新华社记者", method: "通过面试入职后亲历", steps: [] });
  expect((piece.facts as ObservationFacts).seen).toMatch(/主要靠打电话/);
  expect(piece.obtainedBy).toBe("读一篇已刊发的文章");
});

test("the writer's own testimony: an ID number that the caller says she sees, an age read from it, a child and its age guessed", async () => {
  const piece = await view(13);
  const facts = piece.facts as TestimonyFacts;
  expect(piece.kind).toBe("testimony");
  expect(facts).toMatchObject({ teller: "文章作者", hand: "firstHand", affected: "teller", known: ["idNumber"], knownBy: "callerSaid", knownOpen: false });
  expect(facts.readOff).toEqual(["age"]);
  expect(facts.assumed).toEqual(["child", "childAge"]);
  expect(supportedData(facts)).toEqual(["idNumber"]);
  expect(facts.events[0]?.what).toMatch(/多次.*某某小朋友的爸爸/);
  for (const event of facts.events) expect(event.notStated).toContain("delay");
});

test("the family's calls in order: contract and loan, decorators, later homes in three provinces; they knew the name and others", async () => {
  const facts = (await view(14)).facts as TestimonyFacts;
  expect(facts).toMatchObject({ teller: "文章作者", affected: "family", known: ["name"], knownBy: "tellerSays", knownOpen: true, readOff: [], assumed: [] });
  expect(facts.notStated).toContain("hand"); // whether the writer was there, the article does not say
  expect(facts.events.map(({ what }) => what)).toEqual([
    expect.stringMatching(/开发商签合同.*贷款/),
    expect.stringMatching(/装修公司/),
    expect.stringMatching(/河北、山东、海南/),
  ]);
  expect(facts.events.map(({ delay }) => delay)).toEqual([undefined, "soon", "soon"]);
  expect(facts.events[2]?.notStated).toContain("caller");
});

test("two picture files, mentioned and not obtained; their names read as a time in August 2019", async () => {
  const piece = await view(16);
  const facts = piece.facts as DocumentFacts;
  expect(piece.kind).toBe("document");
  expect(facts).toMatchObject({ type: "picture", state: "mentioned" });
  expect(facts.files).toHaveLength(2);
  for (const { name, sha256 } of facts.files) {
    expect(sha256).toBeUndefined();
    expect(timeInName(name ?? "")).toMatchObject({ reads: "milliseconds", text: expect.stringMatching(/^2019-08-/) as string });
  }
});

test("our copy: the text twice, two gaps, a stray line, and its SHA-256", async () => {
  const facts = (await view(17)).facts as DocumentFacts;
  expect(facts).toMatchObject({ type: "articleCopy", state: "obtained" });
  expect(facts.files.map(({ sha256 }) => sha256)).toEqual(["c92981c077e9233e74a474bf5ef90156faf970123bf0cea21478403053332287"]);
  expect(facts.defects).toEqual([
    expect.stringMatching(/两遍/),
    expect.stringMatching(/价格.*缺口/),
    expect.stringMatching(/刑罚.*缺口/),
    expect.stringMatching(/杂字/),
  ]);
});

test("context: what is publicly known and what is the writer's opinion, each with who says so", async () => {
  const { statements } = (await view(18)).facts as ContextFacts;
  expect(statements.map(({ opinion }) => opinion)).toEqual([false, false, true, true, true, true, true]);
  expect(statements.map(({ text }) => text)).toEqual([
    expect.stringMatching(/3·15.*多次/),
    expect.stringMatching(/新华社.*再度/),
    expect.stringMatching(/表态.*增加/),
    expect.stringMatching(/更多/),
    expect.stringMatching(/没有私人银行.*最安全/),
    expect.stringMatching(/老年人/),
    expect.stringMatching(/工信部.*170.*实名/),
  ]);
  for (const { saidBy, reference } of statements) expect([saidBy, reference]).toEqual(["文章作者", "已刊发文章"]);
});

test("a pattern: a home, a card, a class, then calls within minutes; after a loan, other loan brokers", async () => {
  const piece = await view(19);
  const facts = piece.facts as ObservationFacts;
  expect(piece.kind).toBe("observation");
  expect(facts.notStated).toContain("method");
  expect(facts.steps.map(({ trigger, delay }) => [trigger, delay])).toEqual([
    ["买房子", "minutes"],
    ["办银行卡", "minutes"],
    ["报学习班、兴趣班", "minutes"],
    ["刚办完贷款", "soon"],
  ]);
  expect(facts.steps[3]?.follows).toMatch(/别的贷款中介/);
});

test("the carriers' former employers are named as such, and nowhere as leakers", async () => {
  const { companies } = await view(9);
  expect(
    companies
      .filter(({ role }) => role === "formerEmployer")
      .map(({ profile }) => profile.name)
      .sort(),
  ).toEqual(["我爱我家", "链家", "麦田"].sort());
  expect(companies.every(({ role }) => role !== "seller")).toBe(true);
});

test("what the insider told reached us in five steps, what the reporter lived in four; all of it has one root", async () => {
  expect((await view(10)).steps.map(({ who }) => who)).toEqual(["S-01", "S-03", "新华社报道", "S-02", "已刊发文章"]);
  expect((await view(6)).steps.map(({ who, how }) => [who, how])).toEqual([
    ["S-03", "experienced"],
    ["新华社报道", "wrote"],
    ["S-02", "read"],
    ["已刊发文章", "wrote"],
  ]);
  const ways = await Promise.all(lines.map(async ({ number }) => ({ way: { record: (await view(number)).steps, facts: [], tied: [] } })));
  expect(rootsOf(ways).map(({ name, pieces }) => [name, pieces.length])).toEqual([["已刊发文章", lines.length]]);
});

test("words that the article puts to facts whose kind has no field for them are kept as words", async () => {
  const bound = await Promise.all(lines.map(async ({ number }) => [number, (await view(number)).factQualifiers] as const));
  expect(bound.filter(([, words]) => words.length)).toEqual([
    [1, [{ fact: "seen", qualifiers: ["mainly"] }]], // loans are sold mainly by telephone
    [3, [{ fact: "forNote", qualifiers: ["andOthers"] }]], // the reporter and other new staff
    [18, [{ fact: "statements.6.text", qualifiers: ["forExample", "andOthers"] }]], // the ministry and others, rules such as real names
  ]);
});

test("what somebody else says than the record has steps of its own; all the rest came as the record did", async () => {
  const apart = await Promise.all(lines.map(async ({ number }) => [number, (await view(number)).factSteps] as const));
  const said = apart.flatMap(([number, facts]) => facts.map(({ fact, steps }) => [`${number} ${fact}`, steps.map(({ who, how }) => `${who} ${how}`)] as const));
  const writer = ["S-02 wrote", "已刊发文章 wrote"];
  const [caller, ours] = [["一位女推销员 told", "S-02 heard", "已刊发文章 wrote"], ["我们 null"]];
  expect(Object.fromEntries(said)).toEqual({
    "3 operatorType": writer, // the writer states it, and not the reporter
    "4 appliesNote": ours,
    ...Object.fromEntries([0, 1, 2, 3].map((stage) => [`6 stages.${stage}.gloss`, ours])),
    "7 practices.0.inference": ours,
    "13 known": caller,
    "13 readOff": caller,
    "13 assumed": caller,
    "17 files.0.sha256": ["我们 saw"],
    ...Object.fromEntries([0, 1, 2, 3].map((defect) => [`17 defects.${defect}`, ["我们 saw"]])),
  });
  for (const number of [11, 18, 20]) expect((await view(number)).steps.map(({ who, how }) => `${who} ${how}`)).toEqual(writer);
  // It happened to the family; how the writer knows is not stated.
  expect((await view(14)).steps.map(({ who, how }) => [who, how])).toEqual([
    ["作者的家人", "experienced"],
    ["S-02", null],
    ["已刊发文章", "wrote"],
  ]);
});

test("a comparison as a file says of every fact its own whole way to us", async () => {
  const { id: investigation } = (await listInvestigations(reporter)).find(({ code }) => code === "ZB")!;
  const sheet = (await sheets.comparison!(reporter, { investigation, kind: "phoneLine" }, words.kinds.en))!;
  const [ways, notes] = [new Map<string, string>(), new Set<string>()];
  for await (const { items, rows } of sheet.pages()) {
    const at = (name: string) => sheet.columns.indexOf(name);
    for (const row of rows) ways.set(row[at("fact")]!, row[at("attribution")]!);
    for (const row of rows) if (row[at("fact")] === "forNote") notes.add(row[at("value")]!);
    const of = (items as { column: string; evidence: { attribution: { who: string }[] } }[]).find(({ column }) => column === "operatorType");
    expect(of?.evidence.attribution.map(({ who }) => who)).toEqual(["S-02", "已刊发文章"]);
  }
  expect(ways.get("operatorType")).toBe("S-02 (written) → 已刊发文章 (written)");
  expect(ways.get("arrangedBy")).toBe("S-03 (lived through) → 新华社报道 (written) → S-02 (read) → 已刊发文章 (written)");
  expect([...notes]).toEqual([expect.stringContaining("记者等新员工")]); // who gets the cards
});

test("how we got it is no undercover work, the original is Chinese, and tags are ours", async () => {
  for (const { number } of lines) {
    const piece = await view(number);
    expect(piece).toMatchObject({
      means: "publishedReport",
      language: "zh-CN",
      sensitivity: "normal",
      approvedBy: null,
      approvalReason: null,
      approvalLimits: null,
    });
  }
  expect((await view(13)).tags.map(({ tag }) => tag.name).sort()).toEqual(["受害经历", "来电"].sort());
});

test("no date and no place is stated anywhere, and that is said", async () => {
  for (const { number } of lines) expect((await view(number)).notStated).toEqual(expect.arrayContaining(["occurred", "place"]));
});

import type { Page } from "playwright-core";
import { expect, listening, mustBeAccessible, mustFit, test } from "../support/browser";

const questions = [
  {
    locale: "zh-CN",
    ask: [
      "知道哪些拨打指标，每小时、每天多少？哪些是规定、看到的，哪些只是文中所述？",
      "个人信息什么价、谁卖、什么单位，有多确定？",
      "哪些公司办 170 卡，谁说的？",
      "话术还差哪些环节？",
      "实际做法在哪里与标记规则相悖？",
    ],
    quotas: ["600", "规定", "375", "推算", "文中所述", "不推算", "可比吗", "无从比：只有一家"],
    prices: ["100–150", "约", "单位", "未说明", "未指明公司", "孤证", "不可比：未指明公司"],
    lines: ["170", "中邦金融", "公司负责人", "经 已刊发文章"],
    stages: ["开场、探需、加恐、截杀", "称有而未记录", "4", "推算", "8 − 4"],
    marking: ["明确拒绝的人，多数照标 A", "与 A 的含义（意愿强烈）相悖", "推算", "由此推论"],
  },
  {
    locale: "en",
    ask: [
      "Which quotas are known, per hour and per day, and which are required, observed, or only reported?",
      "What does personal information cost, from whom, in what unit, and how sure are we?",
      "Which companies arrange 170 cards, and who says so?",
      "Which steps of the script are still missing?",
      "Where does practice contradict the stated marking rules?",
    ],
    quotas: ["600", "required", "375", "derived", "reported", "not derived", "Comparable?", "one company alone"],
    prices: ["100–150", "about", "Unit", "not stated", "No company named", "single source", "not comparable: no company named"],
    lines: ["170", "中邦金融", "公司负责人", "through 已刊发文章"],
    stages: ["开场, 探需, 加恐, 截杀", "Claimed, not recorded", "4", "derived", "8 − 4"],
    marking: ["明确拒绝的人，多数照标 A", "contradicts the meaning of A", "derived", "Inferred from it"],
  },
] as const;

test("the questions of the desk about companies are answered side by side, in both languages", async ({ open }) => {
  for (const { locale, ask, ...answers } of questions) {
    const page = await open({ as: "viewer", locale });
    for (const [index, name] of (["quotas", "prices", "lines", "stages", "marking"] as const).entries()) {
      await page.goto("/");
      await page.getByRole("link", { name: ask[index]! }).click();
      await page.waitForURL(/\/compare\?.*kind=/);
      const text = (await page.locator("main").innerText()).toLowerCase();
      for (const word of answers[name]) expect(text, `${name} in ${locale}`).toContain(word.toLowerCase());
      await mustBeAccessible(page);
    }
    // Each value leads to what says it.
    await page.locator("main table a.cmp-ref").first().click();
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  }
});

test("in no font is a masked number wider than it was: what hides a digit is as narrow as one", async ({ open }) => {
  for (const locale of ["zh-CN", "en"] as const) {
    const page = await open({ as: "viewer", locale });
    await page.goto("/compare");
    await listening(page, "main");
    await page.locator("main").evaluate((main) => {
      for (const text of ["138••••5678", "13800005678"])
        for (const where of ["p", "p.song"])
          main.insertAdjacentHTML("beforeend", `<${where[0]} class="${where.slice(2)}"><span class="measured">${text}</span></p>`);
    });
    const [body, title, plain, plainTitle] = await page.locator(".measured").evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
    expect(body, locale).toBeLessThanOrEqual(plain! + 1);
    expect(title, locale).toBeLessThanOrEqual(plainTitle! + 1);
  }
});

test("a telephone stacks the companies, and nothing is wider than the window", async ({ open }) => {
  const page = await open({ as: "viewer", width: 390 });
  await page.goto("/compare");
  await mustFit(page);
  await mustBeAccessible(page);
  expect(await page.locator(".cmp-table").count()).toBeGreaterThan(4);
  // What can be compared is said in a few lines, and which rows are meant by whoever opens one.
  const judged = page.getByRole("region", { name: /可比吗/ });
  expect((await judged.boundingBox())!.height).toBeLessThan(900);
  const reason = judged.locator("summary", { hasText: "无从比：只有一家" });
  const rows = judged.getByRole("link", { name: /话术 · / }).first();
  expect(await rows.isVisible()).toBe(false);
  await reason.click();
  expect(await rows.isVisible()).toBe(true);
  await mustFit(page);
});

type Item = {
  ref: string;
  kind: string;
  status: string;
  facts: Record<string, unknown>;
  factQualifiers: { fact: string; qualifiers: string[] }[];
  attribution: { who: string }[];
  single: boolean;
  derived: { name: string; state: string; min?: string }[];
};

/** Every row of the demo case as its files and its comparison must give it back: kind, what tells it from its like, the values, and who says so, from the root on. */
const rows: [kind: string, which: object, facts: object, root: string][] = [
  ["observation", { method: "通过面试入职后亲历" }, { seen: expect.stringContaining("打电话") }, "S-03"],
  ["terms", { min: "3" }, { measure: "percent", bound: "exact", base: "loanAmount", notStated: expect.arrayContaining(["payer"]) }, "S-03"],
  [
    "phoneLine",
    { digits: "170" },
    { extent: "prefix", lineType: "card", operatorType: "virtualOperator", arrangedBy: "公司负责人", forWhom: "newStaff" },
    "S-03",
  ],
  [
    "callQuota",
    { min: "600" },
    {
      bound: "atLeast",
      unit: "call",
      periodAmount: "1",
      periodUnit: "day",
      nature: "required",
      appliesTo: "newStaff",
      notStated: expect.arrayContaining(["workingHours"]),
    },
    "S-03",
  ],
  [
    "callQuota",
    { min: "250" },
    {
      unit: "number",
      periodAmount: "40",
      periodUnit: "minute",
      average: true,
      ability: true,
      appliesTo: "experiencedStaff",
      notStated: expect.arrayContaining(["basis"]),
    },
    "S-03",
  ],
  [
    "script",
    { claimedStages: 8 },
    { openEnded: true, stages: ["开场", "探需", "加恐", "截杀"].map((name) => ({ name, notStated: expect.arrayContaining(["callPosition"]) })) },
    "S-03",
  ],
  [
    "leadMarking",
    {},
    {
      marks: [
        { code: "A", sense: "strongIntent", nature: "reported" },
        { code: "B", sense: "followUp", nature: "reported" },
        { code: "R", sense: "givenUp", nature: "reported" },
      ],
      rules: [
        { code: "R", outcome: "repeatedRefusal", atLeast: 3, nature: "required" },
        { outcome: "swearing" },
        { outcome: "numberNotExist" },
        { outcome: "numberSuspended" },
      ],
      practices: [{ code: "A", outcome: "clearRefusal", share: "most", inference: expect.any(String) }],
    },
    "S-03",
  ],
  ["leakChannel", { sector: "bank" }, { mainly: true, basis: "told", notStated: expect.arrayContaining(["carrier", "recipient", "way"]) }, "S-01"],
  [
    "leakChannel",
    { sector: "estateAgent" },
    { mainly: true, carrier: "客户经理", carrierSome: true, employersExamples: true, employersOpen: true, way: "changesJobs", basis: "told" },
    "S-01",
  ],
  ["leakChannel", { openEnded: true }, { fields: ["name", "telephone", "employer", "propertyDeed"], basis: "told" }, "S-01"],
  [
    "priceList",
    {},
    {
      sense: "purchase",
      lines: [{ min: "100", max: "150", currency: "CNY", about: true, customisable: "yes", notStated: expect.arrayContaining(["unit", "fields"]) }],
      notStated: expect.arrayContaining(["buyer", "seller"]),
    },
    "已刊发文章",
  ],
  ["allegation", { against: "百度的员工" }, { withoutDetail: true, standing: "unverified", madeBy: "文章作者" }, "S-02"],
  ["allegation", { share: "most" }, { alleged: expect.stringContaining("170"), standing: "unverified", madeBy: "文章作者" }, "S-02"],
  [
    "legalReference",
    {},
    {
      tiers: [
        { circumstance: "情节严重", penalties: ["imprisonment", "shortDetention"], yearsTo: "3", fine: "withOrInstead" },
        { circumstance: "情节特别严重", penalties: ["imprisonment"], yearsFrom: "3", yearsTo: "7", fine: "with" },
      ],
      notStated: expect.arrayContaining(["article"]),
    },
    "已刊发文章",
  ],
  ["observation", { observer: "文章作者" }, { steps: [{ delay: "minutes" }, { delay: "minutes" }, { delay: "minutes" }, { delay: "soon" }] }, "S-02"],
  ["testimony", { hand: "firstHand" }, { known: ["idNumber"], knownBy: "callerSaid", readOff: ["age"], assumed: ["child", "childAge"] }, "S-02"],
  [
    "testimony",
    { affected: "family" },
    { known: ["name"], knownOpen: true, events: [{}, { delay: "soon" }, { what: expect.stringMatching(/河北.*山东.*海南/) }] },
    "作者的家人",
  ],
  [
    "document",
    { state: "mentioned" },
    { files: [{ name: expect.stringContaining("1565234926299") }, { name: expect.stringContaining("1565234926299") }] },
    "已刊发文章",
  ],
  [
    "document",
    { state: "obtained" },
    { files: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }], defects: expect.arrayContaining([expect.any(String)]) },
    "已刊发文章",
  ],
];

for (const locale of ["zh-CN", "en"] as const)
  test(`every row of the demo case reads back from its file as typed values, with what bounds each and who says so: ${locale}`, async ({ open }) => {
    const page = await open({ as: "lead", locale }); // a draft is its author's and the lead's
    const answer = await page.request.get("/api/export/evidence?format=json&status=draft&status=accepted&status=inReview&status=needsWork&sort=reference");
    expect(answer.headers()["cache-control"]).toBe("no-store");
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="records-\d{4}-\d\d-\d\d\.json"$/);
    const items = ((await answer.json()) as { items: Item[] }).items.filter(({ ref }) => /^ZB-00([01]\d|20)$/.test(ref)); // not what other tests log
    for (const [kind, which, facts, root] of rows) {
      const found = items.filter((item) => item.kind === kind && Object.entries(which).every(([name, value]) => item.facts[name] === value));
      expect(found.length, `${kind} ${JSON.stringify(which)}`).toBe(1);
      expect(found[0]!.facts, found[0]!.ref).toMatchObject(facts);
      expect(found[0]!.attribution[0]?.who, found[0]!.ref).toBe(root);
      expect(found[0]!.attribution.at(-1)?.who, found[0]!.ref).toBe("已刊发文章"); // all of it has one root for us
    }
    // Nothing that nobody states is there, not even as an empty value.
    expect(items.find(({ facts }) => facts.min === "600")!.facts).not.toHaveProperty("workingHours");
    // Words that no field of the kind has: "and others" of new staff, "for example" of what is asked of the ministry.
    expect(items.find(({ kind }) => kind === "phoneLine")!.factQualifiers).toContainEqual({ fact: "forNote", qualifiers: ["andOthers"] });
    const context = items.find(({ kind }) => kind === "context")!;
    expect(context.facts.statements).toEqual(expect.arrayContaining([expect.objectContaining({ opinion: true }), expect.objectContaining({ opinion: false })]));
    expect(context.factQualifiers.flatMap(({ qualifiers }) => qualifiers)).toContain("forExample");

    // What is laid side by side says the same values, in a file of its own.
    const compared = await page.request.get(`/api/export/comparison?format=csv&investigation=${await ofTheCase(page)}`);
    const text = (await compared.body()).toString("utf8");
    for (const value of ["250 ÷ 40 × 60", "8 − 4", "100–150", "3%", "170", "600", "开场", "明确拒绝的人，多数照标 A", "客户经理"])
      expect(text, value).toContain(value);
  });

test("a file has the rows of the list, and nobody else's", async ({ open }) => {
  const viewer = await open({ as: "viewer" });
  const csv = await (await viewer.request.get("/api/export/comparison?format=csv&kind=callQuota&investigation=" + (await ofTheCase(viewer)))).body();
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const text = csv.toString("utf8");
  expect(text.trimEnd().split("\r\n").length).toBeGreaterThan(8);
  expect(text).toContain("250 ÷ 40 × 60");

  const outsider = await open({ as: "outsider", expected: [/404/] });
  expect((await outsider.request.get(`/api/export/comparison?format=json&investigation=${await ofTheCase(viewer)}`)).status()).toBe(404);
  expect(await (await outsider.request.get("/api/export/evidence?format=csv")).text()).not.toContain("170");
  const nobody = await open();
  expect((await nobody.request.get("/api/export/evidence?format=csv")).status()).toBe(401);
  expect((await viewer.request.get("/api/export/evidence?format=xml")).status()).toBe(400);
  for (const [query, parameter] of [
    ["kind=nosuchkind", "kind"],
    ["kind=terms&kind=nosuchkind", "kind"],
    ["status=Accepted", "status"],
    ["company=1", "company"],
    ["sort=sideways", "sort"],
  ]) {
    const refused = await viewer.request.get(`/api/export/evidence?format=json&${query}`);
    expect(refused.status(), query).toBe(400);
    expect(refused.headers()["content-type"]).toBe("application/problem+json");
    expect(await refused.json()).toEqual({ type: "about:blank", status: 400, title: expect.stringMatching(/\p{L}/u), parameters: [parameter] });
  }
  expect((await viewer.request.get("/api/export/comparison?format=csv&kind=nosuchkind")).status()).toBe(400);
  expect((await viewer.request.get("/api/export/evidence?format=json&kind=&company=")).status()).toBe(200);
  expect((await viewer.request.get("/api/export/constructor?format=csv")).status()).toBe(404);
});

async function ofTheCase(page: Page): Promise<string> {
  const { items } = (await (await page.request.get("/api/v1/evidence?kind=callQuota&status=accepted")).json()) as {
    items: { investigation: { id: string } }[];
  };
  return items[0]!.investigation.id;
}

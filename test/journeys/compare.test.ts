import type { Page } from "playwright-core";
import { expect, listening, mustBeAccessible, mustFit, test } from "../support/browser";

const questions = [
  {
    locale: "zh-CN",
    ask: [
      "知道哪些拨打指标，每小时、每天多少？哪些是规定、看到的，哪些只是文中所述？",
      "个人信息什么价、谁卖、什么单位，有多确定？",
      "哪些公司办 170 卡，谁说的？",
    ],
    quotas: ["600", "规定", "375", "推算", "文中所述", "不推算", "可比吗", "无从比：只有一家"],
    prices: ["100–150", "约", "单位", "未说明", "未指明公司", "孤证", "不可比：未指明公司"],
    lines: ["170", "中邦金融", "公司负责人", "经 已刊发文章"],
  },
  {
    locale: "en",
    ask: [
      "Which quotas are known, per hour and per day, and which are required, observed, or only reported?",
      "What does personal information cost, from whom, in what unit, and how sure are we?",
      "Which companies arrange 170 cards, and who says so?",
    ],
    quotas: ["600", "required", "375", "derived", "reported", "not derived", "Comparable?", "one company alone"],
    prices: ["100–150", "about", "Unit", "not stated", "No company named", "single source", "not comparable: no company named"],
    lines: ["170", "中邦金融", "公司负责人", "through 已刊发文章"],
  },
] as const;

test("the questions of the desk about companies are answered side by side, in both languages", async ({ open }) => {
  for (const { locale, ask, ...answers } of questions) {
    const page = await open({ as: "viewer", locale });
    for (const [index, name] of (["quotas", "prices", "lines"] as const).entries()) {
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

type Item = { ref: string; kind: string; facts: Record<string, unknown>; attribution: { who: string }[]; single: boolean; record: Record<string, unknown> };

test("the demo case reads back from its file as typed values, with what bounds each", async ({ open }) => {
  const page = await open({ as: "viewer" });
  const answer = await page.request.get("/api/export/evidence?format=json&status=accepted&status=inReview&status=needsWork&sort=reference");
  expect(answer.headers()["cache-control"]).toBe("no-store");
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="records-\d{4}-\d\d-\d\d\.json"$/);
  const { items } = (await answer.json()) as { items: Item[] };
  const where = (kind: string, facts: object) =>
    items.filter((item) => item.kind === kind).filter((item) => Object.entries(facts).every(([name, value]) => item.facts[name] === value));

  const [daily] = where("callQuota", { min: "600" });
  expect(daily!.facts).toMatchObject({ bound: "atLeast", unit: "call", periodAmount: "1", periodUnit: "day", nature: "required", appliesTo: "newStaff" });
  expect(daily!.facts.notStated).toContain("workingHours");
  expect(daily!.facts).not.toHaveProperty("workingHours");
  const [speed] = where("callQuota", { min: "250" });
  expect(speed!.facts).toMatchObject({ unit: "number", periodAmount: "40", periodUnit: "minute", average: true, ability: true, appliesTo: "experiencedStaff" });
  expect(where("terms", { min: "3" })[0]!.facts).toMatchObject({
    measure: "percent",
    base: "loanAmount",
    notStated: expect.arrayContaining(["payer"]) as string[],
  });
  expect(where("phoneLine", { digits: "170" })[0]!.facts).toMatchObject({ extent: "prefix", operatorType: "virtualOperator", forWhom: "newStaff" });
  const [price] = where("priceList", {});
  expect(price!.facts.lines).toMatchObject([{ min: "100", max: "150", currency: "CNY", about: true, customisable: "yes" }]);
  expect((price!.facts.lines as { notStated: string[] }[])[0]!.notStated).toContain("unit");
  expect(where("script", { claimedStages: 8 })[0]!.facts.stages).toMatchObject(["开场", "探需", "加恐", "截杀"].map((name) => ({ name })));
  const [marking] = where("leadMarking", {});
  expect(marking!.facts).toMatchObject({ marks: [{ code: "A" }, { code: "B" }, { code: "R" }], practices: [{ outcome: "clearRefusal", share: "most" }] });
  expect(marking!.facts.rules).toHaveLength(4);
  expect(where("leakChannel", {}).map(({ facts }) => facts.sector)).toEqual(expect.arrayContaining(["bank", "estateAgent"]));
  for (const kind of ["legalReference", "testimony", "allegation", "observation", "document", "context"])
    expect(where(kind, {}).length, kind).toBeGreaterThan(0);
  for (const { attribution, ref } of items.filter(({ kind }) => kind === "callQuota")) expect(attribution.length, ref).toBeGreaterThan(0);
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

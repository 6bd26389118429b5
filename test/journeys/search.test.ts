import { found, soonFound } from "../support/addresses";
import { expect, test } from "../support/browser";

test("what the case must be found by, first hit first", async ({ open }) => {
  const page = await open({ as: "viewer" });
  await soonFound(page, "", 25);
  const first = async (q: string) => (await found(page, `q=${encodeURIComponent(q)}`)).hits.map(({ kind, ref }) => `${kind} ${ref ?? ""}`.trim());
  expect((await first("加恐"))[0]).toMatch(/^script/);
  expect((await first("600"))[0]).toBe("callQuota ZB-0004");
  expect((await first("250"))[0]).toBe("callQuota ZB-0005");
  expect((await first("100-150"))[0]).toBe("priceList ZB-0012");
  expect((await first("房本"))[0]).toBe("leakChannel ZB-0010");
  expect(await first("170")).toEqual(expect.arrayContaining(["phoneLine ZB-0003"]));
  expect((await first("链家")).toSorted()).toEqual(["company", "leakChannel ZB-0009"]); // all that touches it, and nothing else
  expect((await first("客户经理"))[0]).toBe("leakChannel ZB-0009");
  expect((await first("虚拟运营商")).slice(0, 2)).toContain("phoneLine ZB-0003");
  expect((await first("zhongbang"))[0]).toBe("company");
  expect(await first("real estate")).toContain("leakChannel ZB-0009");
  for (const nothing of ["紫色大象", "350 calls", "60"]) expect(await first(nothing), nothing).toEqual([]);
});

test("English words of the interface find their Chinese evidence", async ({ open }) => {
  const page = await open({ as: "viewer", locale: "en" });
  await soonFound(page, "", 25);
  const words = [
    "script",
    "stage",
    "lead marking",
    "call quota",
    "price list",
    "purchase price",
    "leak channel",
    "origin",
    "carrier",
    "former employer",
    "phone line",
    "prefix",
    "card",
    "virtual operator",
    "terms",
    "fee",
    "testimony",
    "allegation",
    "context",
    "legal reference",
    "property deed",
    "estate agent",
    "real estate",
    "client manager",
    "account manager",
    "insider",
    "required",
    "reported",
    "average",
    "about",
  ];
  for (const word of words) expect((await found(page, `q=${encodeURIComponent(word)}&type=evidence`)).total, word).toBeGreaterThan(0);
});

test("a draft is found by its author and the lead alone", async ({ open }) => {
  const question = `q=${encodeURIComponent("河北")}`;
  for (const [who, total] of [
    ["reporter", 1],
    ["lead", 1],
    ["editor", 0],
    ["viewer", 0],
  ] as const) {
    const page = await open({ as: who });
    await soonFound(page, "", 25);
    expect((await found(page, question)).total, who).toBe(total);
  }
});

test("what cannot be asked is refused, and what looks like syntax is text", async ({ open }) => {
  const page = await open({ as: "viewer" });
  expect((await page.request.get(`/api/search?q=${"a".repeat(5000)}`)).status()).toBe(400);
  expect((await page.request.get("/api/search?kind=nothing")).status()).toBe(400);
  expect((await page.request.get("/api/search?company=1")).status()).toBe(400);
  for (const question of [`investigationId = "x" OR submitted = true`, `' | 'a':* & !(`, `%' or 1=1 --`, `"`, "\\", "🙂"]) {
    const answer = await page.request.get(`/api/search?q=${encodeURIComponent(question)}`);
    expect(answer.status(), question).toBe(200);
  }
});

test("the page shows the words that were found, says which engine answered, and works without a script", async ({ open }) => {
  for (const javaScript of [true, false]) {
    const page = await open({ as: "viewer", javaScript, expected: javaScript ? [] : [/\.js csp$/] }); // scripts that are switched off
    await soonFound(page, "", 25);
    await page.goto("/");
    await page.getByRole("searchbox").or(page.locator("input[name=q]")).first().fill("链家");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    expect(await page.locator("mark").first().innerText()).toBe("链家");
    expect(await page.title()).not.toContain("链家");
  }
});

test("a price whose unit nobody stated is found as it is stated, and in no range per record", async ({ open }) => {
  const page = await open({ as: "viewer" });
  await soonFound(page, "", 25);
  const refs = async (query: string) => (await found(page, query)).hits.map(({ ref }) => ref);
  expect(await refs("priceFrom=100&priceTo=150&currency=CNY")).toContain("ZB-0012");
  expect(await refs("perRecordFrom=0")).not.toContain("ZB-0012");
  await page.goto("/search");
  await page.getByText("数字与日期", { exact: true }).click();
  await page.getByRole("textbox", { name: "原文价格（不分单位），从" }).fill("100");
  await page.getByRole("button", { name: "筛选" }).click();
  await page.waitForURL(/priceFrom=100/);
  expect(await page.locator("main").innerText()).toContain("ZB-0012");
  await page.getByRole("textbox", { name: "每条价格，从" }).fill("0.01");
  await page.getByRole("button", { name: "筛选" }).click();
  await page.waitForURL(/perRecordFrom=0\.01/);
  expect(await page.locator("main").innerText()).not.toContain("ZB-0012");
  await page.getByRole("link", { name: /每条价格.*0\.01/ }).click();
  await page.waitForURL((url) => !url.searchParams.has("perRecordFrom") && url.searchParams.has("priceFrom"));
});

test("a quota of a day whose hours nobody stated is found per day, and in no range per hour", async ({ open }) => {
  const page = await open({ as: "viewer" });
  await soonFound(page, "", 25);
  const refs = async (query: string) => (await found(page, query)).hits.map(({ ref }) => ref);
  expect(await refs("perDayFrom=600&perDayTo=600")).toContain("ZB-0004");
  expect(await refs("perHourFrom=1")).not.toContain("ZB-0004");
  await page.goto("/search");
  await page.getByText("数字与日期", { exact: true }).click();
  await page.getByRole("textbox", { name: "每天拨打，从" }).fill("600");
  await page.getByRole("button", { name: "筛选" }).click();
  await page.waitForURL(/perDayFrom=600/);
  await page.getByRole("link", { name: /每天拨打.*600/ }).waitFor();
  expect(await page.locator("main").innerText()).toContain("ZB-0004");
  await page.getByRole("link", { name: /每天拨打.*600/ }).click();
  await page.waitForURL((url) => !url.searchParams.has("perDayFrom"));
});

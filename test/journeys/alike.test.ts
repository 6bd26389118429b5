import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

test("typing the name of a company shows the one that may be it, and saving asks before it records another", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  await page.goto("/companies/new");
  await page.getByLabel("名称", { exact: true }).fill("麥田（北京）有限公司");
  const hint = page.getByRole("status", { name: /可能已经登记过/ });
  await expect.poll(() => hint.innerText()).toContain("去掉地名和公司形式后一样");
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect.poll(() => page.getByText("这项调查里可能已经有这家公司").count()).toBe(1);
  expect(await page.getByLabel("名称", { exact: true }).inputValue()).toBe("麥田（北京）有限公司");
  await mustBeAccessible(page);
  await page.getByRole("button", { name: "都不是同一家，照样登记" }).click();
  await page.waitForURL(/\/companies\/[0-9a-f-]{36}$/);
});

test("without scripts the first save asks, keeps what was typed, and the second records it, in English", async ({ open }) => {
  const page = await open({ as: "reporter", locale: "en", javaScript: false, expected: [/request failed: .*\.js csp/] });
  await page.goto("/companies/new");
  await page.getByLabel("Name", { exact: true }).fill("Beijing Woaiwojia Co., Ltd.");
  await page.getByLabel("Note").fill("by its English name");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.getByText("This investigation may have this company already").waitFor();
  expect(await page.getByRole("status", { name: /may be this one/ }).innerText()).toContain("sounds the same");
  expect(await page.getByLabel("Note").inputValue()).toBe("by its English name");
  await page.getByRole("button", { name: "None of these, record it anyway" }).click();
  await page.waitForURL(/\/companies\/[0-9a-f-]{36}$/);
  expect(await page.getByText("by its English name").count()).toBe(1);
});

test("an outsider is told nothing of what others recorded", async ({ open }) => {
  const page = await open({ as: "outsider" });
  const reporter = await open({ as: "reporter" });
  const { items } = (await (await reporter.request.get("/api/v1/investigations")).json()) as { items: { id: string }[] };
  const query = new URLSearchParams({ investigation: items[0]!.id, name: "链家" });
  expect(await (await reporter.request.get(`/api/alike?${query}`)).json()).toMatchObject([{ called: "链家" }]);
  expect(await (await page.request.get(`/api/alike?${query}`)).json()).toEqual([]);
  const nobody = await open();
  expect((await nobody.request.get(`/api/alike?${query}`)).status()).toBe(401);
});

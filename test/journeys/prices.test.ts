import type { Page } from "playwright-core";
import { expect, listening, mustBeAccessible, mustFit, test } from "../support/browser";

const unit = (page: Page, word: string) => page.locator("form.log").getByRole("radiogroup", { name: "单位" }).getByText(word, { exact: true }).click();
const size = (page: Page) => page.getByRole("textbox", { name: "每包条数" });

async function price(page: Page, until: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  await page.goto("/evidence/new/priceList");
  await until(page);
  await page.getByRole("textbox", { name: "标题" }).fill("按包卖的");
  await page.getByLabel("币种").selectOption("CNY");
}
async function save(page: Page, name: string) {
  await page.getByRole("button", { name }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
}

test("what a package holds is asked of packages alone; with it a record has a price, and without it the page says why not", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390, height: 844 });
  await price(page, listening);
  await page.getByRole("textbox", { name: "价格", exact: true }).fill("500");
  expect(await size(page).count()).toBe(0);
  await unit(page, "每包");
  await size(page).fill("1000");
  await expect.poll(() => page.locator("output.sentence").innerText()).toContain("500 元，每包（1000 条）");
  // Another unit takes it away, and with it what stood there: nothing that is out of sight is sent.
  await unit(page, "每万条");
  await expect.poll(() => size(page).count()).toBe(0);
  await expect.poll(() => page.locator("output.sentence").innerText()).toContain("500 元，每万条");
  await unit(page, "每包");
  await size(page).fill("300");
  await mustFit(page);
  await mustBeAccessible(page);
  await save(page, "记下这一条");
  const main = page.locator("main");
  await expect.poll(() => main.innerText()).toMatch(/每包\s+每包条数 300 条\s+合每条 1\.66666666… 元[^]*500 ÷ 300/);
  await mustFit(page);
  await mustBeAccessible(page);

  await page.getByRole("link", { name: "编辑" }).first().click();
  await listening(page);
  expect(await size(page).inputValue()).toBe("300");
  await page.getByRole("button", { name: "未说明 · 每包条数", exact: true }).click();
  await save(page, "保存");
  await expect.poll(() => main.innerText()).toContain("不推算：一包有多少条没有说明");
});

test("a price for so many records asks for how many, and is said as that and not as a package", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  await price(page);
  await page.getByRole("textbox", { name: "价格", exact: true }).fill("500");
  await unit(page, "每若干条");
  const many = page.getByRole("textbox", { name: "每几条" });
  await page.getByRole("button", { name: "记下这一条" }).click();
  await expect.poll(() => many.getAttribute("aria-invalid")).toBe("true");
  await many.fill("800");
  await mustFit(page);
  await mustBeAccessible(page);
  await save(page, "记下这一条");
  const main = page.locator("main");
  await expect.poll(() => main.innerText()).toMatch(/每 800 条\s+合每条 0\.625 元[^]*500 ÷ 800/);
  expect(await main.innerText()).not.toMatch(/每包/);
  await page.getByRole("link", { name: "编辑" }).first().click();
  await listening(page);
  expect(await many.inputValue()).toBe("800");
});

test("every unit can be reached in English, whose words are long", async ({ open }) => {
  const page = await open({ as: "reporter", locale: "en" });
  await page.goto("/evidence/new/priceList");
  await listening(page);
  const units = page.locator("form.log").getByRole("radiogroup", { name: "Unit" });
  for (const word of ["per hundred records", "per ten thousand records", "per so many records", "per package"]) {
    await units.getByText(word, { exact: true }).click();
    await units.getByRole("radio", { name: word, checked: true }).waitFor();
  }
  await page.getByRole("textbox", { name: "Records in a package" }).waitFor();
  await page.getByRole("button", { name: "not stated · Unit", exact: true }).click();
});

test("without JavaScript it stands there for every unit, and is refused where it is of no package", async ({ open }) => {
  const page = await open({ as: "reporter", javaScript: false, expected: [/request failed: .*\.js csp/] });
  await price(page);
  await page
    .getByRole("textbox", { name: "下限" })
    .or(page.getByRole("textbox", { name: "价格", exact: true }))
    .first()
    .fill("30");
  await unit(page, "每百条");
  await size(page).fill("1000");
  await page.getByRole("button", { name: "记下这一条" }).click();
  await expect.poll(() => page.locator("main").innerText()).toContain("只有按包或按若干条计价，才写有多少条。");
  await size(page).fill("");
  await save(page, "记下这一条");
  expect(await page.locator("main").innerText()).toMatch(/合每条 0\.3 元起?/);
});

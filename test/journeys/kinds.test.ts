import type { Page } from "playwright-core";
import { found, soonFound } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

/** One of a few words under a label. */
const choose = (page: Page, label: string, word: string) =>
  page.locator("form.log").getByRole("radiogroup", { name: label }).first().getByText(word, { exact: true }).click();
const box = (page: Page, label: string) => page.getByRole("textbox", { name: label, exact: true });
/** Says that nobody states it. */
const notStated = (page: Page, label: string) => page.getByRole("button", { name: `未说明 · ${label}`, exact: true }).click();
const sentence = (page: Page) => page.locator("output.sentence").innerText();

async function start(page: Page, kind: string) {
  await page.goto("/evidence/new");
  await page.locator(".kinds").getByRole("link", { name: kind }).click(); // beside it stands what was interrupted
  await page.waitForURL(/\/evidence\/new\//);
  await page.getByRole("textbox", { name: "正文" }).waitFor();
}

async function log(page: Page, title: string) {
  await page.getByRole("textbox", { name: "标题" }).fill(title);
  await page.getByRole("button", { name: "记下这一条" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain(title);
  await mustFit(page);
  await mustBeAccessible(page);
  return page.locator("main").innerText();
}

test("terms, a phone line, a leak channel, an allegation and a law are logged on a phone, read back and found", { timeout: 180_000 }, async ({ open }) => {
  const page = await open({ as: "reporter", width: 390, height: 844 });

  await start(page, "收费条款");
  await box(page, "名目").fill("服务费");
  await choose(page, "怎么收", "按百分比");
  await choose(page, "数的说法", "正好");
  await page.getByRole("textbox", { name: "数目" }).fill("4.5");
  await choose(page, "计算基数", "到账金额");
  await notStated(page, "支付人");
  await expect.poll(() => sentence(page)).toBe("服务费按到账金额 4.5%；支付人未说明");
  expect(await log(page, "手机上记的收费")).toMatch(/4\.5%[^]*到账金额/);

  await start(page, "电话卡与号段");
  await box(page, "号码或号段").fill("171 - 2");
  await choose(page, "这几位数是", "号段");
  await choose(page, "类型", "电话卡");
  await choose(page, "运营商类型", "虚拟运营商");
  await expect.poll(() => sentence(page)).toContain("号段 1712");
  expect(await log(page, "手机上记的号段")).toContain("号段 1712");

  await start(page, "泄露渠道");
  await page.getByRole("combobox", { name: "数据来源" }).selectOption({ label: "快递外卖" });
  await box(page, "经手人").fill("站点主管");
  await page.getByText("一些人，不是全部").click();
  await choose(page, "方式", "出售");
  await page.getByText("住址", { exact: true }).click();
  await page.getByText("后面还有“等”").last().click();
  await expect.poll(() => sentence(page)).toBe("来自快递外卖，一些站点主管出售；住址等");
  const leak = await log(page, "手机上记的渠道");
  expect(leak).toMatch(/站点主管[^]*一些/);
  expect(leak).toMatch(/住址[^]*等/);

  await start(page, "待核指控");
  await box(page, "指控内容").fill("偷偷录音");
  await page.getByText("没有细节", { exact: true }).click();
  expect(await log(page, "手机上记的指控")).toContain("未经核实");

  await start(page, "法律依据");
  await box(page, "法律").fill("某法");
  await page.getByText("有期徒刑", { exact: true }).click();
  await box(page, "年数上限").fill("5");
  await choose(page, "罚金", "并处罚金");
  expect(await log(page, "手机上记的法条")).toMatch(/5 年以下/);

  await soonFound(page, `q=${encodeURIComponent("手机上记的")}`, 5);
  for (const [word, kind] of [
    ["4.5%", "terms"],
    ["1712", "phoneLine"],
    ["站点主管", "leakChannel"],
    ["偷偷录音", "allegation"],
    ["某法", "legalReference"],
  ] as const) {
    const { hits } = await found(page, `q=${encodeURIComponent(word)}`);
    expect(hits[0], word).toMatchObject({ kind });
  }
});

test("an unsorted record becomes a kind from the list: what it holds stands in the form, and its page, history and search follow", {
  timeout: 120_000,
}, async ({ open }) => {
  const page = await open({ as: "reporter" });
  await start(page, "待归类");
  await page.getByRole("textbox", { name: "标题" }).fill("工牌上的热线");
  await page.getByRole("textbox", { name: "谁", exact: true }).fill("记者");
  await page.getByRole("combobox", { name: "怎样知道的", exact: true }).selectOption({ label: "看到" });
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.type("hotline on the badge");
  await page.getByRole("button", { name: "记下这一条" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  const address = new URL(page.url()).pathname;
  const reference = /[A-Z]{2}-\d{4}/.exec(await page.locator("main").innerText())?.[0];

  await page.goto("/evidence?kind=unsorted&author=me");
  await page.getByRole("link", { name: `归类 ${reference}` }).click();
  await page.waitForURL(/\/sort$/);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe(`${reference} 归为哪一类？`);
  await expect.poll(() => page.title()).toContain("归类");
  await mustBeAccessible(page);
  await mustFit(page);
  expect(await page.getByRole("navigation", { name: "类别" }).getByRole("link", { name: "待归类" }).count()).toBe(0);
  await page.getByRole("link", { name: "电话卡与号段" }).click();
  await page.waitForURL(/\/sort\/phoneLine$/);
  await expect.poll(() => page.getByRole("textbox", { name: "标题" }).inputValue()).toBe("工牌上的热线");
  expect(await page.getByRole("textbox", { name: "谁", exact: true }).inputValue()).toBe("记者");
  await expect.poll(() => page.getByRole("textbox", { name: "正文" }).innerText()).toContain("hotline on the badge");

  // What is typed is kept like in any form, and found again under the address.
  await box(page, "号码或号段").fill("4006001234");
  await choose(page, "这几位数是", "完整号码");
  await expect.poll(() => page.getByRole("status").first().innerText(), { timeout: 10_000 }).toMatch(/服务器/);
  await page.reload();
  await expect.poll(() => box(page, "号码或号段").inputValue()).toBe("4006001234");
  await mustBeAccessible(page);
  await page.getByRole("button", { name: "归类并保存" }).click();
  await page.waitForURL(address);

  const main = await page.locator("main").innerText();
  expect(main).toContain("号码 4006001234");
  expect(main).toContain("hotline on the badge");
  expect(main).toContain(reference);
  expect(await page.locator("body").innerText()).toContain("归类为电话卡与号段");
  await page.goto(`${address}/sort`);
  await page.waitForURL(`${address}/edit`); // it has a kind now
  expect((await soonFound(page, "q=4006001234&kind=phoneLine", 1)).hits[0]).toMatchObject({ ref: reference });
});

test("who may only read is offered no sorting, and its page is not there", async ({ open }) => {
  const writer = await open({ as: "reporter" });
  await start(writer, "待归类");
  await box(writer, "标题").fill("还说不清的一条");
  await writer.getByRole("button", { name: "记下并提交审核" }).click();
  await writer.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  const address = new URL(writer.url()).pathname;
  const page = await open({ as: "viewer", expected: [/404/] });
  await page.goto("/evidence?kind=unsorted");
  expect(await page.getByRole("link", { name: "还说不清的一条" }).count()).toBe(1);
  expect(await page.getByRole("link", { name: /^归类/ }).count()).toBe(0);
  expect((await page.goto(`${address}/sort`))?.status()).toBe(404);
  expect((await page.goto(`${address}/sort/terms`))?.status()).toBe(404);
});

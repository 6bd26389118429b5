import type { Page } from "playwright-core";
import { found, soonFound } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

/** One of a few words under a label. */
const choose = (page: Page, label: string, word: string, within = page.locator("form.log")) =>
  within.getByRole("radiogroup", { name: label }).first().getByText(word, { exact: true }).click();

/** Writes who says so, a step a row. */
async function saidBy(page: Page, ...steps: [who: string, how: string][]) {
  const rows = page.getByRole("group", { name: "谁说的？" });
  for (const [index, [who, how]] of steps.entries()) {
    if (index > 0) await rows.getByRole("button", { name: "加一步" }).click();
    await rows.getByRole("textbox", { name: "谁", exact: true }).nth(index).fill(who);
    await rows.getByRole("combobox", { name: "怎样知道的" }).nth(index).selectOption({ label: how });
  }
}

/** Finds something by typing a part of its name, and takes it. */
async function pick(page: Page, field: RegExp, words: string, option: RegExp) {
  const box = page.getByRole("combobox", { name: field });
  await box.fill(words);
  await page.getByRole("option", { name: option }).first().click();
}

async function start(page: Page, kind: string) {
  await page.goto("/evidence/new");
  await page.locator(".kinds").getByRole("link", { name: kind }).click(); // beside it stands what was interrupted
  await page.waitForURL(/\/evidence\/new\//);
  await page.getByRole("textbox", { name: "正文" }).waitFor();
}

/** Ties it to a company and a source, logs it, and answers its reference. */
async function linkAndLog(page: Page, title: string) {
  await page.getByRole("textbox", { name: "标题" }).fill(title);
  await saidBy(page, ["S-01", "讲出来"], ["记者", "听说"]);
  await pick(page, /找公司/, "链家", /链家/);
  await pick(page, /找信源/, "S-01", /S-01/);
  await page.getByRole("button", { name: "记下这一条" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain(title);
  await mustFit(page);
  await mustBeAccessible(page);
  return page.url();
}

test("a reporter logs all four kinds on a phone, links each to a company and a source, and finds each again", { timeout: 180_000 }, async ({ open }) => {
  const page = await open({ as: "reporter", width: 390, height: 844 });

  await start(page, "拨打指标");
  await choose(page, "这个指标的性质", "看到的");
  await choose(page, "数的说法", "至少");
  for (const digit of ["4", "8", "0"]) await page.getByRole("group", { name: "数字键" }).getByRole("button", { name: digit, exact: true }).click();
  await choose(page, "单位", "电话（个、次）");
  expect(await page.locator("output.sentence").innerText()).toContain("480");
  await linkAndLog(page, "手机上记的指标");

  await start(page, "话术");
  await page.getByRole("textbox", { name: "流程总数" }).fill("5");
  await page.getByRole("textbox", { name: "环节名称" }).fill("逼单");
  await linkAndLog(page, "手机上记的话术");

  await start(page, "客户标记");
  await page.getByRole("textbox", { name: "标记", exact: true }).fill("A");
  await page.getByRole("textbox", { name: "含义" }).first().fill("马上要签");
  await choose(page, "这一条的性质", "听说的");
  await linkAndLog(page, "手机上记的标记");

  await start(page, "数据价目");
  await choose(page, "数的说法", "区间");
  await page.getByLabel("下限").fill("3");
  await page.getByLabel("上限").fill("5");
  await page.getByLabel("币种").selectOption("CNY");
  await linkAndLog(page, "手机上记的价目");

  await soonFound(page, `q=${encodeURIComponent("手机上记的")}`, 4);
  for (const [word, kind] of [
    ["480", "callQuota"],
    ["逼单", "script"],
    ["马上要签", "leadMarking"],
    ["手机上记的价目", "priceList"],
  ] as const) {
    const { hits } = await soonFound(page, `q=${encodeURIComponent(word)}`, 1);
    expect(hits[0], word).toMatchObject({ kind });
  }
  const company = (await found(page, `type=company&q=${encodeURIComponent("链家")}`)).hits[0]!;
  expect((await found(page, `company=${company.id}&q=${encodeURIComponent("手机上记的")}`)).total).toBe(4);
});

test("on a phone the keys beside the digits name the period, and the digits that follow say how long", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390, height: 844 });
  await start(page, "拨打指标");
  await choose(page, "这个指标的性质", "听说的");
  await choose(page, "数的说法", "正好");
  const pad = page.getByRole("group", { name: "数字键" });
  const press = async (...keys: string[]) => {
    for (const key of keys) await pad.getByRole("button", { name: key, exact: true }).click();
  };
  await press("2", "5", "0", "每…分钟", "4", "0");
  expect(await page.locator("output.sentence").innerText()).toMatch(/每 40 分钟.*250/);
  expect(await pad.getByRole("button", { name: "每…分钟" }).getAttribute("aria-pressed")).toBe("true");
  await press("每小时");
  expect(await page.locator("output.sentence").innerText()).toMatch(/每小时.*250/);
});

test("an untouched form says nothing and has no title; what nobody filled in is not called not stated", async ({ open }) => {
  const page = await open({ as: "reporter" });
  await start(page, "数据价目");
  await saidBy(page, ["记者", "亲身经历"]);
  expect(await page.getByRole("textbox", { name: "标题" }).inputValue()).toBe("");
  await page.getByRole("textbox", { name: "内容" }).fill("车主名单");
  const sentence = page.locator("output.sentence");
  await expect.poll(() => sentence.innerText()).toContain("车主名单");
  expect(await sentence.innerText()).toMatch(/尚未填写/);
  const title = page.getByRole("textbox", { name: "标题" });
  expect([await title.inputValue(), await title.getAttribute("placeholder")]).toEqual(["", "车主名单"]); // gaps are no title
});

test("a title that nobody wrote follows the facts, also in an edit; one that somebody wrote stays", async ({ open }) => {
  const page = await open({ as: "reporter" });
  const [title, heading] = [page.getByRole("textbox", { name: "标题" }), page.getByRole("heading", { level: 1 })];
  const save = async (name: string) => {
    await page.getByRole("button", { name }).click();
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  };
  await start(page, "数据价目");
  await page.getByRole("textbox", { name: "内容" }).fill("车主名单");
  await page.getByRole("textbox", { name: "价格", exact: true }).fill("３，500");
  await page.getByLabel("币种").selectOption("元");
  await page.getByRole("button", { name: "加一项" }).click();
  await expect.poll(() => page.getByLabel("币种").nth(1).inputValue()).toBe("CNY"); // as the row above
  await page.getByRole("textbox", { name: "内容" }).nth(1).fill("房主名单");
  await page.getByRole("textbox", { name: "价格", exact: true }).nth(1).fill("20");
  await expect.poll(() => page.locator("output.sentence").innerText()).toContain("车主名单 3500 元；房主名单 20 元；");
  await title.focus();
  await page.getByRole("textbox", { name: "正文" }).focus();
  expect(await page.locator(".err").count()).toBe(0); // left empty, it is the sentence
  await save("记下这一条");
  expect(await heading.innerText()).toContain("车主名单 3500 元；房主名单 20 元");

  await page.goto(`${page.url()}/edit`);
  await expect.poll(() => title.getAttribute("placeholder")).toBe("车主名单 3500 元；房主名单 20 元");
  expect(await title.inputValue()).toBe("");
  await page.getByRole("textbox", { name: "价格", exact: true }).nth(1).fill("25");
  await save("存为新的一版");
  expect(await heading.innerText()).toContain("车主名单 3500 元；房主名单 25 元");

  await page.goto(`${page.url()}/edit`);
  await title.fill("我自己起的题目");
  await save("存为新的一版");
  await page.goto(`${page.url()}/edit`);
  await expect.poll(() => title.inputValue()).toBe("我自己起的题目");
  await page.getByRole("textbox", { name: "价格", exact: true }).nth(1).fill("30");
  await save("存为新的一版");
  expect(await heading.innerText()).toContain("我自己起的题目");
});

test("what cannot be is refused beside its field, and nothing typed is lost", async ({ open }) => {
  const page = await open({ as: "reporter" });
  await start(page, "数据价目");
  await choose(page, "数的说法", "区间");
  await page.getByLabel("下限").fill("150");
  await page.getByLabel("上限").fill("100");
  await page.getByRole("textbox", { name: "标题" }).fill("<script>alert(1)</script> \u202Eabc");
  await page.getByRole("button", { name: "记下这一条" }).click();
  await expect.poll(() => page.getByText("上限不能低于下限").first().isVisible()).toBe(true);
  expect(await page.getByLabel("下限").inputValue()).toBe("150");
  expect(await page.getByRole("textbox", { name: "标题" }).inputValue()).toContain("<script>");
});

test("what was typed is there again after a reload, and after the network was away", async ({ open }) => {
  const page = await open({ as: "reporter", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/] });
  await start(page, "待归类");
  await page.getByRole("textbox", { name: "标题" }).fill("写到一半的题目");
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.type("midway");
  await expect.poll(() => page.getByRole("status").first().innerText(), { timeout: 10_000 }).toMatch(/服务器/);
  await page.reload();
  await expect.poll(() => page.getByRole("textbox", { name: "标题" }).inputValue()).toBe("写到一半的题目");
  await expect.poll(() => page.getByRole("textbox", { name: "正文" }).innerText()).toContain("midway");

  await page.context().setOffline(true);
  await page.getByRole("textbox", { name: "标题" }).fill("没有网络时写的题目");
  await expect.poll(() => page.getByRole("status").first().innerText(), { timeout: 15_000 }).toMatch(/设备/);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain("没有网络时写的题目");
  await page.context().setOffline(false);
  await expect.poll(() => page.getByRole("status").first().innerText(), { timeout: 20_000 }).toMatch(/服务器/);
});

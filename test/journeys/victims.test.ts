import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

const mobile = "13871502946";
const idNumber = "420106198803126714";
const switchboard = "17100993312";

const words = {
  "zh-CN": {
    found: /发现 \d 项/,
    again: /还没有保存/,
    notVictims: "不是受害人的",
    log: "记下这一条",
    save: "存为新的一版",
    title: "标题",
    section: "受害人数据",
    look: "查看其中一项",
    reason: "为什么要看",
    show: "查看并记入历史",
    hide: "收起",
    onlyWriters: "查看限记者",
    history: /查看了受害人数据 ‹1›（手机号 138••••2946）/,
    victim: "受害人",
  },
  en: {
    found: /\d things? here may be/,
    again: /Not saved yet/,
    notVictims: "no victim’s",
    log: "Log it",
    save: "Save as a new version",
    title: "Title",
    section: "Victims’ data",
    look: "Look at one of them",
    reason: "Why you need to see it",
    show: "Show it, and note it in the history",
    hide: "Hide",
    onlyWriters: "Reporters, editors and leads may look",
    history: /looked at victim’s data ‹1› \(mobile number 138••••2946\)/,
    victim: "Victim",
  },
} as const;

/** As somebody pastes what they copied elsewhere: the form hears of it as of typing. */
async function paste(page: Page, text: string) {
  const editor = page.locator(".ProseMirror");
  await editor.click();
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function start(page: Page) {
  await page.goto("/evidence/new");
  await page.locator('.kinds a[href*="/new/unsorted"]').click();
  await page.waitForURL(/\/evidence\/new\//);
  await page.locator(".ProseMirror").waitFor();
}

const nothingClear = async (page: Page) => {
  const all = await page.content();
  for (const clear of [mobile, mobile.slice(3, 9), idNumber, idNumber.slice(6, 14)]) expect(all).not.toContain(clear);
};

const ways = [
  { locale: "zh-CN", width: 1440 },
  { locale: "en", width: 390 },
] as const;

describe.each(ways)("$locale at $width", ({ locale, width }) => {
  const say = words[locale];

  test("what was pasted is said to be found, masked by saving, and shown one at a time to whoever says why", { timeout: 120_000 }, async ({ open }) => {
    const page = await open({ as: "reporter", locale, width });
    await start(page);
    await page.getByRole("textbox", { name: say.title }).fill(`${locale} 贷款后有人来电`);
    await paste(page, `机主手机１３８7150-2946，身份证${idNumber}。\n来电号码${switchboard}。`);
    const panel = page.getByRole("group", { name: say.found });
    await panel.waitFor();
    expect(await panel.getByRole("listitem").allInnerTexts()).toMatchObject([
      expect.stringContaining("138••••2946"),
      expect.stringContaining("42••••••••••••••14"),
      expect.stringContaining("171••••3312"),
    ]);
    await panel.getByRole("checkbox", { name: `${switchboard}: ${say.notVictims}` }).check();
    await mustFit(page);
    await mustBeAccessible(page);
    await page.getByRole("button", { name: say.log }).click();
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);

    expect((await page.locator(".prose").innerText()).replaceAll(/\s+/g, " ")).toBe(
      `机主手机138••••2946‹1›，身份证42••••••••••••••14‹2›。 来电号码${switchboard}。`,
    );
    await nothingClear(page);
    const section = page.getByRole("region", { name: say.section });
    const first = section.getByRole("group");
    await section.getByText(say.look, { exact: true }).click();
    await first.getByRole("button", { name: say.show }).click();
    await expect.poll(() => first.getByLabel(say.reason).getAttribute("aria-invalid")).toBe("true");
    await first.getByLabel(say.reason).fill("回访受害人");
    await mustBeAccessible(page);
    await first.getByRole("button", { name: say.show }).click();
    await expect.poll(() => first.getByRole("status").innerText()).toContain("１３８7150-2946");
    await mustFit(page);
    await mustBeAccessible(page);
    await first.getByRole("button", { name: say.hide }).click();
    expect(await first.getByRole("status").count()).toBe(0);

    await page.reload();
    await nothingClear(page);
    await expect.poll(() => page.locator("body").innerText()).toMatch(say.history);
    await page.goto(`${page.url()}/history`);
    expect(await page.locator("body").innerText()).toMatch(say.history);
    expect(await page.locator("body").innerText()).toContain("回访受害人");
    await nothingClear(page);
  });
});

test("whoever edits sees the masked form and saves it as it is; a name that is marked is masked in the title too", { timeout: 120_000 }, async ({ open }) => {
  const page = await open({ as: "reporter" });
  const say = words["zh-CN"];
  await start(page);
  await page.getByRole("textbox", { name: say.title }).fill(`付小满报案，电话 ${mobile}`);
  await page.locator(".ProseMirror").click();
  await page.keyboard.type("付小满");
  await page.keyboard.press("ControlOrMeta+a");
  await page.getByRole("button", { name: say.victim }).click();
  await page.getByRole("group", { name: /发现 2 项/ }).waitFor();
  await page.getByRole("button", { name: say.log }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  const title = page.getByRole("heading", { level: 1 });
  expect(await title.innerText()).toBe("付••‹1›报案，电话 138••••2946‹2›");
  expect(await page.locator(".prose").innerText()).toBe("付••‹1›");

  await page.goto(`${page.url()}/edit`);
  await page.locator(".ProseMirror").waitFor();
  expect(await page.getByRole("textbox", { name: say.title }).inputValue()).toBe("付••‹1›报案，电话 138••••2946‹2›");
  await page.locator(".ProseMirror").click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("，付小满又说");
  await page.getByRole("button", { name: say.save }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  expect(await page.locator(".prose").innerText()).toBe("付••‹1›，付••‹1›又说");
  expect(await page.content()).not.toContain("付小满");
});

test("without JavaScript the form comes back and says what it found; the second time it is saved masked, and revealed", { timeout: 120_000 }, async ({
  open,
}) => {
  const page = await open({ as: "reporter", javaScript: false, expected: [/request failed: .*\.js csp/] });
  const say = words["zh-CN"];
  await page.goto("/evidence/new");
  await page.locator('.kinds a[href*="/new/unsorted"]').click();
  await page.getByRole("textbox", { name: say.title }).fill(`没有脚本 ${mobile} 和 ${switchboard}`);
  await page.getByLabel("正文").fill("第一段\n第二段");
  await page.getByRole("button", { name: say.log }).click();
  const panel = page.getByRole("group", { name: /发现 2 项/ });
  await panel.waitFor();
  expect(await panel.innerText()).toMatch(say.again);
  expect(await page.getByRole("textbox", { name: say.title }).inputValue()).toContain(mobile);
  await panel.getByRole("checkbox", { name: `${switchboard}: ${say.notVictims}` }).check();
  await page.getByRole("button", { name: say.log }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(`没有脚本 138••••2946‹1› 和 ${switchboard}`);
  expect(await page.locator(".prose p").allInnerTexts()).toEqual(["第一段", "第二段"]);
  const item = page.getByRole("region", { name: say.section });
  await item.getByText(say.look, { exact: true }).click();
  await item.getByLabel(say.reason).fill("核对");
  await item.getByRole("button", { name: say.show }).click();
  // What it stands in is open on the page that came back.
  await expect.poll(() => page.locator(".revealed").innerText()).toContain(mobile);
  await page.goto(page.url());
  expect(await page.content()).not.toContain(mobile);
});

test("a viewer sees that there is something, its masked form and who looked; and has no way to look", { timeout: 120_000 }, async ({ open }) => {
  const say = words["zh-CN"];
  const page = await open({ as: "reporter" });
  await start(page);
  await page.getByRole("textbox", { name: say.title }).fill(`给查看者看的 ${mobile}`);
  await page.getByRole("group", { name: say.found }).waitFor();
  await page.getByRole("button", { name: "记下并提交审核" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  const reader = await open({ as: "viewer", width: 390 });
  await reader.goto(page.url());
  const section = reader.getByRole("region", { name: say.section });
  expect(await section.innerText()).toContain("138••••2946");
  expect(await section.innerText()).toContain(say.onlyWriters);
  expect(await section.locator("details, form, button").count()).toBe(0);
  await nothingClear(reader);
  await mustFit(reader);
  await mustBeAccessible(reader);
});

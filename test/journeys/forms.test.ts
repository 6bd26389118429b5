import type { Page } from "playwright-core";
import { evidenceKinds } from "../../lib/evidence/schema";
import { addressOfTheCase } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

const phone = { as: "reporter", width: 390, height: 844 } as const;

async function start(page: Page, kind: string) {
  await page.goto(`/evidence/new/${kind}?investigation=${(await addressOfTheCase(page)).split("/").at(-1)}`);
  await page.getByRole("textbox", { name: "正文" }).waitFor();
}

/** What the form would send of facts, as far as it says anything. */
const said = (page: Page) =>
  page.evaluate(() =>
    [...new FormData(document.querySelector<HTMLFormElement>("form.log")!)].flatMap(([name, value]) =>
      name.startsWith("facts.") && value !== "" ? [`${name.replaceAll(/\[\d+\]/g, "")}=${String(value)}`] : [],
    ),
  );

/** An allegation is what nobody checked; a zone says nothing without a day. */
const meant = ["facts.standing=unverified", "facts.startedZone=Asia/Shanghai", "facts.zone=Asia/Shanghai"];

test("a form that was opened, with one more of every row, says nothing that nobody chose", { timeout: 180_000 }, async ({ open }) => {
  const page = await open({ as: "reporter" });
  for (const kind of evidenceKinds) {
    await start(page, kind);
    for (const add of await page.locator("form.log .rows > .btn:not(.quiet)").all()) await add.click();
    expect(
      (await said(page)).filter((one) => !meant.includes(one)),
      kind,
    ).toEqual([]);
  }
});

test("a quota of which only the nature was chosen is saved with the nature alone", async ({ open }) => {
  const page = await open(phone);
  await start(page, "callQuota");
  await page.getByRole("button", { name: "记下这一条" }).click();
  await expect.poll(() => page.locator(".field", { hasText: "这个指标的性质" }).first().innerText()).toContain("这一项要填");
  expect(await page.locator(".err").count()).toBeLessThanOrEqual(2); // and a title: nothing else is asked for
  await page.getByRole("radiogroup", { name: "这个指标的性质" }).getByText("听说的").click();
  await page.getByRole("textbox", { name: "标题" }).fill("只知道听人说过有指标");
  await page.getByRole("button", { name: "记下这一条" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  const { facts } = (await (await page.request.get(`/api/v1${new URL(page.url()).pathname}`)).json()) as { facts: Record<string, unknown> };
  expect(facts).toMatchObject({ nature: "heard" });
  for (const name of ["bound", "min", "periodAmount", "periodUnit", "unit"]) expect(facts[name] ?? null, name).toBeNull();
});

test("on a phone who says so is chosen row by row, without an arrow; our own reporter is no root, and the rows come back", async ({ open }) => {
  const page = await open(phone);
  await start(page, "unsorted");
  const steps = page.getByRole("group", { name: "谁说的？" });
  const who = steps.getByRole("textbox", { name: "谁", exact: true });
  await who.fill("S-01");
  await steps.getByRole("combobox", { name: "怎样知道的" }).selectOption({ label: "讲出来" });
  await steps.getByRole("button", { name: "加一步" }).tap();
  await expect.poll(() => who.nth(1).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("记者");
  await expect.poll(() => steps.innerText()).toMatch(/不算源头[^]*源头算作最后告诉我们的那一位：S-01/);
  await mustFit(page);
  await mustBeAccessible(page);
  await page.getByRole("textbox", { name: "标题" }).fill("一位内部人士说的");
  await page.getByRole("button", { name: "记下这一条" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  expect(await page.locator("main").innerText()).toContain("只有一个源头：S-01");

  await page.goto(`${page.url()}/edit`);
  await expect.poll(() => who.count()).toBe(2);
  await steps.getByRole("button", { name: "去掉第 2 步" }).tap();
  await steps.getByText("写成一行").tap();
  expect(await steps.getByLabel("来历（一行）").inputValue()).toBe("S-01（口述）");
  await steps.getByLabel("来历（一行）").fill("S-01（口述）→ 别家的报道（写）");
  await expect.poll(() => who.nth(1).inputValue()).toBe("别家的报道");
  await page.getByRole("button", { name: "存为新的一版" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  expect(await page.locator("main").innerText()).toContain("只有一个源头：别家的报道");
});

test("a stage has its number, a new one the focus, no tap is lost to an error, and errors say what is wanted", async ({ open }) => {
  const page = await open(phone);
  await start(page, "script");
  await page.getByRole("textbox", { name: "环节名称" }).fill("开场");
  await page.getByRole("textbox", { name: "通话里的位置" }).fill("八");
  const add = page.getByRole("button", { name: "加一个环节" });
  await add.tap(); // leaves the field: its error appears and moves the button away
  await expect.poll(() => page.getByRole("textbox", { name: "环节名称" }).count()).toBe(2);
  await expect
    .poll(() =>
      page
        .getByRole("textbox", { name: "环节名称" })
        .nth(1)
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  expect(await page.getByText("第 2 个环节", { exact: true }).isVisible()).toBe(true);
  await page.getByRole("textbox", { name: "环节名称" }).nth(1).fill("探需");
  await page.getByRole("button", { name: "记下这一条" }).click();
  await expect.poll(() => page.locator(".err").first().innerText()).toBe("写一个整数，从 1 起，例如 8。");

  const field = await page.getByRole("textbox", { name: "通话里的位置" }).first().boundingBox();
  const button = await page.getByRole("button", { name: "未说明 · 通话里的位置" }).first().boundingBox();
  expect(Math.abs(field!.y + field!.height / 2 - (button!.y + button!.height / 2)), "in line").toBeLessThan(3);

  const transcript = page.getByRole("textbox", { name: "逐字稿" });
  const before = (await transcript.boundingBox())!.height;
  await transcript.fill("您好，这里是贷款中心。\n".repeat(14));
  expect((await transcript.boundingBox())!.height).toBeGreaterThan(before + 40);

  const { right, width } = await page.getByRole("toolbar").evaluate((bar) => ({
    right: Math.max(...[...bar.querySelectorAll("button")].map((one) => one.getBoundingClientRect().right)),
    width: innerWidth,
  }));
  expect(right).toBeLessThanOrEqual(width);
  await mustFit(page);
  await mustBeAccessible(page);
});

test("what may be a victim's is said beside the button that saves, and leads to the list", async ({ open }) => {
  const page = await open(phone);
  await start(page, "callQuota");
  await page.getByRole("textbox", { name: "标题" }).fill("他打的是 13812345678");
  const notice = page.locator(".victims-notice");
  await expect.poll(() => notice.innerText()).toContain("发现 1 项可能属于受害人的数据，保存时会遮住。");
  const { y, height } = (await notice.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(phone.height);
  await mustFit(page);
  await mustBeAccessible(page);
  await notice.getByRole("link").tap();
  await expect.poll(() => page.locator("#victims-found").evaluate((list) => list.getBoundingClientRect().top)).toBeLessThan(phone.height - 100);
});

test("an editor is told of a piece without any basis, goes on to the next, and the note stands before the author's eyes on a phone", async ({ open }) => {
  const page = await open(phone);
  await start(page, "unsorted");
  await page.getByRole("textbox", { name: "标题" }).fill("没有依据的一条");
  await page.getByRole("button", { name: "记下并提交审核" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/);
  const address = new URL(page.url()).pathname;

  const editor = await open({ as: "editor" });
  await editor.goto(address.replace("evidence", "review"));
  expect(await editor.locator("#groundless").innerText()).toContain("看不出它的依据");
  await editor
    .getByRole("button", { name: /^退回补充/ })
    .first()
    .click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByRole("textbox").fill("谁说的？请补上来历");
  await dialog.getByRole("button", { name: /退回/ }).last().click();
  await editor.waitForURL(/\/review\?decided=/);
  await editor.getByRole("link", { name: /^审下一条：/ }).click();
  await editor.waitForURL(/\/review\/[0-9a-f-]{36}$/);
  expect(await editor.locator("#groundless").count()).toBe(0);

  for (const where of [address, `${address}/edit`]) {
    await page.goto(where);
    const note = page.locator(".ev-sent-back");
    expect(await note.innerText()).toContain("谁说的？请补上来历");
    expect((await note.boundingBox())!.y, where).toBeLessThan(400);
    await mustFit(page);
    await mustBeAccessible(page);
  }
});

test("several pieces are linked to a claim at once; it waits for an editor, and its history names them", async ({ open }) => {
  const page = await open(phone);
  const [investigation, sentence] = [await addressOfTheCase(page), `有两条证据的一句（${Date.now()}）`];
  await page.goto(`/claims/new?investigation=${investigation.split("/").at(-1)}`);
  await page.getByLabel("想发表的一句话").fill(sentence);
  await page.getByRole("button", { name: "提出", exact: true }).click();
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "关联证据" }).click();
  await page.waitForURL(/\/tie$/);
  await page.getByRole("button", { name: "关联", exact: true }).click();
  await expect.poll(() => page.getByRole("alert").filter({ hasText: "这一项要填" }).count()).toBe(1);
  const boxes = page.locator(".ev-options").getByRole("checkbox");
  for (const at of [0, 1]) await boxes.nth(at).check();
  await mustBeAccessible(page);
  await page.getByRole("button", { name: "关联", exact: true }).click();
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}$/);
  expect(await page.locator(".claim-ties > li").count()).toBe(2);
  expect(await page.locator("#history, section:has(#history)").first().innerText()).toMatch(/关联一条支持的证据：ZB-\d{4}/);

  const editor = await open({ as: "editor", locale: "en" });
  await editor.goto("/");
  await editor.getByRole("link", { name: /for you to clear/ }).click();
  await editor.waitForURL(/\/review#claims$/);
  await editor.getByRole("link", { name: sentence }).click();
  await expect.poll(() => editor.locator("main").innerText()).toMatch(/linked evidence that supports it: ZB-\d{4}/);
  await editor.goto(investigation);
  await editor.getByRole("link", { name: /^Claims \d+/ }).click();
  await editor.waitForURL(/\/claims\?investigation=/);
  await mustBeAccessible(editor);
});

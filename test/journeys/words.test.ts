import type { Page } from "playwright-core";
import { addressOfTheCase } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

const record = /\/evidence\/[0-9a-f-]{36}(\?.*)?$/;
const words = (page: Page, row = 0) => page.locator(`fieldset.row-form:has([name="factAttribution[${row}].fact"])`).getByRole("group", { name: "原话的限定" });

/** What a fact bears on its page. */
const bearing = (page: Page, label: string) => page.locator("dl.facts > div", { has: page.getByText(label, { exact: true }) });

/** A decision is there once the record says so. */
const mustBe = (page: Page, pathname: string, status: string) =>
  expect.poll(async () => ((await (await page.request.get(`/api/v1${pathname}`)).json()) as { status: string }).status, { timeout: 10_000 }).toBe(status);

/** The row of the first fact that is said apart. */
async function openRow(page: Page) {
  await page.locator("summary", { hasText: "单独说明某一项" }).click();
  if (!(await page.locator('[name="factAttribution[0].fact"]').count())) await page.getByRole("button", { name: "单独说明某一项" }).click();
  await page.locator('select[name="factAttribution[0].fact"]').waitFor();
}

test("a reporter marks a fact of a kind that has no field for it; the editor reads it among the changes, in the comparison and in its file", async ({
  open,
}) => {
  // On a phone: terms that say when they are due.
  const phone = await open({ as: "reporter", width: 390, height: 844 });
  await phone.goto("/evidence/new/terms");
  await phone.locator('input[name="facts.fee"]').fill("上门费");
  await phone.locator('input[name="facts.due"]').fill("放款后三天");
  await phone.locator('input[name="title"]').fill("上门费什么时候交");
  await phone.getByRole("button", { name: "记下并提交审核" }).click();
  await phone.waitForURL(record);
  const { pathname } = new URL(phone.url());

  const editor = await open({ as: "editor" });
  await editor.goto(pathname.replace("/evidence/", "/review/"));
  await editor
    .getByRole("button", { name: /^退回补充/ })
    .first()
    .click();
  await editor.getByRole("dialog").getByRole("textbox").fill("原话是“大约”“比如”，要写出来");
  await editor.getByRole("dialog").getByRole("button", { name: /退回/ }).last().click();
  await mustBe(editor, pathname, "needsWork");

  await phone.goto(`${pathname}/edit`);
  await openRow(phone);
  await phone.locator('select[name="factAttribution[0].fact"]').selectOption("due");
  for (const word of ["约", "比如"]) {
    const chip = words(phone).locator("label", { hasText: new RegExp(`^${word}$`) });
    expect((await chip.boundingBox())!.height, word).toBeGreaterThanOrEqual(44);
    await chip.click();
  }
  await mustFit(phone);
  await mustBeAccessible(phone);
  await phone.getByRole("button", { name: "保存并提交审核" }).click();
  await phone.waitForURL(record);
  expect((await bearing(phone, "支付时间").innerText()).replaceAll(/\s+/g, "")).toContain("比如放款后三天约");
  await mustFit(phone);
  await mustBeAccessible(phone);

  await editor.goto(pathname.replace("/evidence/", "/review/"));
  const changed = editor.locator(".rv-since");
  await changed.waitFor();
  expect((await changed.innerText()).replaceAll(/\s+/g, "")).toMatch(/放款后三天放款后三天·约·比如/);
  await mustBeAccessible(editor);
  await editor.goto(`${pathname}/history`);
  await expect.poll(() => editor.getByRole("main").innerText()).toContain("放款后三天 · 约 · 比如");

  const investigation = (await addressOfTheCase(editor)).split("/").at(-1)!;
  await editor.goto(`/compare?investigation=${investigation}&kind=terms`);
  const cell = editor.locator(".cmp-value", { hasText: "放款后三天" });
  expect((await cell.innerText()).replaceAll(/\s+/g, "")).toContain("比如放款后三天约");
  const file = await (await editor.request.get(`/api/export/comparison?format=csv&kind=terms&investigation=${investigation}`)).text();
  expect(file.split("\n").find((line) => line.includes("放款后三天"))).toContain("约; 比如");
  const list = await (await editor.request.get(`/api/export/evidence?format=csv&kind=terms&investigation=${investigation}`)).text();
  expect(list.split("\n").find((line) => line.includes("放款后三天"))).toContain("about; forExample");
  const answer = (await (await editor.request.get(`/api/v1${pathname}`)).json()) as { factQualifiers: unknown };
  expect(answer.factQualifiers).toEqual([{ fact: "due", qualifiers: ["about", "forExample"] }]);

  // Put out of sight again: other journeys count what is there.
  await phone.goto(pathname);
  await phone.getByRole("button", { name: /^撤回/ }).first().click();
  const dialog = phone.getByRole("dialog");
  await dialog.getByRole("textbox").fill("试过了");
  await dialog.getByRole("button", { name: /撤回/ }).last().click();
  await mustBe(phone, pathname, "withdrawn");
});

test("without a script the words are boxes like any other, and one that the kind has a field for is refused beside the row, with all that was typed", async ({
  open,
}) => {
  const page = await open({ as: "reporter", javaScript: false, expected: [/\.js csp$/] });
  await page.goto("/evidence/new/terms");
  await page.locator('input[name="facts.fee"]').fill("介绍费");
  await page.locator('input[name="facts.measure"][value="percent"]').check({ force: true });
  await page.locator('input[name="facts.bound"][value="exact"]').check({ force: true });
  await page.locator('input[name="facts.min"]').fill("2");
  await page.locator('input[name="title"]').fill("介绍费百分之二");
  await page.getByRole("button", { name: "记下这一条", exact: true }).click();
  await page.waitForURL(record);
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/edit`);
  await openRow(page);
  await page.locator('select[name="factAttribution[0].fact"]').selectOption("amount");
  for (const word of ["约", "主要"]) await words(page).getByRole("checkbox", { name: word, exact: true }).check({ force: true });
  await page.getByRole("button", { name: "存为新的一版", exact: true }).click();
  await page.getByText("这一项在上面有自己的栏目可以写这个词").waitFor();
  expect(await words(page).getByRole("checkbox", { name: "主要", exact: true }).isChecked()).toBe(true);
  await words(page).getByRole("checkbox", { name: "约", exact: true }).uncheck({ force: true });
  await page.getByRole("button", { name: "存为新的一版", exact: true }).click();
  await page.waitForURL(record);
  expect((await bearing(page, "费率或金额").innerText()).replaceAll(/\s+/g, "")).toContain("2%主要");
});

const stageRow = (page: Page, number: number) => page.locator(`fieldset.row-form:has([name="facts.stages[${number}].name"])`);
const apartRow = (page: Page, row: number) => page.locator(`[name="factAttribution[${row}].fact"]`);
const wordsKept = async (page: Page, pathname: string) =>
  ((await (await page.request.get(`/api/v1${pathname}`)).json()) as { factQualifiers: unknown }).factQualifiers;

/** Three stages with a line each, and words at the lines of the second and the third. */
async function scriptWithWords(page: Page, title: string) {
  await page.goto("/evidence/new/script");
  for (const [index, name] of ["开场", "探需", "逼单"].entries()) {
    if (index > 0) await page.getByRole("button", { name: "加一个环节" }).click();
    await page.locator(`[name="facts.stages[${index}].name"]`).fill(name);
    await page.locator(`[name="facts.stages[${index}].quote"]`).fill(`${name}怎么说`);
  }
  await page.locator('input[name="title"]').fill(title);
  await page.getByRole("button", { name: "记下这一条", exact: true }).click();
  await page.waitForURL(record);
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/edit`);
  await openRow(page);
  await page.getByRole("button", { name: "单独说明某一项" }).click();
  await apartRow(page, 1).waitFor();
  for (const [row, fact, word] of [
    [0, "stages.1.quote", "约"],
    [1, "stages.2.quote", "比如"],
  ] as const) {
    await apartRow(page, row).selectOption(fact);
    await words(page, row).getByRole("checkbox", { name: word, exact: true }).check({ force: true });
  }
  await page.getByRole("button", { name: "存为新的一版", exact: true }).click();
  await page.waitForURL(record);
  expect(await wordsKept(page, pathname)).toEqual([
    { fact: "stages.1.quote", qualifiers: ["about"] },
    { fact: "stages.2.quote", qualifiers: ["forExample"] },
  ]);
  await page.goto(`${pathname}/edit`);
  await apartRow(page, 1).waitFor();
  return pathname;
}

test("a stage is removed: the words of its line go with it, which is said, and those of the next stay with theirs", { timeout: 120_000 }, async ({ open }) => {
  for (const javaScript of [true, false]) {
    const page = await open({ as: "reporter", javaScript, ...(javaScript ? { width: 390, height: 844 } : { expected: [/\.js csp$/] }) });
    const pathname = await scriptWithWords(page, javaScript ? "去掉一个环节" : "不开脚本去掉一个环节");
    await stageRow(page, 0)
      .getByRole("button", { name: /^去掉：/ })
      .click();
    await expect.poll(() => page.locator('[name="facts.stages[0].name"]').inputValue()).toBe("探需");
    await expect.poll(() => apartRow(page, 0).inputValue()).toBe("stages.0.quote");
    expect(await page.getByText("随它一起去掉了").count()).toBe(0); // it bore no words

    await stageRow(page, 0)
      .getByRole("button", { name: /^去掉：/ })
      .click();
    await page.getByText("随它一起去掉了").waitFor();
    if (javaScript) {
      expect(await page.locator(".rows .note").innerText()).toMatch(/探需[^]*约/);
      await mustFit(page);
      await mustBeAccessible(page);
    }
    await expect.poll(() => page.locator('[name="facts.stages[0].name"]').inputValue()).toBe("逼单");
    await expect.poll(() => apartRow(page, 0).inputValue()).toBe("stages.0.quote");
    expect(await apartRow(page, 0).locator("option:checked").innerText()).toContain("逼单怎么说");
    expect(await words(page).getByRole("checkbox", { name: "比如", exact: true }).isChecked()).toBe(true);
    expect([await apartRow(page, 1).count(), await words(page).getByRole("checkbox", { name: "约", exact: true }).isChecked()]).toEqual([0, false]);
    await page.getByRole("button", { name: "存为新的一版", exact: true }).click();
    await page.waitForURL(record);
    expect(await wordsKept(page, pathname)).toEqual([{ fact: "stages.0.quote", qualifiers: ["forExample"] }]);
    await page.close();
  }
});

test("stages that were added and left as they were go without a word, and what is said of another stays with it", { timeout: 120_000 }, async ({ open }) => {
  for (const javaScript of [true, false]) {
    const page = await open({ as: "reporter", javaScript, ...(javaScript ? { width: 390, height: 844 } : { expected: [/\.js csp$/] }) });
    const field = (row: number, name: string) => page.locator(`[name="facts.stages[${row}].${name}"]`);
    const add = page.getByRole("button", { name: "加一个环节" });
    await page.goto("/evidence/new/script");
    await page.locator('input[name="title"]').fill(javaScript ? "空着两个环节" : "不开脚本空着两个环节");
    await add.click();
    await field(1, "name").fill("开场");
    await field(1, "quote").fill("开场怎么说");
    await add.click();
    await field(2, "gloss").fill("写了释义");
    await page.getByRole("button", { name: "记下这一条", exact: true }).click();
    await stageRow(page, 2).getByText("这一项要填").waitFor();
    expect(await page.getByText("这一项要填").count()).toBe(1);

    await field(2, "gloss").fill("");
    if (javaScript) expect(await page.locator("output.sentence").innerText()).toContain("开场");
    else await add.click(); // the facts are read where the page is made
    await openRow(page);
    expect(await apartRow(page, 0).locator('option[value="stages.1.quote"]').innerText()).toContain("开场怎么说");
    await apartRow(page, 0).selectOption("stages.1.quote");
    await words(page).getByRole("checkbox", { name: "约", exact: true }).check({ force: true });
    await page.getByRole("button", { name: "记下这一条", exact: true }).click();
    await page.waitForURL(record);
    const { pathname } = new URL(page.url());
    expect(await wordsKept(page, pathname)).toEqual([{ fact: "stages.0.quote", qualifiers: ["about"] }]);
    const { facts } = (await (await page.request.get(`/api/v1${pathname}`)).json()) as { facts: { stages: { name: string }[] } };
    expect(facts.stages.map(({ name }) => name)).toEqual(["开场"]);
    await page.close();
  }
});

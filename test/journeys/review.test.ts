import type { Page } from "playwright-core";
import { soonFound } from "../support/addresses";
import { expect, mustBeAccessible, test } from "../support/browser";

/** Every point that an editor looks at before accepting. */
async function checkAll(page: Page) {
  for (const box of await page.getByRole("complementary").getByRole("checkbox").all()) await box.check();
}

/** A call quota that was logged by the API and submitted on its page: its id. */
async function submittedQuota(reporter: Page, record: object): Promise<string> {
  const { items } = (await (await reporter.request.get("/api/v1/evidence")).json()) as { items: { investigation: { id: string } }[] };
  await reporter.goto("/");
  const made = await reporter.request.post("/api/v1/evidence", {
    headers: { origin: new URL(reporter.url()).origin },
    data: { investigation: items[0]!.investigation.id, kind: "callQuota", ...record },
  });
  const { id } = (await made.json()) as { id: string };
  await reporter.goto(`/evidence/${id}`);
  await reporter.getByRole("button", { name: "交审" }).first().click();
  await expect.poll(() => reporter.getByRole("main").innerText()).toContain("审核中");
  return id;
}

test("an editor finds what waits, reads it, accepts it; the history says who and which version", async ({ open }) => {
  const page = await open({ as: "editor" });
  await page.goto("/review");
  await mustBeAccessible(page);
  await page.getByRole("link", { name: "文章称培训有八个流程，点出名字的只有四个" }).first().click();
  await page.waitForURL(/\/review\/[0-9a-f-]{36}/);
  const accept = page.getByRole("button", { name: /^采信/ }).first();
  await page.getByText("还有 5 项没有核对").waitFor();
  await accept.click({ force: true });
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.getByRole("checkbox", { name: "每个数字都能在来源里找到" }).evaluate((box) => box === document.activeElement)).toBe(true);
  await checkAll(page);
  await page.getByRole("button", { name: /^采信/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /采信/ }).last().click();
  const { hits } = await soonFound(page, `q=${encodeURIComponent("加恐")}&status=accepted`, 1);
  expect(hits[0]).toMatchObject({ kind: "script" });
  await page.goto(`/evidence/${hits[0]!.id}/history`);
  await expect.poll(() => page.getByRole("main").innerText()).toMatch(/编辑乙[^]*采信/);
});

test("what one wrote cannot be decided on by oneself, and a viewer gets no button for it", async ({ open }) => {
  const reporter = await open({ as: "reporter" });
  const { hits } = await soonFound(reporter, "kind=priceList&status=inReview", 1);
  await reporter.goto(`/review/${hits[0]!.id}`);
  expect(await reporter.getByRole("button", { name: /^采信/, disabled: false }).and(reporter.locator(":not([aria-disabled=true])")).count()).toBe(0);
  const viewer = await open({ as: "viewer" });
  await viewer.goto(`/evidence/${hits[0]!.id}`);
  const main = viewer.getByRole("main");
  for (const act of [/^编辑/, /^撤回/, /^提交/, /^关联/])
    expect(
      await main
        .getByRole("button", { name: act })
        .or(main.getByRole("link", { name: act }))
        .count(),
    ).toBe(0);
});

test("sent back with a note, the piece waits on the desk of its author with that note", async ({ open }) => {
  const editor = await open({ as: "editor" });
  const { hits } = await soonFound(editor, `q=${encodeURIComponent("百度员工")}&status=inReview`, 1);
  await editor.goto(`/review/${hits[0]!.id}`);
  await editor
    .getByRole("button", { name: /^退回补充/ })
    .first()
    .click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByRole("textbox").fill("请写明作者有没有给出依据");
  await dialog.getByRole("button", { name: /退回/ }).last().click();
  await soonFound(editor, `q=${encodeURIComponent("百度员工")}&status=needsWork`, 1);
  const reporter = await open({ as: "reporter" });
  await reporter.goto("/");
  await expect.poll(() => reporter.getByRole("main").innerText()).toContain("请写明作者有没有给出依据");
});

test("sent back and written anew, the piece shows its editor what changed since", { timeout: 120_000 }, async ({ open }) => {
  const [reporter, editor] = [await open({ as: "reporter" }), await open({ as: "editor" })];
  const id = await submittedQuota(reporter, {
    title: `听说的拨打量 ${crypto.randomUUID().slice(0, 8)}`,
    facts: { bound: "exact", min: "611", nature: "heard" },
  });

  await editor.goto(`/review/${id}`);
  expect(await editor.getByText("第 1 版 →").count()).toBe(0); // nobody decided on anything yet
  await editor
    .getByRole("button", { name: /^退回补充/ })
    .first()
    .click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByRole("textbox").fill("数目再问一遍");
  await dialog.getByRole("button", { name: /退回/ }).last().click();
  await dialog.waitFor({ state: "detached" });

  await reporter.goto(`/evidence/${id}/edit`);
  await reporter.locator('input[name="facts.min"]').fill("622");
  await reporter.getByRole("button", { name: "保存并提交审核" }).click();
  await reporter.waitForURL((address) => address.pathname === `/evidence/${id}`);

  await editor.goto(`/review/${id}`);
  await editor.getByRole("heading", { name: "改动" }).waitFor();
  await editor.getByText("第 1 版 → 第 2 版，1 处").waitFor();
  const since = editor.locator("section", { has: editor.getByRole("heading", { name: "改动" }) });
  expect(await since.innerText()).toMatch(/611[\s\S]*622/);
  await mustBeAccessible(editor);
});

test("a decision that was opened by one person is not signed by another who signed in meanwhile", async ({ open }) => {
  const [page, other] = [await open({ as: "editor" }), await open({ as: "lead" })];
  const { hits } = await soonFound(page, "kind=priceList&status=inReview", 1);
  await page.goto(`/review/${hits[0]!.id}`);
  await checkAll(page);
  await page.context().addCookies(await other.context().cookies());
  await page.getByRole("button", { name: /^采信/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /采信/ }).last().click();
  await expect.poll(() => dialog.innerText()).toContain("登录的是别人的账号");
  await soonFound(other, "kind=priceList&status=inReview", 1);
});

test("without a script a refused decision keeps its ticks, and says of which version they are where a newer one came", { timeout: 120_000 }, async ({
  open,
}) => {
  const [reporter, editor] = [
    await open({ as: "reporter" }),
    await open({ as: "editor", width: 390, height: 844, javaScript: false, expected: [/request failed: .*\.js csp/] }),
  ];
  const id = await submittedQuota(reporter, {
    title: "不开脚本审的拨打量",
    facts: { bound: "exact", min: "633", nature: "heard" },
    attribution: [{ who: "S-01" }],
  });

  await editor.goto(`/review/${id}`);
  const boxes = editor.locator(".rv-checks").getByRole("checkbox");
  const ticked = async () => Promise.all((await boxes.all()).map((box) => box.isChecked()));
  const dialog = editor.getByRole("dialog");
  const accept = async () => {
    if (!(await dialog.isVisible())) await editor.getByRole("button", { name: /^采信/ }).first().click();
    await dialog.getByRole("button", { name: /采信/ }).last().click();
  };
  expect(await ticked()).toEqual([false, false, false, false, false]);
  for (const place of [0, 1, 3, 4]) await boxes.nth(place).check();
  await accept();
  await dialog.getByRole("alert").waitFor();
  expect(await ticked()).toEqual([true, true, false, true, true]);
  expect(await editor.locator("aside, .rv-side").first().innerText()).toContain("4 / 5");
  expect(await editor.getByText("版上勾的").count()).toBe(0);

  await reporter.goto(`/evidence/${id}/edit`);
  await reporter.locator('input[name="facts.min"]').fill("644");
  await reporter.getByRole("button", { name: "保存并提交审核" }).click();
  await reporter.waitForURL((address) => address.pathname === `/evidence/${id}`);
  await dialog.getByRole("button", { name: "取消" }).click();
  await boxes.nth(2).check();
  await accept();
  await editor.getByText("这些是您在第 1 版上勾的").waitFor();
  expect(await ticked()).toEqual([true, true, true, true, true]);
  await accept();
  await editor.waitForURL(/\/review\?decided=/);
  expect(await (await editor.request.get(`/api/v1/evidence/${id}`)).json()).toMatchObject({ status: "accepted", version: 2 });
});

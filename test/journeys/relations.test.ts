import type { Page } from "playwright-core";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

type Listed<Item> = { items: Item[] };
const get = async <Answer>(page: Page, address: string) => (await (await page.request.get(address)).json()) as Answer;
const company = async (page: Page, name: string) => (await get<Listed<{ id: string }>>(page, `/api/v1/companies?q=${encodeURIComponent(name)}`)).items[0]!.id;

test("a relation is stated on a phone, shows its gap on both companies, is given ground, and is withdrawn with a reason", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  const [from, to] = [await company(page, "百度"), await company(page, "麦田")];
  await page.goto(`/companies/${from}`);
  await page.getByRole("link", { name: "写一条关系" }).click();
  await page.waitForURL(/relations\/new/);
  await page.getByRole("radio", { name: /^麦田/ }).check();
  await page.getByLabel("两家是什么关系").selectOption("麦田 用 百度 的号码");
  await page.getByRole("checkbox", { name: "未说明 到什么时候" }).check();
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByRole("button", { name: "写下", exact: true }).click();
  await page.waitForURL(/#relations/);
  await expect.poll(() => page.getByText("还没有依据").count()).toBe(1);
  await expect.poll(() => page.getByText("麦田 用它的号码").count()).toBeGreaterThan(0);
  await mustBeAccessible(page);
  await mustFit(page);

  const { items } = await get<Listed<{ ref: string; title: string }>>(page, "/api/v1/evidence?kind=phoneLine&status=accepted");
  const piece = items[0]!;
  await page.goto(`/companies/${to}`);
  await page.getByRole("link", { name: /^修改/ }).click();
  await page.getByLabel("别的证据的编号").fill(piece.ref);
  await mustBeAccessible(page);
  await page.getByRole("button", { name: "存为新的一版" }).click();
  await page.waitForURL(new RegExp(`/companies/${to}#relations`));
  const section = page.locator("#relations, section:has(#relations)").first();
  await expect.poll(() => section.innerText()).toContain(piece.title);
  expect(await page.getByText("还没有依据").count()).toBe(0);

  const { relations } = await get<{ relations: object[] }>(page, `/api/v1/companies/${from}`);
  expect(relations).toMatchObject([
    { kind: "usesNumbersOf", from: { name: "麦田" }, to: { id: from }, until: null, notStated: ["until"], evidence: [piece.ref] },
  ]);
  const csv = await (await page.request.get("/api/export/companies?format=csv&q=%E9%BA%A6%E7%94%B0")).text();
  expect(csv).toContain(`usesNumbersOf 百度 [${piece.ref}]`);

  await page.getByRole("link", { name: /^修改/ }).click();
  await page.getByLabel("为什么撤回").fill("看错了号码");
  await page.getByRole("button", { name: "撤回这条关系" }).click();
  await page.waitForURL(/#relations/);
  await page.locator("summary", { hasText: "另有 1 条已撤回" }).click();
  await mustBeAccessible(page);
  await expect.poll(() => page.getByText("看错了号码").count()).toBe(1);
});

test("what is wrong with a relation stands at its field, which has the focus, and the kinds are said in the names of both", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390, height: 844 });
  await page.goto(`/companies/${await company(page, "链家")}/relations/new`);
  const kind = page.getByLabel("两家是什么关系");
  expect(await kind.innerText()).toContain("选中的那一家 向 链家 买数据");
  await page.getByRole("radio", { name: /^麦田/ }).check();
  await expect.poll(() => kind.innerText()).toContain("麦田 向 链家 买数据");
  expect(await kind.innerText()).not.toMatch(/它|选中的/);
  await kind.selectOption("链家 对 麦田：…");
  await page.getByRole("textbox", { name: "从什么时候" }).fill("2019-13");
  await page.getByRole("button", { name: "写下", exact: true }).click();
  const since = page.getByRole("textbox", { name: "从什么时候" });
  await expect.poll(() => since.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.locator("#since-group").innerText()).toContain("写成 2019、2019-08 或 2019-08-03。");
  expect(await page.getByRole("alert").filter({ hasText: "写成" }).count()).toBe(0);
  await mustBeAccessible(page);
  await since.fill("2019-08");
  expect(await page.locator("#since-group").innerText()).not.toContain("2019-08-03。");
  await page.getByRole("button", { name: "写下", exact: true }).click();
  await expect.poll(() => page.locator(".field", { has: page.getByLabel("用自己的话说") }).innerText()).toContain("就用几个字说是什么关系");
  await mustFit(page);
});

test("without scripts a relation that makes no sense is refused in words, in English", async ({ open }) => {
  const page = await open({ as: "reporter", locale: "en", javaScript: false, expected: [/request failed: .*\.js csp/] });
  await page.goto(`/companies/${await company(page, "我爱我家")}/relations/new`);
  await page.getByRole("radio", { name: /^百度/ }).check();
  await page.getByLabel("What one is to the other").selectOption("the chosen company buys data from 我爱我家");
  await page.getByRole("textbox", { name: "From when" }).fill("2019-13");
  await page.getByLabel("References of other evidence").fill("see appendix");
  await page.getByRole("button", { name: "State it" }).click();
  await page.getByRole("alert").filter({ hasText: "Write 2019, 2019-08 or 2019-08-03." }).waitFor();
  // Above the form and beside each field, with all that was chosen and typed.
  expect(await page.getByRole("alert").innerText()).toContain("Only references here");
  expect(await page.locator("#since-group").innerText()).toContain("Write 2019, 2019-08 or 2019-08-03.");
  expect(await page.locator(".field", { has: page.getByLabel("References of other evidence") }).innerText()).toContain("Only references here");
  expect(await page.getByRole("radio", { name: /^百度/ }).isChecked()).toBe(true);
  expect(await page.getByLabel("What one is to the other").inputValue()).toBe("back:buysFrom");
  expect(await page.getByRole("textbox", { name: "From when" }).inputValue()).toBe("2019-13");
  expect(await page.getByLabel("References of other evidence").inputValue()).toBe("see appendix");
});

test("who only reads sees what is stated and no way to change it, and an outsider nothing", async ({ open }) => {
  const [viewer, outsider] = [await open({ as: "viewer" }), await open({ as: "outsider", expected: [/404/] })];
  const id = await company(viewer, "链家");
  await viewer.goto(`/companies/${id}`);
  expect(await viewer.getByRole("heading", { name: "与其他公司的关系" }).count()).toBe(1);
  expect(await viewer.getByRole("link", { name: "写一条关系" }).count()).toBe(0);
  expect((await outsider.goto(`/companies/${id}/relations/new`))?.status()).toBe(404);
});

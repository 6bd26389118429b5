import type { Page } from "playwright-core";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

type Listed = { total: number; items: { id: string; pieces: number; profiles: { name: string }[] }[] };
const companies = async (page: Page, name: string) => (await (await page.request.get(`/api/v1/companies?q=${encodeURIComponent(name)}`)).json()) as Listed;
const mentions = async (page: Page, q: string) =>
  ((await (await page.request.get(`/api/suggest?types=company&q=${encodeURIComponent(q)}`)).json()) as { id: string }[]).map(({ id }) => id);

/** A second record of a company, as somebody makes it who does not believe the hint. */
async function record(page: Page, name: string) {
  await page.goto("/companies/new");
  await page.locator('input[name="name"]').fill(name);
  await page.locator("main form button.pri").click();
  await page.locator('button[name="seenAlike"]').click();
  await page.waitForURL(/\/companies\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

test("two records of one company are made one on a phone, under the name that was chosen, and taken apart again", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  const second = await record(page, "麦田房产经纪有限公司");
  const before = await companies(page, "麦田");
  const first = before.items.find(({ profiles }) => profiles[0]?.name === "麦田")!;

  await page.goto(`/companies/${second}`);
  await page.getByRole("link", { name: "和另一家是同一家" }).click();
  await page.waitForURL(/\/same$/);
  await page
    .getByRole("radio", { name: /^麦田 / })
    .first()
    .check();
  await page.getByRole("radio", { name: "选中的那一家的名称" }).check();
  await page.getByLabel("备注").fill("营业执照上的全名");
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByRole("button", { name: "是同一家", exact: true }).click();
  await page.waitForURL(/#same$/);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("麦田");
  await expect.poll(() => page.getByText("营业执照上的全名").count()).toBeGreaterThan(0);
  await mustBeAccessible(page);
  await mustFit(page);
  const merged = await companies(page, "麦田房产经纪");
  expect(merged).toMatchObject({ total: 1, items: [{ id: first.id, pieces: first.pieces }] });

  // Whoever picks a company is offered the name that stands, found by the other, and the mention list too.
  const [agent] = (await companies(page, "链家")).items;
  await page.goto(`/companies/${agent!.id}/relations/new?q=${encodeURIComponent("房产经纪")}`);
  expect(await page.getByRole("radio", { name: /麦田/ }).count()).toBe(1);
  expect(await page.getByRole("radio", { name: "麦田 麦田房产经纪有限公司" }).getAttribute("value")).toBe(first.id);
  expect(await mentions(page, "房产经纪")).toEqual([first.id]);
  await page.goto(`/companies/${second}`);

  await page.getByRole("link", { name: /^拆开/ }).click();
  await page.getByLabel("为什么撤回").fill("是两家");
  await mustBeAccessible(page);
  await page.getByRole("button", { name: "拆开", exact: true }).click();
  await page.waitForURL(/#/);
  await expect.poll(() => mentions(page, "房产经纪")).toEqual([second]); // how the other sounds is known to the search, which follows
  expect(await companies(page, "麦田")).toEqual(before);
  await page.goto(`/companies/${second}`);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("麦田房产经纪有限公司");
  await expect.poll(() => page.getByText("把说是同一家的拆开").count()).toBe(1);
});

test("without scripts, in English: what may be the same is offered first, and who only reads is offered nothing", async ({ open }) => {
  const page = await open({ as: "reporter", locale: "en", javaScript: false, expected: [/request failed: .*\.js csp/] });
  const second = await record(page, "我爱我家控股集团");
  await page.goto(`/companies/${second}/same`);
  const likely = page.locator(".ev-options label").first();
  expect(await likely.innerText()).toMatch(/我爱我家.*the same without place and form/s);
  await likely.click();
  const keep = page.getByRole("radio", { name: "the name of the one that you choose" });
  await keep.check();
  await page.getByRole("textbox", { name: "Note" }).fill("says 13800138000");
  await page.getByRole("button", { name: "They are the same" }).click();
  await page.getByRole("alert").filter({ hasText: "may be a victim’s" }).waitFor();
  expect(await page.getByRole("textbox", { name: "Note" }).inputValue()).toBe("says 13800138000");
  expect([await likely.getByRole("radio").isChecked(), await keep.isChecked()]).toEqual([true, true]);
  await page.getByRole("textbox", { name: "Note" }).fill("");
  await page.getByRole("button", { name: "They are the same" }).click();
  await page.waitForURL(/#same$/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("我爱我家");
  const viewer = await open({ as: "viewer", locale: "en", expected: [/404/] });
  await viewer.goto(`/companies/${second}`);
  expect(await viewer.getByRole("heading", { level: 1 }).innerText()).toBe("我爱我家");
  expect(await viewer.getByRole("link", { name: /take apart/ }).count()).toBe(0);
  expect((await viewer.goto(`/companies/${second}/same`))?.status()).toBe(404);
});

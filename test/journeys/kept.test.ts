import type { Page } from "playwright-core";
import { addressOfTheCase } from "../support/addresses";
import { expect, listening, mustBeAccessible, mustFit, test } from "../support/browser";

const says = (page: Page, words: string | RegExp) => page.locator(".autosave", { hasText: words }).waitFor();
const here = "服务器也有了";

test("a company that was being recorded on a phone is found again: after a reload, from the desk, and not once it is recorded", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  await page.goto("/companies/new");
  await listening(page);
  await page.getByLabel("名称", { exact: true }).fill("写到一半的公司");
  await page.getByRole("button", { name: "加一个别名" }).click();
  await page.getByLabel("第 1 个别名", { exact: true }).fill("半个公司");
  await says(page, here);
  await mustBeAccessible(page);
  await mustFit(page);
  await page.reload();
  await expect.poll(() => page.getByLabel("名称", { exact: true }).inputValue()).toBe("写到一半的公司");
  expect(await page.getByLabel("第 1 个别名", { exact: true }).inputValue()).toBe("半个公司");

  await page.goto("/");
  await page.getByRole("link", { name: "写到一半的公司" }).click();
  await page.waitForURL(/\/companies\/new/);
  await expect.poll(() => page.getByLabel("第 1 个别名", { exact: true }).inputValue()).toBe("半个公司");
  await page.locator("main form button.pri").click();
  await page.waitForURL(/\/companies\/[0-9a-f-]{36}$/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("写到一半的公司");
  await page.goto("/");
  expect(await page.getByRole("link", { name: "写到一半的公司" }).filter({ hasNotText: "记" }).count()).toBeLessThan(2);
  await page.goBack();
  const { items } = (await (await page.request.get(`/api/v1/companies?q=${encodeURIComponent("写到一半的公司")}`)).json()) as { items: { id: string }[] };
  await page.goto(`/companies/new?id=${items[0]!.id}`);
  await says(page, "已经在别处记下了");
});

test("of two tabs in which a source is changed the second shows both texts, and the next version of a company waits for its writer", async ({ open }) => {
  const page = await open({ as: "reporter", expected: [/status of 412/] });
  const { items } = (await (await page.request.get("/api/v1/sources")).json()) as { items: { id: string }[] };
  const address = `/sources/${items[0]!.id}/edit`;
  await page.goto(address);
  const note = (of: Page) => of.getByLabel("备注", { exact: true });
  await listening(page);
  await note(page).fill("底稿");
  await says(page, here);
  const other = await page.context().newPage();
  await other.goto(address);
  await listening(other);
  await expect.poll(() => note(other).inputValue()).toBe("底稿");
  await note(other).fill("第二个窗口写的");
  await says(other, here);
  await page.bringToFront();
  await note(page).fill("第一个窗口写的");
  await says(page, "请选一份");
  expect(await page.locator(".versions").innerText()).toMatch(/第一个窗口写的[\s\S]*第二个窗口写的/);
  await mustBeAccessible(page);
  await page.getByRole("button", { name: "用服务器上的" }).click();
  await expect.poll(() => note(page).inputValue()).toBe("第二个窗口写的");
  await page.getByRole("button", { name: "换成它" }).click();
  await expect.poll(() => note(page).inputValue()).toBe("第一个窗口写的");
  await says(page, here);
  // Nobody else has it, and its record is as it was.
  const lead = await open({ as: "lead" });
  await lead.goto(address);
  expect(await note(lead).inputValue()).not.toContain("窗口");
  await page.goto(address);
  await page.getByRole("button", { name: "不要了" }).click();
  await page.getByRole("button", { name: "丢掉，从头写" }).click();
  await says(page, "自动暂存");
  await expect.poll(() => note(page).inputValue()).not.toContain("窗口");
});

test("facts of one kind wait while another is tried, are named there, and come back", async ({ open }) => {
  const page = await open({ as: "reporter" });
  await page.goto(`/evidence/new?investigation=${(await addressOfTheCase(page)).split("/").at(-1)!}`);
  await page.locator(".kinds").getByRole("link", { name: "客户标记" }).click();
  await page.waitForURL(/\/new\/leadMarking/);
  await listening(page);
  const first = page.locator('main form input[type="text"][name^="facts."]').first();
  await first.fill("只填在这一种里");
  await page.getByLabel("标题", { exact: true }).fill("换来换去的一条");
  await says(page, here);
  await page.getByRole("link", { name: "换一种", exact: true }).click();
  await page.locator(".kinds").getByRole("link", { name: "收费条款" }).click();
  await page.waitForURL(/\/new\/terms.*id=/);
  expect(await page.getByText("“客户标记”里填过的内容").isVisible()).toBe(true);
  expect(await page.getByLabel("标题", { exact: true }).inputValue()).toBe("换来换去的一条");
  await mustBeAccessible(page);
  await page.getByLabel("标题", { exact: true }).fill("换过一次的一条");
  await says(page, here);
  await page.reload();
  expect(await page.getByText("“客户标记”里填过的内容").isVisible()).toBe(true);
  await page.getByRole("link", { name: "换一种", exact: true }).click();
  await page.locator(".kinds").getByRole("link", { name: "客户标记" }).click();
  await page.waitForURL(/\/new\/leadMarking.*id=/);
  await expect.poll(() => page.locator('main form input[type="text"][name^="facts."]').first().inputValue()).toBe("只填在这一种里");
  expect(await page.getByLabel("标题", { exact: true }).inputValue()).toBe("换过一次的一条");
  expect(await page.getByText("里填过的内容").count()).toBe(0);
  await page.getByRole("button", { name: "丢掉，从头写" }).click();
});

test("a sentence that is being written is found again with the piece it began with: after a reload, from the desk, and not once it is stated; so is its next version", async ({
  open,
}) => {
  const page = await open({ as: "reporter", width: 390 });
  const { items } = (await (await page.request.get("/api/v1/evidence?status=accepted&kind=callQuota")).json()) as { items: { id: string; ref: string }[] };
  const sentence = `写到一半的句子 ${crypto.randomUUID().slice(0, 8)}`;
  const field = page.getByLabel("想发表的一句话");
  const role = page.getByLabel("它对这句话");
  await page.goto(`/claims/new?evidence=${items[0]!.id}`);
  await listening(page);
  await field.fill(sentence);
  await role.selectOption("contradicts");
  await says(page, here);
  await mustBeAccessible(page);
  await mustFit(page);
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe(sentence);
  expect(await role.inputValue()).toBe("contradicts");

  await page.goto("/");
  await page.getByRole("link", { name: sentence }).click();
  await page.waitForURL(/\/claims\/new/);
  await expect.poll(() => field.inputValue()).toBe(sentence);
  expect([await role.inputValue(), await page.getByRole("main").innerText()]).toEqual(["contradicts", expect.stringContaining(items[0]!.ref)]);
  await listening(page);
  await page.locator("main form button.pri").click();
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}$/);
  const claim = page.url();
  await page.goto(`/claims/new?id=${claim.split("/").at(-1)}`);
  await says(page, "已经在别处记下了");

  await page.goto(`${claim}/edit`);
  await listening(page);
  await field.fill(`${sentence}，改到一半`);
  await says(page, here);
  await page.goto("/");
  await page.getByRole("link", { name: `${sentence}，改到一半` }).click();
  await page.waitForURL(/\/edit$/);
  await expect.poll(() => field.inputValue()).toBe(`${sentence}，改到一半`);
  await listening(page);
  await page.locator("main form button.pri").click();
  await page.waitForURL(claim);
  await page.goto(`${claim}/edit`);
  expect(await field.inputValue()).toBe(`${sentence}，改到一半`);
  expect(await page.locator(".autosave").innerText()).not.toContain(here);
});

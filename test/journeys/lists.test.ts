import { expect, mustBeAccessible, mustFit, test } from "../support/browser";
import { soonFound } from "../support/addresses";

const words = {
  "zh-CN": {
    link: "批量查名单",
    lines: "名单，一行一个",
    file: "或者一个 CSV 文件",
    go: "查",
    found: "4 行里出现了 3 行",
    none: "没有出现",
    missing: "没有出现的",
    drop: "不再保存",
    kept: "保存的名单",
  },
  en: {
    link: "Look up a list",
    lines: "Names, one a line",
    file: "Or a CSV file",
    go: "Look up",
    found: "3 of 4 appear",
    none: "does not appear",
    missing: "Do not appear",
    drop: "Stop keeping it",
    kept: "Lists you keep",
  },
} as const;

test("a list of names is looked up, narrowed, taken along as a file, and dropped: in both languages, on a phone, and without a script", async ({ open }) => {
  for (const [locale, width, javaScript] of [
    ["zh-CN", 390, true],
    ["en", 1440, true],
    ["en", 1440, false],
  ] as const) {
    const say = words[locale];
    const page = await open({ as: "editor", locale, width, javaScript, expected: [/404/, ...(javaScript ? [] : [/\.js csp$/])] });
    await soonFound(page, "", 25);
    await page.goto("/search");
    await page.getByRole("link", { name: say.link }).click();
    await page.getByLabel(say.lines).fill("链家\n170");
    await page.getByLabel(say.file).setInputFiles({ name: "names.csv", mimeType: "text/csv", buffer: Buffer.from(`麦田,1\n"紫色,大象",2\n`) });
    await page.getByRole("button", { name: say.go, exact: true }).click();
    await page.waitForURL(/\/search\/list\/[0-9a-f-]{36}$/);
    await page.getByRole("heading", { name: say.found, level: 1 }).waitFor();
    const row = page.getByRole("row", { name: /紫色,大象/ });
    expect(await row.innerText()).toContain(say.none);
    expect(await page.getByRole("row", { name: /链家/ }).innerText()).toContain("ZB-0009");
    await mustFit(page);
    if (javaScript) await mustBeAccessible(page);
    const id = new URL(page.url()).pathname.split("/").at(-1)!;
    const file = await (await page.request.get(`/api/export/list?format=csv&id=${id}`)).text();
    expect(file.split("\r\n")).toHaveLength(6);
    expect(file).toContain('4,"紫色,大象",0,0,0,0,0,0,');
    await page.getByRole("link", { name: say.missing, exact: true }).click();
    await page.waitForURL(/show=missing/);
    expect(await page.getByRole("row").count()).toBe(2);

    const other = await open({ as: "viewer", locale, expected: [/404/] });
    expect((await other.goto(`/search/list/${id}`))?.status()).toBe(404);
    expect((await other.request.get(`/api/export/list?format=csv&id=${id}`)).status()).toBe(404);

    await page.getByRole("button", { name: say.drop }).click();
    await page.waitForURL(/\/search\/list$/);
    await page.getByRole("heading", { name: say.kept }).waitFor();
    expect((await page.goto(`/search/list/${id}`))?.status()).toBe(404);
  }
});

test("results follow what is typed; one step back leads to where the typing began; a kept search tells what is new", async ({ open }) => {
  const page = await open({ as: "viewer", locale: "en" });
  await soonFound(page, "", 25);
  await page.goto("/search");
  const field = page.getByRole("searchbox", { name: "Search words" });
  await field.pressSequentially("链家", { delay: 250 });
  await page.waitForURL(/q=%E9%93%BE%E5%AE%B6/);
  await page.locator("[data-hit] mark", { hasText: "链家" }).first().waitFor();
  expect(await field.inputValue()).toBe("链家");
  await page.goBack();
  await page.waitForURL(/\/search$/);
  await expect.poll(() => field.inputValue()).toBe("");

  await page.goto("/search?q=%E9%93%BE%E5%AE%B6");
  await page.getByRole("button", { name: "Keep this search" }).click();
  await page.getByText("You keep this search.").waitFor();
  await page.goto("/");
  await page.getByRole("link", { name: "链家" }).first().waitFor();
  await page.goto("/search?q=%E9%93%BE%E5%AE%B6");
  await page.getByRole("button", { name: "Stop keeping it" }).click();
  await page.getByRole("button", { name: "Keep this search" }).waitFor();
});

test("how the search is, is for administrators", async ({ open }) => {
  const admin = await open({ as: "admin", locale: "en" });
  await admin.goto("/search/state");
  await admin.getByRole("heading", { name: "State of the search" }).waitFor();
  expect(await admin.locator("main").innerText()).not.toMatch(/链家|ZB-\d/);
  await mustBeAccessible(admin);
  const viewer = await open({ as: "viewer", expected: [/404/] });
  expect((await viewer.goto("/search/state"))?.status()).toBe(404);
});

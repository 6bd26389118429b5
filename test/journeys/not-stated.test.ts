import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

/** Everything on the page of a record that is marked as not stated, by the words before it. */
const gaps = "main .ns";

test.for(["陌生来电称呼", "文中出现两个图片文件名", "文章称培训有八个流程"])(
  "a new version of “%s” that changes the title and files it keeps every fact that nobody stated",
  { timeout: 60_000 },
  async (title, { open }) => {
    const page = await open({ as: "reporter", width: 1440 });
    await page.goto("/evidence?sort=reference");
    await page.getByRole("link", { name: title }).first().click();
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
    const before = await page.locator(gaps).count();
    expect(before).toBeGreaterThan(1);

    await page.goto(`${page.url()}/edit`);
    await page.getByRole("textbox", { name: "正文" }).waitFor();
    await page.getByRole("textbox", { name: "标题" }).fill("改过的标题");
    await page.locator("summary", { hasText: "标签" }).click();
    await page.getByLabel("标签", { exact: true }).fill("房本，待查");
    await page.getByLabel("密级").selectOption("confidential");
    await mustFit(page);
    await mustBeAccessible(page);
    await page.getByRole("button", { name: "存为新的一版" }).click();
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("改过的标题");
    expect(await page.locator(gaps).count()).toBe(before);
    expect(await page.locator(".rec-head").innerText()).toMatch(/严格保密[^]*#待查/);
    await mustFit(page);
    await mustBeAccessible(page);

    await page.getByRole("link", { name: "#待查" }).click();
    await page.waitForURL(/tag=/);
    await expect.poll(() => page.locator(".ev-row").count()).toBeGreaterThan(0);
  },
);

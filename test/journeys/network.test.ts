import { addressOfTheCase } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

const said = [
  { locale: "zh-CN", enter: "关系网", role: "原雇主", paths: "与 链家 有关的一切，以及怎么走到这里", us: "我们", all: /^全部 \d+ 条$/ },
  { locale: "en", enter: "Network", role: "former employer", paths: "Everything that touches 链家, and how it got here", us: "us", all: /^all \d+ pieces$/ },
] as const;

test("an editor asks what touches 链家 and how it got here, and follows a tie to its evidence, in both languages", async ({ open }) => {
  for (const { locale, enter, role, paths, us, all } of said) {
    const page = await open({ as: "editor", locale });
    await page.goto(await addressOfTheCase(page));
    await page.getByRole("link", { name: enter, exact: true }).click();
    await page.waitForURL(/\/network$/);
    await page.locator(".nw-drawing[data-ready] canvas").first().waitFor();
    await mustBeAccessible(page);

    // What is in several records is listed, each with its role.
    await page.getByRole("link", { name: all }).first().click();
    await page.waitForURL(/with=/);
    expect(await page.locator(".nw-paths > li").count()).toBeGreaterThan(2);
    await page.goBack();

    await page.locator("aside").getByRole("link", { name: "链家", exact: true }).click();
    await page.waitForURL(/node=c/);
    const section = page.locator("#paths");
    await section.waitFor();
    const text = (await section.innerText()).toLowerCase();
    // In which role, with whom, and through whom it reached us.
    for (const word of [paths, role, "ZB-0009", "中邦金融", "S-01", "新华社报道", "已刊发文章", us]) expect(text, locale).toContain(word.toLowerCase());
    expect(await page.locator("main").innerText()).not.toContain("百度");
    await mustBeAccessible(page);
    const row = page.locator("#ties tbody tr", { hasText: "链家" }).filter({ hasText: new RegExp(role, "i") });
    await row.locator('a[href^="/evidence/"]').first().click();
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
    expect(await page.locator("main").innerText()).toContain("ZB-0009");
  }
});

test("a click on the drawing leads where the link does", async ({ open }) => {
  const page = await open({ as: "viewer" });
  const address = await addressOfTheCase(page);
  await page.goto(`${address}/network`);
  await page.goto(`${address}${(await page.locator("aside").getByRole("link", { name: "百度", exact: true }).getAttribute("href"))!.slice(address.length)}`);
  await page.locator(".nw-drawing[data-ready]").waitFor();
  // It is tied to one alone: the line between the two runs through the middle, and leads to what ties them.
  await page.locator(".nw-canvas").click();
  await page.waitForURL(/with=/);
  expect(await page.locator("main").innerText()).toContain("ZB-0011");
});

test("a telephone has the lists before the drawing, nothing is wider than the window, and without scripts every list is there", async ({ open }) => {
  const page = await open({ as: "viewer", width: 390 });
  const address = await addressOfTheCase(page);
  await page.goto(`${address}/network`);
  await page.locator(".nw-drawing[data-ready]").waitFor();
  expect((await page.locator("#ties").boundingBox())!.y).toBeLessThan((await page.locator(".nw-drawing").boundingBox())!.y);
  await mustFit(page);
  await mustBeAccessible(page);

  const still = await open({ as: "viewer", javaScript: false, expected: [/request failed: .*\.js csp/] });
  await still.goto(`${address}/network`);
  await still.locator("#ties").getByRole("link", { name: "链家", exact: true }).click();
  await still.waitForURL(/node=c/);
  expect(await still.locator("#paths").innerText()).toContain("ZB-0009");

  // By name, with the keyboard alone and without the drawing.
  for (const [typed, label] of [
    ["链家", "链家"],
    ["s-01", "S-01"],
    ["ZB-0009", "ZB-0009"],
  ] as const)
    for (const one of [page, still]) {
      await one.goto(`${address}/network`);
      await one.getByRole("combobox", { name: "按名称找公司、信源或渠道" }).fill(typed);
      await one.keyboard.press("Enter");
      await one.waitForURL(/node=/);
      expect(await one.getByRole("heading", { level: 1 }).innerText()).toContain(label);
    }
  await page.goto(`${address}/network?q=S-0`);
  const found = page.getByRole("region", { name: /叫“S-0”的/ });
  expect((await found.getByRole("link").allInnerTexts()).length).toBeGreaterThanOrEqual(3);
  await mustBeAccessible(page);
  await mustFit(page);
  await page.goto(`${address}/network?q=nobody`);
  expect(await page.locator("main").innerText()).toContain("这里没有叫“nobody”的");

  const outsider = await open({ as: "outsider", expected: [/404/] });
  expect((await outsider.goto(`${address}/network`))?.status()).toBe(404);
});

import { addressOfTheCase } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";
import { typeInPalette } from "../support/palette";

const said = [
  {
    locale: "zh-CN",
    enter: "时间线",
    words: ["2019年8月8日", "从文件名读出", "推算", "时间不明", "未说明", "2 件事，有先后，各自没有日期"],
    kind: "法律依据",
    show: "查看",
    none: "这里没有一条说明发生在什么时候",
  },
  {
    locale: "en",
    enter: "Timeline",
    words: ["August 8, 2019", "read off a file name", "worked out", "Time not known", "not stated", "2 events in order, without dates of their own"],
    kind: "Legal reference",
    show: "Show",
    none: "Nothing here says when it happened",
  },
] as const;

test("an editor sees what is dated, how exactly, and what nobody dated, and follows a mark to its evidence, in both languages", async ({ open }) => {
  for (const { locale, enter, words, kind, show, none } of said) {
    const page = await open({ as: "editor", locale });
    await page.goto(await addressOfTheCase(page));
    await page.getByRole("link", { name: enter, exact: true }).click();
    await page.waitForURL(/\/timeline$/);
    const text = await page.locator("main").innerText();
    for (const word of words) expect(text, locale).toContain(word);
    await mustBeAccessible(page);

    // The drawing and the table say the same, and both lead there; by keyboard too.
    const marks = page.locator(".tl-each a.tl-row");
    const [drawn, listed] = await Promise.all(
      [marks, page.locator(".tl-table tbody a")].map((links) => links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))),
    );
    expect(drawn!.length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining(drawn!));
    const mark = marks.first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);

    await page.goBack();
    await page.locator("main form select[name=kind]").selectOption({ label: kind });
    await page.getByRole("button", { name: show, exact: true }).click();
    await page.waitForURL(/kind=legalReference/);
    expect(await page.locator("main").innerText()).toContain(none);
  }
});

test("on a phone the filters wait behind one button, and the palette leads to the timeline by either language's word", async ({ open }) => {
  const page = await open({ as: "viewer", width: 390 });
  const address = await addressOfTheCase(page);
  await page.goto(`${address}/timeline`);
  expect(await page.getByLabel("种类", { exact: true }).isVisible()).toBe(false);
  expect((await page.locator(".tl-table").boundingBox())!.y).toBeLessThan(600);
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await page.getByLabel("种类", { exact: true }).selectOption({ label: "法律依据" });
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByRole("button", { name: "查看", exact: true }).click();
  await page.waitForURL(/kind=legalReference/);
  expect(await page.getByRole("button", { name: "筛选 · 1", exact: true }).isVisible()).toBe(true);

  for (const [locale, typed, name, place] of [
    ["zh-CN", "timeline", "时间线", "timeline"],
    ["en", "关系网", "Network", "network"],
  ] as const) {
    const desk = await open({ as: "editor", locale });
    await desk.goto("/companies");
    await typeInPalette(desk, typed);
    await desk.getByRole("option", { name, exact: true }).click();
    await desk.waitForURL(`**${address}/${place}`);
    await typeInPalette(desk, place === "network" ? "时间" : "关系");
    await desk.getByRole("option", { name: place === "network" ? "Timeline" : "关系网", exact: true }).click();
    await desk.waitForURL(`**${address}/${place === "network" ? "timeline" : "network"}`);
  }
});

test("a telephone has the table first, and nothing is wider than the window; without scripts it is the same page", async ({ open }) => {
  const page = await open({ as: "viewer", width: 390, javaScript: false, expected: [/request failed: .*\.js csp/] });
  const address = await addressOfTheCase(page);
  await page.goto(`${address}/timeline`);
  const top = async (part: string) => (await page.locator(part).boundingBox())!.y;
  expect(await top(".tl-table")).toBeLessThan(await top(".tl-drawing"));
  const scripted = await open({ as: "viewer", width: 390 });
  await scripted.goto(`${address}/timeline`);
  await mustFit(scripted);
  await mustBeAccessible(scripted);

  const outsider = await open({ as: "outsider", expected: [/404/] });
  expect((await outsider.goto(`${address}/timeline`))?.status()).toBe(404);
});

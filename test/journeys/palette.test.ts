import { soonFound } from "../support/addresses";
import { expect, test } from "../support/browser";
import { typeInPalette } from "../support/palette";

test("the name of a page or an act leads there, before the search; anything else is looked for first", async ({ open }) => {
  for (const [locale, log, companies, words] of [
    ["zh-CN", "记一条", "公司", "链家"],
    ["en", "Log evidence", "Companies", "lianjia"],
  ] as const) {
    const page = await open({ as: "reporter", locale });
    await page.goto("/");
    const first = page.getByRole("dialog").getByRole("option").first();
    for (const [typed, address] of [
      [log, /\/evidence\/new\?/],
      [companies.toLowerCase(), /\/companies$/],
      [words, /\/search\?q=/],
    ] as const) {
      await typeInPalette(page, typed);
      await first.and(page.locator("[data-selected=true]")).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL(address);
      await page.goto("/");
    }
  }
});

test("what is found stands there with its seal, and where the search finds more, it says how much and leads there", async ({ open }) => {
  const page = await open({ as: "viewer" });
  const { total } = await soonFound(page, `q=${encodeURIComponent("链家")}`, 3);
  await page.goto("/companies");
  await typeInPalette(page, "链家");
  const options = page.getByRole("dialog").getByRole("option");
  const company = options.filter({ hasText: /^司?链家/ });
  await company.waitFor();
  expect(await company.locator("svg.k-paper").count()).toBe(1);
  const all = options.filter({ hasText: `共 ${total} 条` });
  await all.click();
  await page.waitForURL(/\/search\?q=/);
  expect(await page.getByRole("heading", { name: `${total} 条` }).count()).toBe(1);
});

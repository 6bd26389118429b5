import { describe } from "vitest";
import { namespaces } from "../../lib/locale";
import { everyAddress } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

/** A key of messages/ that stands where its words should. */
const rawKey = new RegExp(`(?<![\\w/@.])(?:${namespaces.join("|")})\\.[a-z]\\w*(?:\\.\\w+)*`);

describe.each(["zh-CN", "en"] as const)("in %s", (locale) => {
  test.for([
    [390, "light"],
    [1440, "dark"],
  ] as const)("every page at %i in %s: accessible, nothing clipped, no raw key, no complaint", { timeout: 480_000 }, async ([width, colorScheme], { open }) => {
    const page = await open({ as: "reporter", width, height: 844, locale, colorScheme });
    const { open: places, ofTheCase, writing } = await everyAddress(page);
    for (const address of [...places, ...ofTheCase, ...writing]) {
      const answer = await page.goto(address, { waitUntil: "load" });
      expect(answer?.status(), address).toBe(200);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(await page.locator("body").innerText(), address).not.toMatch(rawKey);
      await mustFit(page);
      await mustBeAccessible(page);
    }
  });

  test("pages of the administrator and of those who are not signed in", async ({ open }) => {
    const admin = await open({ as: "admin", locale });
    for (const address of ["/", "/accounts", "/account", "/evidence", "/search"]) {
      await admin.goto(address);
      expect(await admin.locator("body").innerText(), address).not.toMatch(rawKey);
      await mustBeAccessible(admin);
      await mustFit(admin);
    }
    const nobody = await open({ locale, width: 390 });
    await nobody.goto("/sign-in");
    await mustBeAccessible(nobody);
    await mustFit(nobody);
  });
});

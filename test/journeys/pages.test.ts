import { describe } from "vitest";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";
import { rawKey, walk } from "../support/walk";

// One width and one theme a language; test/long/ walks them all.
describe.each([
  ["zh-CN", 390, "light"],
  ["en", 1440, "dark"],
] as const)("in %s", (locale, width, colorScheme) => {
  test(`every page at ${width} in ${colorScheme}: accessible, nothing clipped, no raw key, no complaint`, { timeout: 480_000 }, async ({ open }) => {
    await walk(await open({ as: "reporter", width, height: 844, locale, colorScheme }), locale);
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

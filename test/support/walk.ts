import type { Page } from "playwright-core";
import { namespaces } from "../../lib/locale";
import { everyAddress } from "./addresses";
import { expect, mustBeAccessible, mustFit } from "./browser";

/** A key of messages/ that stands where its words should. */
export const rawKey = new RegExp(`(?<![\\w/@.])(?:${namespaces.join("|")})\\.[a-z]\\w*(?:\\.\\w+)*`);

/** Every page that a member of the demo case can open: it answers in the language, nothing is clipped, no key stands there raw, axe finds nothing. */
export async function walk(page: Page, locale: "zh-CN" | "en") {
  const { open, ofTheCase, writing } = await everyAddress(page);
  for (const address of [...open, ...ofTheCase, ...writing]) {
    const answer = await page.goto(address, { waitUntil: "load" });
    expect(answer?.status(), address).toBe(200);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await page.locator("body").innerText(), address).not.toMatch(rawKey);
    await mustFit(page);
    await mustBeAccessible(page);
  }
}

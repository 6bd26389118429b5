import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

const lastHand = (page: Page) => page.evaluate(() => Number(localStorage.getItem("active")));

/** As an extension of the browser makes a page fail: it takes away under React's hands what React then wants to take away itself. */
async function failThePage(page: Page) {
  await page.goto("/evidence/new/unsorted");
  await page.locator(".ProseMirror").waitFor(); // the form listens from then on
  await expect.poll(() => lastHand(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "加一步" }).click();
  const remove = page.getByRole("button", { name: "去掉第 2 步" });
  await remove.evaluate((button) => button.addEventListener("click", () => button.closest("fieldset")!.remove()));
  await remove.click();
  await page.getByRole("heading", { name: "这一页没能打开" }).waitFor();
}

/** A message that is none fails where it is shown: in the layout of all pages, which takes with it what listened there. */
async function failTheLayout(page: Page) {
  await page.goto("/evidence?kind=script");
  await expect.poll(() => lastHand(page)).toBeGreaterThan(0);
  await page.evaluate(() => {
    localStorage.setItem("active", "0");
    dispatchEvent(new CustomEvent("toast", { detail: { message: {} } }));
  });
  await page.getByRole("heading", { name: "这一页没能打开" }).waitFor();
  await expect.poll(() => lastHand(page)).toBeGreaterThan(0); // something listens again
}

const expected = [/removeChild|not a child|Minified React error|NotFoundError/, /401/];
const answers = async (page: Page) => (await page.request.get("/api/search?q=170")).status();

describe.each([
  { what: "a page", fail: failThePage, hasty: "reporter", away: "lead", address: "%2Fevidence%2Fnew%2Funsorted" },
  { what: "the layout of all pages", fail: failTheLayout, hasty: "viewer", away: "outsider", address: "%2Fevidence%3Fkind%3Dscript" },
] as const)("where $what failed", ({ fail, hasty, away, address }) => {
  test("Escape three times clears the screen and ends the session", async ({ open }) => {
    const page = await open({ as: hasty, expected });
    await fail(page);
    for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
    await page.waitForURL("about:blank");
    await expect.poll(() => answers(page)).toBe(401);
  });

  test("a screen that nobody touches locks itself, and signing in leads back to what failed", async ({ open }) => {
    const page = await open({ as: away, expected });
    await page.clock.install();
    await fail(page);
    await page.clock.fastForward("16:00");
    await page.clock.runFor(11_000);
    await page.waitForURL((url) => url.pathname === "/sign-in" && url.search.includes(address));
    await expect.poll(() => answers(page)).toBe(401);
  });
});

test("the failed page has the button as well, apart from the others, on a phone too", async ({ open }) => {
  const page = await open({ as: "admin", width: 390, expected });
  await failTheLayout(page);
  await mustFit(page);
  await mustBeAccessible(page);
  const exit = page.getByRole("button", { name: "立刻离开" });
  expect((await exit.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await exit.click();
  await page.waitForURL("about:blank");
  await expect.poll(() => answers(page)).toBe(401);
});

import { inject } from "vitest";
import { expect, listening, test } from "../support/browser";

const title = 'input[name="title"]';

test("the quick exit clears the screen, ends the session in every tab, and Back leads nowhere", async ({ open }) => {
  const page = await open({ as: "viewer", width: 390, expected: [/401/] });
  await page.goto("/companies");
  await page.goto("/evidence");
  const tab = await page.context().newPage();
  await tab.goto("/");
  await page.getByRole("button", { name: "立刻离开" }).click();
  await page.waitForURL("about:blank");
  await expect.poll(async () => (await page.request.get("/api/search?q=170")).status()).toBe(401);
  const door = page.waitForResponse(/sign-in/);
  await page.goBack().catch(() => null); // cut off: it leads on at once
  await door;
  await expect.poll(() => page.url()).toBe("about:blank");
  expect(await page.locator("body").innerText()).toBe("");
  await tab.reload();
  expect(new URL(tab.url()).pathname).toBe("/sign-in");
  // Whoever comes on purpose can sign in, in that tab too.
  await page.goto("/evidence");
  await page.locator('input[name="email"]').waitFor();
  await listening(page, "form");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("Escape three times does the same while somebody types, and what was typed is there after signing in again", async ({ open }) => {
  const page = await open({ as: "lead" });
  await page.goto("/evidence/new/unsorted");
  await page.locator(".ProseMirror").waitFor(); // the form listens from then on
  await expect.poll(() => page.evaluate(() => Number(localStorage.getItem("active")))).toBeGreaterThan(0);
  await page.locator(title).fill("有人走过来");
  await page.waitForURL(/[?&]id=/); // its own address, under which it is found again
  const address = page.url();
  for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
  await page.waitForURL("about:blank");
  await expect.poll(async () => (await page.request.get("/api/search?q=170")).status()).toBe(401);
  await page.goto(address);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.locator('input[name="email"]').fill("lead@demo.example");
  await page.locator('input[name="password"]').fill(inject("archive").password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/evidence\/new\/unsorted/);
  await expect.poll(() => page.locator(title).inputValue(), { timeout: 15_000 }).toBe("有人走过来");
});

test("a screen that nobody touched for a quarter of an hour locks itself; one that is read stays open", async ({ open }) => {
  const page = await open({ as: "editor" });
  await page.clock.install();
  await page.goto("/evidence?kind=script");
  const lastHand = () => page.evaluate(() => Number(localStorage.getItem("active")));
  await expect.poll(lastHand).toBeGreaterThan(0);
  await page.clock.fastForward("14:00");
  const before = await lastHand();
  await page.mouse.wheel(0, 40);
  await expect.poll(lastHand).toBeGreaterThan(before);
  await page.clock.fastForward("14:00");
  expect(new URL(page.url()).pathname).toBe("/evidence");
  await page.clock.fastForward("15:00"); // from the last hand, of which a slow machine may have heard late
  await page.clock.runFor(1000);
  await page.waitForURL(/\/sign-in\?next=%2Fevidence%3Fkind%3Dscript/);
});

test("the quick exit has a mark of its own and stands apart from what one means to press", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  await page.goto("/evidence");
  const [exit, log] = await Promise.all([page.locator(".bar .leave button").boundingBox(), page.locator(".bar .btn.pri").boundingBox()]);
  expect(exit!.x - (log!.x + log!.width)).toBeGreaterThanOrEqual(20);
  const wide = await open({ as: "reporter", width: 1440 });
  await wide.goto("/evidence");
  await wide.locator(".bar .leave").getByText("立刻离开").waitFor();
});

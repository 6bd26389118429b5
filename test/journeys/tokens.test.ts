import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

test("a token is made on the account page, shown once, opens the API as its owner, and nothing more once it is revoked", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  await page.goto("/account");
  const name = `价目导入 ${Date.now()}`;
  const form = page.locator("form.token-form");
  await form.getByLabel("名称").fill(name);
  await form.getByRole("button", { name: "生成令牌" }).click();
  const secret = await page.locator(".link-text").innerText();
  expect(secret).toMatch(/^pat_[\w-]{43}$/);
  await mustBeAccessible(page);
  await mustFit(page);

  // A program has no cookie.
  const ask = async (path: string) => {
    const { origin } = new URL(page.url());
    return fetch(`${origin}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });
  };
  expect(((await (await ask("/evidence/ZB-0004")).json()) as { ref: string }).ref).toBe("ZB-0004");
  expect((await ask("/investigations/blank")).status).toBe(404);

  await page.reload();
  expect(await page.content()).not.toContain(secret.slice(4));
  await page.getByRole("button", { name: `撤销“${name}”` }).click();
  await expect.poll(() => page.getByText(name).count()).toBe(0);
  expect((await ask("/evidence/ZB-0004")).status).toBe(401);
});

import type { Page } from "playwright-core";

/** A page that has only just come may not listen yet. */
export async function typeInPalette(page: Page, words: string) {
  const field = page.getByRole("dialog").getByRole("combobox");
  for (let tries = 0; tries < 4 && !(await field.isVisible()); tries++) {
    await page.keyboard.press("Control+k");
    await field.waitFor({ timeout: 4000 }).catch(() => {});
  }
  await field.fill(words);
}

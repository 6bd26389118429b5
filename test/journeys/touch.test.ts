import type { Locator } from "playwright-core";
import { addressOfTheCase } from "../support/addresses";
import { expect, mustFit, test } from "../support/browser";

/** Whether a finger that lands `away` pixels above or below the middle still means this: a small word has room around it. */
const isMeant = (target: Locator, away: number) =>
  target.evaluate((element, by) => {
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [-by, 0, by].every((down) => element.contains(document.elementFromPoint(x + width / 2, y + height / 2 + down)));
  }, away);

test("on a phone the small words that lead somewhere are 44 px to a finger; on a wide screen they are what they look like", async ({ open }) => {
  for (const [width, away] of [
    [390, 21],
    [1440, 4],
  ] as const) {
    const page = await open({ as: "reporter", width });
    const investigation = await addressOfTheCase(page);
    for (const [address, targets] of [
      ["/investigations", "td.num a"],
      [`/compare?investigation=${investigation.split("/").at(-1)}&kind=callQuota`, ".cmp-bar a.link"],
      ["/claims", ".claims .ref"],
      ["/companies", ".export a"],
      ["/evidence/new/callQuota", "p.muted > a.link"],
    ] as const) {
      await page.goto(address);
      const first = page.locator(targets).first();
      await first.waitFor();
      expect(await isMeant(first, away), `${address} at ${width}`).toBe(true);
      await mustFit(page);
    }
  }
});

test("no label of a row lies on another, however long it is", async ({ open }) => {
  const page = await open({ as: "viewer", locale: "en", width: 390 });
  for (const address of ["/companies", "/sources", "/investigations"]) {
    await page.goto(address);
    const rows = await page
      .locator(".tbl.blocks tr")
      .first()
      .waitFor()
      .then(() => page.locator(".tbl.blocks tbody tr td").all());
    for (const [index, cell] of rows.entries()) {
      const { inside, height } = await cell.evaluate((element) => {
        const label = document.createElement("span");
        label.textContent = element.getAttribute("data-label");
        const style = getComputedStyle(element, "::before");
        Object.assign(label.style, { float: "left", width: style.width, font: style.font, lineHeight: style.lineHeight });
        element.append(label);
        const tall = label.getBoundingClientRect().height;
        label.remove();
        return { inside: tall <= element.getBoundingClientRect().height + 1, height: tall };
      });
      expect(inside, `${address} cell ${index}: ${height}`).toBe(true);
    }
  }
});

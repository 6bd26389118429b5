import { addressOfTheCase } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";
import { inject } from "vitest";

test("the lead exports the investigation with the password asked again, also without scripts; nobody else finds the page", async ({ open }) => {
  for (const javaScript of [true, false]) {
    const page = await open({ as: "lead", locale: "en", javaScript, ...(!javaScript && { expected: [/request failed: .*\.js csp/] }) });
    await page.goto(await addressOfTheCase(page));
    await page.getByRole("link", { name: "Export", exact: true }).click();
    await page.waitForURL(/\/export$/);
    if (javaScript) await mustBeAccessible(page);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Export as FollowTheMoney" }).click();
    await page.waitForURL(/problem=wrongPassword/);
    expect(await page.locator(".note.bad").innerText()).toContain("password");
    await page.getByLabel("Password").fill(inject("archive").password);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export as FollowTheMoney" }).click()]);
    expect(download.suggestedFilename()).toBe("entities.ftm.ndjson");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const entities = Buffer.concat(chunks)
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { schema: string; properties: { name?: string[] } });
    expect(entities.filter(({ schema }) => schema === "Company").flatMap(({ properties }) => properties.name)).toContain("链家");
    await page.goto(`${await addressOfTheCase(page)}/members`);
    expect(await page.locator("main").innerText()).toContain("exported the investigation");
  }
  const phone = await open({ as: "lead", width: 390 });
  const address = await addressOfTheCase(phone);
  await phone.goto(`${address}/export`);
  await mustFit(phone);
  await mustBeAccessible(phone);
  for (const as of ["editor", "outsider"] as const) {
    const other = await open({ as, expected: [/404/, /403/] });
    expect((await other.goto(`${address}/export`))?.status(), as).toBe(404);
    const origin = new URL(other.url()).origin;
    const asked = (headers: Record<string, string>) =>
      other.request.post(`/api/export/investigation/${address.split("/").at(-1)!}`, { form: { password: "x" }, headers, maxRedirects: 0 });
    expect((await asked({ origin })).status(), as).toBe(as === "editor" ? 303 : 404);
    expect((await asked({ origin: "https://elsewhere.example" })).status()).toBe(403);
  }
});

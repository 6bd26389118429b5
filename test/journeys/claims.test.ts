import { expect, mustBeAccessible, mustFit, test } from "../support/browser";
import en from "../../messages/en/claims.json";
import zh from "../../messages/zh-CN/claims.json";

/** What one person does on a phone and another on a desk, until a sentence may be printed, and what opens it again. */
test("a reporter states a sentence on a piece, an editor clears it, and a change opens it again", async ({ open }) => {
  const reporter = await open({ as: "reporter", width: 390 });
  const { items } = (await (await reporter.request.get("/api/v1/evidence?kind=callQuota&status=accepted")).json()) as { items: { id: string; ref: string }[] };
  const piece = items[0]!;

  await reporter.goto(`/evidence/${piece.id}`);
  await reporter.getByRole("link", { name: "用于论断" }).click();
  await reporter.getByRole("link", { name: "用它提出一句新的" }).click();
  const sentence = `文章称，新员工有每天的合格线（${Date.now()}）。`;
  await reporter.getByLabel("想发表的一句话").fill(sentence);
  await mustBeAccessible(reporter);
  await mustFit(reporter);
  await reporter.getByRole("button", { name: "提出", exact: true }).click();
  await reporter.waitForURL(/\/claims\/[0-9a-f-]{36}$/);
  await expect.poll(() => reporter.getByRole("heading", { level: 1 }).innerText()).toBe(sentence);
  await expect.poll(() => reporter.getByText("只有一个源头").count()).toBeGreaterThan(0);
  // One's own sentence has no button to clear it.
  expect(await reporter.getByRole("button", { name: "放行发表" }).count()).toBe(0);
  const address = new URL(reporter.url()).pathname;

  const editor = await open({ as: "editor" });
  await editor.goto(address);
  const clear = editor.getByRole("button", { name: "放行发表" });
  await editor.getByLabel("为什么可以").fill("写明了出处");
  await clear.click();
  await expect.poll(() => editor.getByText("已放行").count()).toBeGreaterThan(0);
  await mustBeAccessible(editor);

  await reporter.goto(`${address}/edit`);
  await reporter.getByLabel("想发表的一句话").fill(`${sentence}改过`);
  await reporter.getByRole("button", { name: "存为新的一版" }).click();
  await reporter.waitForURL(new RegExp(`${address}$`));
  await expect.poll(() => reporter.getByText("改过，要重新放行").count()).toBeGreaterThan(0);
});

test("the desk leads from each question to the sentences that it is true of, in both languages", async ({ open }) => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { questions, flags } = (locale === "en" ? en : zh) as typeof zh;
    const page = await open({ as: "viewer", locale });
    for (const flag of ["insiderOnly", "oneRoot", "inferred", "unsupported", "contradicted", "pending"] as const) {
      await page.goto("/");
      await page.getByRole("link", { name: questions[flag] }).click();
      await page.waitForURL(new RegExp(`flag=${flag}`));
      expect(await page.locator(".claims li").count(), flag).toBeGreaterThan(0);
      for (const line of await page.locator(".claims li").all()) expect(await line.innerText(), flag).toContain(flags[flag]);
    }
  }
});

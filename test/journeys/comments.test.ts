import type { Locator } from "playwright-core";
import { soonFound } from "../support/addresses";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

/** Words of each language, and what is looked for at the end. */
const languages = {
  "zh-CN": {
    write: "写批注",
    text: "批注",
    send: "写下",
    answer: "回复",
    settle: "标为已解决",
    settled: "已解决 1",
    more: "修改或撤回",
    save: "存为新的一版",
    edited: "改过",
    desk: "未解决的批注",
    open: "1 条未解决",
    review: "看批注",
  },
  en: {
    write: "Write a comment",
    text: "Comment",
    send: "Write it down",
    answer: "Answer",
    settle: "Mark as settled",
    settled: "Settled 1",
    more: "Edit or withdraw",
    save: "Save as a new version",
    edited: "edited",
    desk: "Open comments",
    open: "1 open",
    review: "See the comments",
  },
} as const;

test.for(["zh-CN", "en"] as const)("an editor comments on a phone, the reporter answers, and the editor settles it on a desk: %s", async (locale, { open }) => {
  const words = languages[locale];
  const phone = await open({ as: "editor", width: 390, locale });
  const { items } = (await (await phone.request.get("/api/v1/evidence?status=inReview")).json()) as { items: { id: string }[] };
  const [id, question] = [items[locale === "en" ? 1 : 0]!.id, `这一项的单位是谁说的？${Date.now()}`];

  await phone.goto(`/evidence/${id}`);
  const side = phone.locator("#comments");
  await side.getByText(words.write, { exact: true }).click();
  await side.getByLabel(words.text, { exact: true }).fill(question);
  await mustBeAccessible(phone);
  await mustFit(phone);
  await side.getByRole("button", { name: words.send }).click();
  await side.getByText(question).waitFor();
  expect(await side.innerText()).toContain(words.open);
  await phone.waitForURL(/#comment-[0-9a-f-]{36}$/);
  // What was sent does not stand in the form for another time.
  await side.getByText(words.write, { exact: true }).click();
  expect(await side.getByLabel(words.text, { exact: true }).inputValue()).toBe("");

  // Said better: on the comment's own page.
  await side.getByRole("link", { name: words.more }).click();
  await phone.waitForURL(/\/history$/);
  await phone.getByLabel(words.text, { exact: true }).fill(`${question}请补上`);
  await mustBeAccessible(phone);
  await mustFit(phone);
  await phone.getByRole("button", { name: words.save }).click();
  await phone.waitForURL(/\/evidence\/[0-9a-f-]{36}#comment-/);
  await phone.locator("#comments").getByText(words.edited, { exact: true }).waitFor();

  const reporter = await open({ as: "reporter", locale });
  await reporter.goto("/");
  expect(await reporter.getByRole("heading", { name: words.desk }).count()).toBe(1);
  await reporter.getByRole("link", { name: `${question}请补上` }).click();
  await reporter.waitForURL(new RegExp(`/evidence/${id}#comment-`));
  const thread = reporter.locator("#comments .thread", { hasText: question });
  await thread.getByText(words.answer, { exact: true }).first().click();
  await thread.getByRole("textbox", { name: words.answer }).fill("文章没有说明，已标上。");
  await thread.getByRole("button", { name: words.answer }).click();
  await thread.getByText("文章没有说明，已标上。").waitFor();

  const editor = await open({ as: "editor", locale });
  await editor.goto(`/review/${id}`);
  expect(await editor.locator(".side").innerText()).toContain("文章没有说明，已标上。");
  await mustBeAccessible(editor);
  await editor.getByRole("link", { name: words.review }).click();
  await editor.waitForURL(/#comments$/);
  await editor.locator("#comments .thread", { hasText: question }).getByRole("button", { name: words.settle }).click();
  await editor.locator("#comments").getByText(words.settled).waitFor();

  // Found by its words, and the hit leads to its place: also where it is folded away.
  const { hits } = await soonFound(editor, `type=comment&q=${encodeURIComponent(question)}`, 1);
  expect(hits.map(({ url }) => url)).toEqual([expect.stringContaining(`/evidence/${id}#comment-`)]);
});

test("two windows edit one comment: the second is shown both texts and loses neither", async ({ open }) => {
  const one = await open({ as: "editor" });
  const { items } = (await (await one.request.get("/api/v1/evidence?status=accepted")).json()) as { items: { id: string }[] };
  await one.goto("/");
  const { origin } = new URL(one.url());
  const made = await one.request.post(`/api/v1/evidence/${items[0]!.id}/comments`, { data: { text: "原来的话" }, headers: { origin } });
  const { id } = (await made.json()) as { id: string };
  const two = await one.context().newPage();
  for (const page of [one, two]) await page.goto(`/comments/${id}/history`);
  await one.getByLabel("批注", { exact: true }).fill("第一扇窗");
  await one.getByRole("button", { name: "存为新的一版" }).click();
  await one.waitForURL(/#comment-/);
  await two.getByLabel("批注", { exact: true }).fill("第二扇窗");
  await two.getByRole("button", { name: "存为新的一版" }).click();
  const conflict = two.locator(".conflict");
  await conflict.getByText("第一扇窗").waitFor();
  expect(await conflict.innerText()).toMatch(/第一扇窗[\s\S]*第二扇窗/);
  expect(await two.getByLabel("批注", { exact: true }).inputValue()).toBe("第二扇窗");
});

test("without JavaScript one writes, answers and settles as well", async ({ open }) => {
  const page = await open({ as: "editor", javaScript: false, expected: [/request failed: .*\.js csp/] });
  const { items } = (await (await page.request.get("/api/v1/claims")).json()) as { items: { id: string }[] };
  await page.goto(`/claims/${items[0]!.id}`);
  const words = `没有脚本 ${Date.now()}`;
  await page.getByText("写批注", { exact: true }).click();
  await page.getByLabel("批注", { exact: true }).fill(words);
  await page.getByRole("button", { name: "写下" }).click();
  const thread = page.locator("#comments .thread", { hasText: words });
  expect(await thread.count()).toBe(1);
  await thread.getByText("回复", { exact: true }).first().click();
  await thread.getByRole("textbox", { name: "回复" }).fill("收到");
  await thread.getByRole("button", { name: "回复" }).click();
  expect(await thread.innerText()).toContain("收到");
  await thread.getByRole("button", { name: "标为已解决" }).click();
  expect(await page.locator("#comments").innerText()).toContain("已解决 1");
});

test("without JavaScript what is refused comes back where it was typed, with its error, and the part around it stands open", async ({ open }) => {
  const page = await open({ as: "lead", javaScript: false, expected: [/request failed: .*\.js csp/] });
  const { items } = (await (await page.request.get("/api/v1/claims")).json()) as { items: { id: string }[] };
  const [number, refused] = [`打 13800138000 问过 ${Date.now()}`, "可能属于受害人"];
  const stands = async (box: Locator, typed: string) => {
    await box.and(page.locator("[aria-invalid=true]")).waitFor();
    expect(await box.inputValue()).toBe(typed);
    expect(
      await box.evaluate((field) =>
        (field.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? "")
          .join(),
      ),
    ).toContain(refused);
  };

  // A new comment, mended and written down then.
  await page.goto(`/claims/${items[0]!.id}`);
  await page.getByText("写批注", { exact: true }).click();
  const [comment, write] = [page.getByLabel("批注", { exact: true }), page.getByRole("button", { name: "写下" })];
  await comment.fill(number);
  await write.click();
  await stands(comment, number);
  const words = number.replace("13800138000", "号码");
  await comment.fill(words);
  await write.click();
  const thread = page.locator("#comments .thread", { hasText: words });
  expect(await thread.count()).toBe(1);

  // An answer, in a thread that is folded away with those that are settled.
  await thread.getByRole("button", { name: "标为已解决" }).click();
  await page
    .locator("#comments")
    .getByText(/^已解决 \d+$/)
    .waitFor();
  await page.goto(`/claims/${items[0]!.id}`);
  await page
    .locator("#comments")
    .getByText(/^已解决 \d+$/)
    .click();
  await thread.getByText("回复", { exact: true }).first().click();
  const answer = thread.getByRole("textbox", { name: "回复" });
  await answer.fill(`回${number}`);
  await thread.getByRole("button", { name: "回复" }).click();
  await stands(answer, `回${number}`);

  // Other words, and the reason for taking it back.
  await page.goto(`/claims/${items[0]!.id}`);
  await page
    .locator("#comments")
    .getByText(/^已解决 \d+$/)
    .click();
  await thread.getByRole("link", { name: "修改或撤回" }).first().click();
  await comment.fill(number);
  await page.getByRole("button", { name: "存为新的一版" }).click();
  await stands(comment, number);
  await page.goto(page.url());
  await page.getByRole("button", { name: "撤回" }).click();
  const reason = page.getByRole("dialog").getByRole("textbox");
  await reason.fill(number);
  await page.getByRole("dialog").getByRole("button", { name: "撤回", exact: true }).click();
  await stands(reason, number);
});

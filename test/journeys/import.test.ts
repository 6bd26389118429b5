import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { inject } from "vitest";
import { expect, listening, mustBeAccessible, mustFit, test } from "../support/browser";
import { holding, ownerOf } from "../support/owner";

async function investigationOf(page: Page): Promise<string> {
  const { items } = (await (await page.request.get("/api/v1/evidence?kind=callQuota&status=accepted")).json()) as {
    items: { investigation: { id: string } }[];
  };
  return items[0]!.investigation.id;
}

const file = (name: string, content: string | Buffer) => ({ name, mimeType: "text/csv", buffer: Buffer.from(content) });

/** What a form of ours sends, by hand. */
const send = (page: Page, content: Buffer | null, more: { headers?: Record<string, string>; fields?: Record<string, string>; name?: string } = {}) =>
  page.request.post("/api/import", {
    headers: { accept: "application/json", origin: new URL(page.url()).origin, ...more.headers },
    multipart: { target: "company", ...more.fields, ...(content && { file: { name: more.name ?? "名单.csv", mimeType: "text/csv", buffer: content } }) },
  });

test.for([
  [
    "zh-CN",
    1440,
    {
      enter: "从文件导入",
      file: "文件",
      read: "读取文件",
      wrong: "信用代码：校验位不对",
      import: /^导入 2 行，留下 1 行/,
      done: "已导入 2",
      none: "一行也没有",
      same: "已有的行",
      becomes: "每一行成为",
      company: "一家公司",
      unsaid: "先选好每一行成为什么。",
      drop: "丢弃这个文件",
    },
  ],
  [
    "en",
    390,
    {
      enter: "Import from a file",
      file: "File",
      read: "Read the file",
      wrong: "Credit code: The check character",
      import: /^Import 2, leave 1/,
      done: "2 imported",
      none: "Nothing of it is new",
      same: "Rows that are there already",
      becomes: "Each row becomes",
      company: "a company",
      unsaid: "Say first what each row becomes.",
      drop: "Throw the file away",
    },
  ],
] as const)(
  "a reporter imports companies with one wrong row, sees it named, finds the others, and the second time adds nothing (%s, %i)",
  async ([locale, width, words], { open }) => {
    const page = await open({ as: "reporter", locale, width });
    const [one, other] = [`导入甲 ${randomUUID()}`, `导入乙 ${randomUUID()}`];
    const csv = `公司名称,简称,统一社会信用代码,来电\n${one},甲${one},\n错码公司,,91440300708461136A,13812345678\n${other},,\n`;

    await page.goto(`/investigations/${await investigationOf(page)}`);
    await page.getByRole("link", { name: words.enter }).click();
    await page.waitForURL(/\/import$/);
    // Nobody is taken at a word that the form began with.
    await page.getByLabel(words.file, { exact: true }).setInputFiles(file("名单.csv", csv));
    await listening(page, ".import-form");
    await page.getByRole("button", { name: words.read }).click();
    await page.getByText(words.unsaid).waitFor();
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    await mustBeAccessible(page);
    await page.getByLabel(words.becomes).selectOption({ label: words.company });
    await page.getByRole("button", { name: words.read }).click();
    await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
    const confirm = page.getByRole("button", { name: words.import });
    await confirm.waitFor();
    const refused = page.getByRole("table").first().getByRole("row").nth(1);
    expect(await refused.innerText()).toMatch(/^3\b/);
    expect(await refused.innerText()).toContain(words.wrong);
    expect(await page.locator("main").innerText()).not.toContain("13812345678"); // a column that nobody chose, of a row that stays out
    await mustBeAccessible(page);
    await mustFit(page);
    const asFile = await (await page.request.get(`/api/import/${page.url().split("/").at(-1)}/refused`)).text();
    expect(asFile.split("\r\n")[1]).toMatch(/^3,.*来电.*错码公司,,91440300708461136A,138••••5678$/);

    await confirm.click();
    await page.getByText(words.done).waitFor();
    await mustBeAccessible(page);
    await mustFit(page);
    await page.goto(`/companies?q=${encodeURIComponent(`甲${one}`)}`);
    expect(await page.getByRole("link", { name: one }).count()).toBe(1);

    await page.goto(`/investigations/${await investigationOf(page)}/import`);
    await page.getByLabel(words.becomes).selectOption({ label: words.company });
    await page.getByLabel(words.file, { exact: true }).setInputFiles(file("名单 再来.csv", csv));
    await page.getByRole("button", { name: words.read }).click();
    await page.getByText(words.none).waitFor();
    const same = page.getByRole("table", { name: words.same }).getByRole("row");
    expect(await Promise.all([1, 2].map(async (row) => (await same.nth(row).innerText()).replaceAll(/\s+/g, " ")))).toEqual([
      expect.stringMatching(/^2\b/),
      expect.stringMatching(/^4\b/),
    ]);
    expect(await page.getByRole("button", { name: words.import }).count()).toBe(0);
    await page.getByRole("button", { name: words.drop }).click();
    await page.waitForURL(/\/import$/);
    await mustBeAccessible(page);
  },
);

test("a reporter imports a price list, says who says so, and finds it as a draft with what its rows leave open", async ({ open }) => {
  const page = await open({ as: "reporter" });
  const mark = randomUUID();
  await page.goto(`/investigations/${await investigationOf(page)}/import`);
  await page.getByLabel("每一行成为").selectOption({ label: "一条价目" });
  await page
    .getByLabel("文件", { exact: true })
    .setInputFiles(file(`价目 ${mark}.csv`, "内容,价格,单位\n车主名单,约100–150元,每条\n老人名单,一百,每条\n房本,300,未说明\n"));
  await page.getByRole("button", { name: "读取文件" }).click();
  await page.getByText("3 行 = 可导入 1 + 已有 0 + 不收 2").waitFor();
  await mustBeAccessible(page);
  await page.getByLabel("谁说的？").fill("内部人士（口述）→ 记者（听说）");
  await page.getByLabel("价格性质").selectOption({ label: "进价" });
  await page.getByLabel("卖方").fill("未说明");
  await page.getByLabel("币种（行里没写时）").selectOption("CNY");
  await page.getByRole("button", { name: "照这样重新读" }).click();
  await page.getByText("3 行 = 可导入 2 + 已有 0 + 不收 1").waitFor();
  await page.getByText("来历：内部人士（口述）→ 记者（听说）").waitFor();
  await page.getByRole("button", { name: "导入 2 行，留下 1 行" }).click();
  await page.getByRole("link", { name: `价目 ${mark}（2 行）` }).click();
  await page.waitForURL(/\/evidence\//);
  const text = await page.getByRole("main").innerText();
  for (const said of ["车主名单", "100–150 元", "约", "每条", "房本", "300 元", "进价", "记者", "草稿", `价目 ${mark}.csv`, "2 行（第 2 行至第 4 行之间）"])
    expect(text).toContain(said);
  await mustBeAccessible(page);
});

test("what stands in the form when a file is confirmed is what is imported: a title at once, what makes other rows only after another look", async ({
  open,
}) => {
  const page = await open({ as: "reporter" });
  const [mark, company] = [randomUUID(), `导入的公司 ${randomUUID()}`];
  await page.goto(`/investigations/${await investigationOf(page)}/import`);
  await page.getByLabel("每一行成为").selectOption({ label: "一条价目" });
  await page.getByLabel("文件", { exact: true }).setInputFiles(file(`价目 ${mark}.csv`, `内容,价格\n业主 ${mark},0.5-0.8元\n贷款 ${mark},三百\n`));
  await page.getByRole("button", { name: "读取文件" }).click();
  const confirm = page.getByRole("button", { name: "导入 1 行，留下 1 行" });
  await confirm.waitFor();
  await page.getByLabel("谁说的？").fill(`中间人 ${mark}（口述）`);
  await page.getByLabel("价格性质").selectOption({ label: "售价" });
  await page.getByLabel("哪家公司的价目").fill(company);
  await confirm.click();
  await page.getByText("还没有导入。请看一遍，再导入。").waitFor();
  await page.getByText(`来历：中间人 ${mark}（口述）`).waitFor();
  await mustBeAccessible(page);
  await mustFit(page);
  expect(await page.getByLabel("哪家公司的价目").inputValue()).toBe(company);
  await page.getByLabel("记录的标题").fill(`改过的标题 ${mark}`);
  await confirm.click();
  await page.getByText("已导入 1").waitFor();
  await page.getByRole("link", { name: `改过的标题 ${mark}（1 行）` }).click();
  await page.waitForURL(/\/evidence\//);
  const text = await page.getByRole("main").innerText();
  for (const said of [`改过的标题 ${mark}`, `业主 ${mark}`, "售价", `中间人 ${mark}`, company]) expect(text).toContain(said);
});

test("a table to fill in is given out, rows that were copied are pasted, and a file beside them is not guessed about", async ({ open }) => {
  const page = await open({ as: "reporter", locale: "en", width: 390 });
  await page.goto(`/investigations/${await investigationOf(page)}/import`);
  const address = await page.getByRole("link", { name: "a company" }).getAttribute("href");
  const named = await page.evaluate(async (from) => (await fetch(from)).headers.get("content-disposition"), address!);
  expect(named).toContain("filename*=UTF-8''companies.csv");
  const example = await page.evaluate(async (from) => (await fetch(from)).text(), address!); // without its byte order mark
  const [headers, row] = example.split("\r\n");
  expect(headers?.split(",")[0]).toBe("Name");

  await page.getByLabel("Each row becomes").selectOption({ label: "a company" });
  const paste = page.getByLabel("Or paste rows");
  const read = page.getByRole("button", { name: "Read the file" });
  await listening(page, ".import-form");
  await read.click();
  await page.getByText("Choose a file or paste rows first.").waitFor();
  const name = `Pasted ${randomUUID()}`;
  // As a spreadsheet copies it: between tabs, with a line break inside a cell.
  await paste.fill(`Name\tNote\tAlias\n${name}\t"in two\nlines"\tP ${name}\n`);
  await page.getByLabel("File", { exact: true }).setInputFiles(file("example.csv", `${headers}\r\n${row}\r\n`));
  await read.click();
  await page.getByText("A file is chosen and rows are pasted. Take one of them away.").waitFor();
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByLabel("File", { exact: true }).setInputFiles([]);
  await read.click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await page.getByRole("heading", { level: 1, name: "Pasted rows.tsv" }).waitFor();
  await page.getByRole("button", { name: "Import 1" }).click();
  await page.getByText("1 imported").waitFor();
  await page.goto(`/companies?q=${encodeURIComponent(`P ${name}`)}`);
  await page.getByRole("link", { name }).click();
  await expect.poll(() => page.locator("main").innerText()).toMatch(/in two\s+lines/);
});

test("without scripts it is a form like any other, and a refusal leads back to it", async ({ open }) => {
  const page = await open({ as: "reporter", javaScript: false, expected: [/csp$/] });
  const address = `/investigations/${await investigationOf(page)}/import`;
  await page.goto(address);
  await page.getByRole("button", { name: "读取文件" }).click();
  await page.waitForURL(/refused=noFile/);
  await page.getByText("请先选择一个文件。").waitFor();
  await page.getByLabel("文件", { exact: true }).setInputFiles(file("名单.csv", "名称\n没说是什么\n"));
  await page.getByRole("button", { name: "读取文件" }).click();
  await page.waitForURL(/refused=noTarget/);
  await page.getByText("先选好每一行成为什么。").waitFor();
  await page.getByLabel("每一行成为").selectOption({ label: "一家公司" });
  await page.getByLabel("文件", { exact: true }).setInputFiles(file("../../etc/passwd", `名称\n无脚本 ${randomUUID()}\n`));
  await page.getByRole("button", { name: "读取文件" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  const confirm = page.getByRole("button", { name: "导入 1 行" });
  for (let look = 0; look < 50 && (await confirm.count()) === 0; look++) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  await confirm.click();
  await page.getByText("已导入 1").waitFor();
});

test.for([
  [
    "zh-CN",
    1440,
    {
      target: "每一行成为",
      call: "一通电话（通话记录）",
      read: "读取文件",
      file: "文件",
      import: "导入 5,000 行",
      way: "已写入 4,000 / 5,000 行",
      bar: "写入的行",
      done: "已导入 5,000",
      drop: "丢弃这个文件",
      notDone: "您刚才按的没有做：这个文件的各行当时正在写入。",
      tooLate: "您刚才按的没有做：这个文件已经导入了。",
    },
  ],
  [
    "en",
    390,
    {
      target: "Each row becomes",
      call: "a call (of a call log)",
      read: "Read the file",
      file: "File",
      import: "Import 5,000",
      way: "4,000 of 5,000 rows written",
      bar: "Rows written",
      done: "5,000 imported",
      drop: "Throw the file away",
      notDone: "What you pressed was not done: the rows of this file were being written.",
      tooLate: "What you pressed was not done: this file is imported already.",
    },
  ],
] as const)(
  "while thousands of rows are written the page says how many are, and so does one that was opened or loaded anew meanwhile (%s, %i)",
  async ([locale, width, words], { open }) => {
    const page = await open({ as: "reporter", locale, width });
    const mark = randomUUID();
    await using owner = await ownerOf(inject("archive").folder);
    await using held = await holding(owner.client, "LoggedCall", "new.row = 4501");
    await page.goto(`/investigations/${await investigationOf(page)}/import`);
    const time = (second: number) => new Date(Date.UTC(2026, 7, 12) + second * 1000).toISOString().slice(0, 19).replace("T", " ");
    // Of calls the other journeys find nothing: five thousand companies would stand in every list of theirs.
    const rows = Array.from({ length: 5000 }, (_, n) => `${time(n)},${locale === "en" ? 138 : 139}${String(n).padStart(8, "0")}\n`);
    await page.getByLabel(words.target).selectOption({ label: words.call });
    await page.getByLabel(words.file, { exact: true }).setInputFiles(file(`${mark}.csv`, `时间,号码\n${rows.join("")}`));
    await page.getByRole("button", { name: words.read }).click();
    const confirm = page.getByRole("button", { name: words.import });
    await confirm.waitFor();
    const older = [await page.context().newPage(), await page.context().newPage(), await page.context().newPage()] as const;
    const plain = await open({ as: "reporter", locale, javaScript: false, expected: [/csp$/] });
    for (const tab of [...older, plain]) {
      await tab.goto(page.url());
      await tab.getByRole("button", { name: words.import }).waitFor();
    }
    await confirm.click();
    const second = await page.context().newPage();
    for (const tab of [page, second, second]) {
      if (tab === second) await tab.goto(page.url());
      await tab.getByText(words.way).waitFor();
      const bar = tab.getByRole("progressbar", { name: words.bar });
      expect([await bar.getAttribute("value"), await bar.getAttribute("max")]).toEqual(["4000", "5000"]);
      await mustBeAccessible(tab);
      await mustFit(tab);
    }
    const acts = (tab: Page) => tab.getByRole("button", { name: words.import }).or(tab.getByRole("button", { name: words.drop }));
    for (const tab of [page, second]) expect(await acts(tab).count()).toBe(0);
    // Pages from before still have them: nothing is done, and each says so.
    for (const [tab, button] of [
      [older[0], words.drop],
      [older[1], words.import],
      [plain, words.drop],
    ] as const) {
      await tab.getByRole("button", { name: button }).click();
      await tab.getByText(words.notDone).waitFor();
      await tab.getByText(words.way).waitFor();
      expect(await acts(tab).count()).toBe(0);
      await mustFit(tab);
    }
    await mustBeAccessible(older[0]);
    await held.goOn();
    for (const tab of [page, second, older[0], older[1]]) await tab.getByText(words.done).waitFor();
    expect(await second.getByRole("progressbar").count()).toBe(0);
    await older[2].getByRole("button", { name: words.drop }).click();
    await older[2].getByText(words.tooLate).waitFor();
    await older[2].getByText(words.done).waitFor();
  },
);

test("a file is taken from our own pages, whole, from those who may write, and within its limit", async ({ open }) => {
  const page = await open({ as: "reporter", expected: [/./] });
  await page.goto("/more");
  const investigationId = await investigationOf(page);
  const fields = { investigationId };
  const good = Buffer.from(`名称\n${randomUUID()}\n`);
  const statusOf = async (answer: ReturnType<typeof send>) => [(await answer).status(), ((await (await answer).json()) as { title?: string }).title];
  expect(await statusOf(send(page, good, { fields, headers: { origin: "https://elsewhere.example" } }))).toEqual([403, expect.stringMatching(/不是|没有/)]);
  expect((await statusOf(send(page, null, { fields })))[0]).toBe(422);
  expect((await statusOf(send(page, Buffer.alloc(0), { fields })))[0]).toBe(422);
  expect((await statusOf(send(page, good, { fields, headers: { "x-account": randomUUID() } })))[0]).toBe(401);
  expect((await statusOf(send(page, good, { fields: { investigationId: randomUUID() } })))[0]).toBe(404);
  expect((await statusOf(send(page, good, { fields: { investigationId: '{"not":""}' } })))[0]).toBe(404);
  expect((await statusOf(send(page, good, { fields: { ...fields, target: "constructor" } })))[0]).toBe(404);
  expect((await statusOf(send(page, Buffer.alloc(53_000_000, "a"), { fields })))[0]).toBe(413);
  const form = await page.request.post("/api/import", { headers: { accept: "application/json", origin: new URL(page.url()).origin }, data: "x" });
  expect(form.status()).toBe(400);

  const taken = await send(page, good, { fields, name: "../../\u202Eetc/passwd" });
  expect(taken.status()).toBe(201);
  const { address } = (await taken.json()) as { address: string };
  await page.goto(address);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("../../\u202Eetc/passwd");

  const outsider = await open({ as: "outsider", expected: [/404/] });
  await outsider.goto("/more");
  expect((await statusOf(send(outsider, good, { fields })))[0]).toBe(404);
  for (const path of [
    address,
    `/investigations/${investigationId}/import`,
    `/api${address.replace(/.*(?=\/import)/, "")}`,
    `/api${address.replace(/.*(?=\/import)/, "")}/refused`,
  ])
    expect([path, (await outsider.request.get(path)).status()]).toEqual([path, 404]);
  const viewer = await open({ as: "viewer", expected: [/404|403/] });
  await viewer.goto("/more");
  expect((await statusOf(send(viewer, good, { fields })))[0]).toBe(403);
  expect((await viewer.request.get(address)).status()).toBe(404);
  await viewer.goto(`/investigations/${investigationId}/import`);
  expect(await viewer.getByRole("button", { name: "读取文件" }).count()).toBe(0);
  const nobody = await open();
  expect(
    (
      await nobody.request.post(`${new URL(page.url()).origin}/api/import`, {
        headers: { accept: "application/json", origin: new URL(page.url()).origin },
        multipart: fields,
      })
    ).status(),
  ).toBe(401);
  await page.getByRole("button", { name: "丢弃这个文件" }).click();
  await page.waitForURL(/\/import$/);
});

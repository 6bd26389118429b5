import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

async function investigationOf(page: Page): Promise<string> {
  const { items } = (await (await page.request.get("/api/v1/evidence?kind=callQuota&status=accepted")).json()) as {
    items: { investigation: { id: string } }[];
  };
  return items[0]!.investigation.id;
}

const mobile = "13957164283";
const landline = "010-62538714";
/** Thirty rows: two agents over two hours of one day, two numbers again and again; rows 9 and 20 cannot be read. Agents of its own make each file another one. */
const csv = (mark: string) => {
  const rows = Array.from({ length: 30 }, (_, index) => {
    const at = index === 7 ? "昨天上午" : `2019-08-12 ${index < 20 ? "09" : "10"}:${String(index).padStart(2, "0")}:00`;
    const number = index === 18 ? "不记得" : index % 3 === 0 ? mobile : index % 3 === 1 ? landline : `1380000${String(1000 + index)}`;
    return `${at},${index % 2 ? "夜莺" : "机房"}${mark},${number},${index + 10},${index % 4 ? "没接" : "接通"},A`;
  });
  return `时间,工号,被叫号码,时长,结果,标记\n${rows.join("\n")}\n`;
};

const words = {
  "zh-CN": {
    target: "每一行成为",
    call: "一通电话（通话记录）",
    file: "文件",
    read: "读取文件",
    sum: "30 行 = 可导入 28 + 已有 0 + 不收 2",
    time: "时间：看不出这是什么时间",
    number: "被叫号码：这不是电话号码",
    company: "哪家公司的电话",
    who: "谁说的？",
    chain: "来历：",
    again: "照这样重新读",
    import: "导入 28 行，留下 2 行",
    log: "看这份通话记录",
    calls: "28 个电话，12 个号码",
    derived: "由电话算出",
    everybody: "全体",
    quotas: "同一家公司的拨打指标",
    hour: "9 时",
    look: "查看一个号码",
    which: "哪一个号码",
    reason: "为什么要看",
    show: "查看并记入历史",
    submit: "交审",
    history: /查看了通话记录里的号码 ‹1›（139••••4283）/,
    origin: "来自文件",
    onlyWriters: "查看限记者、编辑和负责人。",
  },
  en: {
    target: "Each row becomes",
    call: "a call (of a call log)",
    file: "File",
    read: "Read the file",
    sum: /30 rows = 28/,
    time: "Time: This is no time that can be read",
    number: "Number called: This is no telephone number",
    company: "Whose calls they are",
    who: "Who says so?",
    chain: "Who says so: ",
    again: "Read again like this",
    import: "Import 28, leave 2",
    log: "Look at this call log",
    calls: "28 calls, 12 numbers",
    derived: "Worked out from the calls",
    everybody: "Everybody",
    quotas: "Call quotas of the same company",
    hour: "9:00",
    look: "Look at one number",
    which: "Which number",
    reason: "Why you need to see it",
    show: "Show it, and note it in the history",
    submit: "Submit",
    history: /looked at number ‹1› of the call log \(139••••4283\)/,
    origin: "From a file",
    onlyWriters: "Reporters, editors and leads may look.",
  },
} as const;

const nothingClear = async (page: Page) => {
  const all = await page.content();
  for (const clear of [mobile, mobile.slice(3), "62538714", "38000010"]) expect(all).not.toContain(clear);
};

const ways = [
  ["zh-CN", 1440],
  ["en", 390],
] as const;

test.for(ways)(
  "a reporter imports a call log with two wrong rows, sees what follows from its calls, reveals one number, and an editor reads that (%s, %i)",
  { timeout: 120_000 },
  async ([locale, width], { open }) => {
    const say = words[locale];
    const mark = randomUUID().slice(0, 8);
    const page = await open({ as: "reporter", locale, width });
    await page.goto(`/investigations/${await investigationOf(page)}/import`);
    await page.getByLabel(say.target).selectOption({ label: say.call });
    await page.getByLabel(say.file, { exact: true }).setInputFiles({ name: `通话 ${mark}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv(mark)) });
    await page.getByRole("button", { name: say.read }).click();
    await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
    await page.getByText(say.sum).waitFor({ timeout: 30_000 });
    const refused = page.getByRole("table").first().getByRole("row");
    expect([await refused.nth(1).innerText(), await refused.nth(2).innerText()]).toEqual([
      expect.stringMatching(new RegExp(`^9\\b[^]*${say.time}`)),
      expect.stringMatching(new RegExp(`^20\\b[^]*${say.number}`)),
    ]);
    await nothingClear(page);
    await mustBeAccessible(page);
    await mustFit(page);
    expect(await (await page.request.get(`/api/import/${page.url().split("/").at(-1)}/refused`)).text()).not.toMatch(/62538714|57164283/);
    await page.getByLabel(say.company).fill("中邦金融");
    await page.getByLabel(say.who).fill(`内部人士 ${mark}（口述）`);
    await page.getByRole("button", { name: say.again }).click();
    await page.getByText(`${say.chain}内部人士 ${mark}（口述）`).waitFor();
    await page.getByRole("button", { name: say.import }).click();
    await page.getByRole("link", { name: say.log }).click();
    await page.waitForURL(/\/calls$/);

    await page.getByText(say.calls).waitFor();
    const tally = page.getByRole("table", { name: say.derived }).getByRole("row");
    const row = async (index: number) => (await tally.nth(index).innerText()).replaceAll(/\s+/g, " ");
    // 18 of the 28 fell on 9 to 10, the others on the hour after it.
    expect(await row(1)).toMatch(new RegExp(`${say.everybody}.*\\b28\\b.*\\b12\\b.*28 ÷ 2.*\\b18\\b.*28 ÷ 1`));
    const agents = `${await row(2)} ${await row(3)}`;
    expect(agents).toMatch(new RegExp(`夜莺${mark}.*14 ÷ 2.*0 ÷ 14`));
    expect(agents).toMatch(new RegExp(`机房${mark}.*14 ÷ 2.*8 ÷ 14`));
    expect(
      await page
        .getByRole("region", { name: new RegExp(say.quotas) })
        .getByRole("listitem")
        .count(),
    ).toBeGreaterThan(0);
    await nothingClear(page);
    await mustBeAccessible(page);
    await mustFit(page);

    const address = page.url();
    await page.getByRole("link", { name: say.hour, exact: true }).click();
    await page.waitForURL(/hour=9/);
    expect(await row(1)).toMatch(/18 ÷ 1/);
    const csvFile = await (await page.request.get(`/api/export/calls?format=csv&evidence=${address.split("/").at(-2)}&hour=9`)).text();
    expect(csvFile.trim().split("\r\n")).toHaveLength(19);
    expect(csvFile).toContain("139••••4283");
    expect(csvFile).not.toMatch(/57164283|62538714/);

    const record = address.replace("/calls", "");
    await page.goto(record);
    expect(await page.getByRole("region", { name: say.origin }).innerText()).toContain(`通话 ${mark}.csv`);
    await mustBeAccessible(page);
    await mustFit(page);
    const [viewer, outsider] = [
      await open({ as: "viewer", locale, width, expected: [/404/] }),
      await open({ as: "outsider", locale, width, expected: [/404/] }),
    ];
    for (const other of [viewer, outsider])
      for (const path of [address, record, `/api/export/calls?format=json&evidence=${record.split("/").at(-1)}`])
        expect((await other.request.get(path)).status()).toBe(404);
    await page.getByRole("button", { name: say.submit }).click();
    await page.waitForURL(/done=submitted/);

    // What happened before it was handed in stays with its author and the lead.
    await page.goto(address);
    const section = page.getByRole("region", { name: say.look });
    await section.getByText(say.look, { exact: true }).last().click();
    await section.getByLabel(say.which).selectOption({ label: "‹1› 139••••4283" });
    await section.getByRole("button", { name: say.show }).click();
    await expect.poll(() => section.getByLabel(say.reason).getAttribute("aria-invalid")).toBe("true");
    await section.getByLabel(say.reason).fill("回访机主");
    await section.getByRole("button", { name: say.show }).click();
    await expect.poll(() => section.getByRole("status").innerText()).toContain(mobile);
    await mustBeAccessible(page);
    await mustFit(page);
    await page.reload();
    await nothingClear(page);

    const editor = await open({ as: "editor", locale, width });
    await editor.goto(`${record}/history`);
    expect(await editor.locator("body").innerText()).toMatch(say.history);
    expect(await editor.locator("body").innerText()).toContain("回访机主");
    await nothingClear(editor);
    await viewer.goto(address);
    expect(await viewer.locator("body").innerText()).toContain(say.onlyWriters);
    expect(await viewer.getByRole("region", { name: say.look }).locator("details, form").count()).toBe(0);
    await nothingClear(viewer);
    expect((await outsider.request.get(address)).status()).toBe(404);
  },
);

test("without scripts the log is read, narrowed and one number looked at", { timeout: 120_000 }, async ({ open }) => {
  const say = words["zh-CN"];
  const page = await open({ as: "reporter" });
  const mark = randomUUID().slice(0, 8);
  await page.goto(`/investigations/${await investigationOf(page)}/import`);
  await page.getByLabel(say.target).selectOption({ label: say.call });
  await page.getByLabel(say.file, { exact: true }).setInputFiles({ name: `无脚本 ${mark}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv(mark)) });
  await page.getByRole("button", { name: say.read }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await page.getByText(say.sum).waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: say.import }).click();
  await page.getByRole("link", { name: say.log }).click();
  await page.waitForURL(/\/calls$/);

  const plain = await open({ as: "reporter", javaScript: false, expected: [/request failed: .*\.js csp/] });
  await plain.goto(page.url());
  await plain.getByLabel("坐席").selectOption(`夜莺${mark}`);
  await plain.getByRole("button", { name: "筛选" }).click();
  await plain.waitForURL(/agent=/);
  const section = plain.getByRole("region", { name: say.look });
  await section.getByText(say.look, { exact: true }).last().click();
  await section.getByLabel(say.reason).fill("核对");
  await section.getByRole("button", { name: say.show }).click();
  await expect.poll(() => plain.locator(".revealed").innerText()).toMatch(/\d{11}/);
});

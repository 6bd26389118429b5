import type { BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

/** What a browser says of a lost network, and of a session that ended. */
const expected = [/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/];
const phone = { width: 390, height: 844, expected } as const;
/** A machine that does other things as well is not always quick. */
const soon = { timeout: 10_000 };
const lose = (page: Page, lost = true) => page.context().setOffline(lost);

/** The phone was on the desk once with a network: it has the shell, and knows for whom to lock. */
async function ready(page: Page) {
  await page.goto("/");
  await page.getByRole("link", { name: /快速记一条|Quick log/ }).waitFor();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), soon).toBe("activated");
  await expect.poll(async () => (await kept(page)).cards, soon).toBe(1);
}

/** Everything that the quick log keeps on this device. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "quick")) return { cards: 0, rows: 0 };
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
    const opened = await settled(indexedDB.open("quick"));
    const all = (name: string) => settled(opened.transaction(name).objectStore(name).getAllKeys());
    const [cards, rows] = await Promise.all([all("cards"), all("waiting")]);
    opened.close();
    return { cards: cards.length, rows: rows.length };
  });

/** When something was locked away here last: what is being typed is, after each pause. */
const keptAt = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
    const opened = await settled(indexedDB.open("quick"));
    const rows = (await settled(opened.transaction("waiting").objectStore("waiting").getAll())) as { at: string }[];
    opened.close();
    return (
      rows
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? ""
    );
  });

/** Everything in this browser that could hold a word: databases, caches, storage; as text. */
const everything = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
    const said: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const show = (_: string, value: unknown) => (value instanceof Uint8Array ? new TextDecoder("utf-8").decode(value) : value);
    for (const { name } of await indexedDB.databases()) {
      const opened = await settled(indexedDB.open(name!));
      for (const store of opened.objectStoreNames) said.push(JSON.stringify(await settled(opened.transaction(store).objectStore(store).getAll()), show));
      opened.close();
    }
    const addresses: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        addresses.push(new URL(request.url).pathname);
        said.push(await (await cache.match(request))!.text());
      }
    }
    return { text: said.join("\n"), addresses };
  });

const tap = (page: Page, ...names: string[]) =>
  names.reduce((before, name) => before.then(() => page.getByRole("button", { name, exact: true }).tap()), Promise.resolve());
/** Chooses a kind out of all of them, from the top line. */
async function pick(page: Page, kind: string) {
  await page.getByRole("button", { name: /^(记什么：|What to log:)/ }).tap();
  await page
    .getByRole("group", { name: /^(记什么|What to log)$/ })
    .getByRole("button", { name: kind, exact: true })
    .tap();
}
const says = (page: Page, words: RegExp) => page.locator(".quick-state", { hasText: words }).waitFor();

type Found = { id: string; title: string; facts: Record<string, unknown>; notedAt: string; companies: { name: string }[] };
/** As the HTTP API says it to the same person. */
async function withTitle(context: BrowserContext, words: string): Promise<Found[]> {
  const { items } = (await (await context.request.get("/api/v1/evidence?sort=recent")).json()) as { items: { id: string; title: string }[] };
  const ids = items.filter(({ title }) => title.includes(words)).map(({ id }) => id);
  return Promise.all(ids.map(async (id) => (await context.request.get(`/api/v1/evidence/${id}`)).json() as Promise<Found>));
}
async function signIn(page: Page, name: string) {
  await page.locator('input[name="email"]').fill(`${name}@demo.example`);
  await page.locator('input[name="password"]').fill(inject("archive").password);
  await page.keyboard.press("Enter");
}
/** A sentence of this test alone. */
const sentence = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`;
async function write(page: Page, text: string) {
  await pick(page, "一句话");
  await page.getByRole("textbox", { name: /一句话/ }).fill(text);
  await tap(page, "存在手机上，联网再送");
  await says(page, /等在这部手机上/);
}

test("a phone without a network logs a quota in less than a dozen taps; it is in the archive once, with its facts, as soon as there is one", async ({
  open,
}) => {
  const page = await open({ as: "reporter", ...phone });
  await ready(page);
  await lose(page);
  await page.goto("/evidence").catch(() => {});
  await says(page, /没有网络/);
  const company = sentence("路上的公司");
  await page.getByRole("textbox", { name: /公司/ }).fill(company);
  const before = Date.now();
  await tap(page, "文中所述", "老员工", "号码", "2", "5", "0", "每…分钟", "4", "0", "平均");
  expect((await page.locator(".quick-said").innerText()).replaceAll(/\s/g, "")).toContain("老员工平均每分钟个号码");
  await tap(page, "存在手机上，联网再送");
  await says(page, /1 条等在这部手机上/);
  expect(await kept(page)).toEqual({ cards: 1, rows: 1 });
  await mustBeAccessible(page);
  await mustFit(page);
  await page.reload(); // an idle phone closes its pages
  await says(page, /1 条等在这部手机上/);

  await lose(page, false);
  await says(page, /已记下 ZB-\d+/);
  expect(await kept(page)).toEqual({ cards: 1, rows: 0 });
  const [found, ...others] = await withTitle(page.context(), company);
  expect(others).toEqual([]);
  expect(found!.facts).toMatchObject({ bound: "exact", min: "250", periodAmount: "40", periodUnit: "minute", unit: "number", average: true });
  expect(found!.facts).toMatchObject({ nature: "reported", appliesTo: "experiencedStaff" });
  expect(found!.companies.map(({ name }) => name)).toEqual([company]);
  expect(Date.parse(found!.notedAt)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(found!.notedAt)).toBeLessThan(Date.now());
});

test("what waits cannot be read on the phone, and the shell holds no word of the archive", async ({ open }) => {
  const page = await open({ as: "reporter", ...phone });
  await ready(page);
  const { items } = (await (await page.request.get("/api/v1/evidence")).json()) as { items: { title: string }[] };
  expect(items.length).toBeGreaterThan(5);
  for (const address of ["/evidence", "/search", "/"]) await page.goto(address);
  await lose(page);
  await page.reload();
  await write(page, sentence("金丝雀"));
  await page.getByRole("textbox", { name: /一句话/ }).fill("写到一半的金丝雀");
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(2);
  const { text, addresses } = await everything(page);
  for (const word of ["金丝雀", ...items.map(({ title }) => title), "中邦", "reporter", "ZB-0"]) expect(text.includes(word), word).toBe(false);
  expect(addresses.filter((address) => address !== "/quick" && !address.startsWith("/_next/static/"))).toEqual([]);
  await lose(page, false);
  await says(page, /已记下/);
  await page.goto("/"); // what was half written waits among the unfinished
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(0);
  await page.reload();
  await page.getByRole("link", { name: "写到一半的金丝雀" }).first().click();
  await expect.poll(() => page.locator('input[name="title"]').inputValue(), soon).toBe("写到一半的金丝雀");
});

test("another account on the same phone sends nothing and is told of nothing; whoever wrote it signs in, and it is sent", async ({ open }) => {
  const page = await open({ as: "lead", ...phone });
  await ready(page);
  await lose(page);
  await page.reload();
  const text = sentence("主编写的");
  await pick(page, "一句话");
  await page.getByRole("textbox", { name: /一句话/ }).fill(text);
  await tap(page, "存在手机上，联网再送");
  await says(page, /1 条等在这部手机上/);
  await page.context().clearCookies(); // the session ended meanwhile
  await lose(page, false);
  await says(page, /没有登录/);
  expect((await kept(page)).rows).toBe(1);
  await page.getByRole("link", { name: "登录" }).click();
  await page.getByText("这部手机上有 1 条等着送出").waitFor();
  await mustBeAccessible(page);
  await signIn(page, "reporter");
  await says(page, /已联网/);
  await page.goto("/");
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  expect([(await kept(page)).rows, await withTitle(page.context(), text)]).toEqual([1, []]);
  expect(await page.locator("main").innerText()).not.toMatch(/等在这部手机上/);

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await signIn(page, "lead");
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(0);
  await page.getByText(/等在这部手机上的已经记下/).waitFor();
  expect(await withTitle(page.context(), text)).toHaveLength(1);

  // What one began is not signed by another who signs in in a second tab.
  await page.goto("/quick");
  const begun = sentence("主编刚写");
  await pick(page, "一句话");
  await page.getByRole("textbox", { name: /一句话/ }).fill(begun);
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(1);
  const other = await page.context().newPage();
  await page.context().clearCookies();
  await other.goto("/sign-in");
  await signIn(other, "reporter");
  await other.getByRole("link", { name: /快速记一条/ }).waitFor();
  await page.bringToFront();
  await tap(page, "记下这一条");
  await says(page, /已联网/);
  await page.waitForLoadState("networkidle");
  expect([(await kept(page)).rows, await withTitle(page.context(), begun)]).toEqual([1, []]);
});

test("the idle lock and the quick exit leave what waits, and nothing of it on the screen", async ({ open }) => {
  const page = await open({ as: "reporter", ...phone });
  await ready(page);
  await page.clock.install();
  await page.goto("/quick");
  await says(page, /已联网/);
  await lose(page);
  const [whole, half] = [sentence("锁上之前"), sentence("锁上之前没写完")];
  await write(page, whole);
  await page.getByRole("textbox", { name: /一句话/ }).fill(half);
  await page.clock.fastForward("16:00");
  await page.clock.runFor(2000);
  await page.waitForURL(/\/sign-in\?next=%2Fquick/);
  await says(page, /没有网络。2 条等在这部手机上/);
  await pick(page, "一句话");
  expect(await page.getByRole("textbox", { name: /一句话/ }).inputValue()).toBe("");
  await page.getByRole("textbox", { name: /一句话/ }).fill("有人走过来");
  await tap(page, "立刻离开");
  await page.waitForURL("about:blank");
  await lose(page, false);
  await page.goto("/quick");
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(0);
  expect(await withTitle(page.context(), whole)).toHaveLength(1);
  expect(await withTitle(page.context(), half)).toEqual([]);
  await page.goto("/");
  for (const title of [half, "有人走过来"]) await page.getByRole("link", { name: title, exact: true }).first().waitFor();
});

test("a browser that can lock nothing away says so and keeps nothing", async ({ open }) => {
  const page = await open({ as: "reporter", ...phone });
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await page.goto("/");
  await page.goto("/quick");
  await page.getByText("不是加密的连接").waitFor();
  await mustBeAccessible(page);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain("quick");
});

test("two tabs that both get the network back make one record", async ({ open }) => {
  const page = await open({ as: "reporter", ...phone });
  await ready(page);
  const other = await page.context().newPage();
  await other.goto("/quick");
  await lose(page);
  await page.reload();
  const text = sentence("两个窗口");
  await write(page, text);
  await lose(page, false);
  await Promise.all([page.reload(), other.reload()]);
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(0);
  expect(await withTitle(page.context(), text)).toHaveLength(1);
});

test("what the archive does not take is said on the desk, and becomes a form or is thrown away", async ({ open }) => {
  const page = await open({ as: "reporter", ...phone, expected: [...expected, /status of 404/] });
  await ready(page);
  await lose(page);
  await page.reload();
  const [one, two] = [sentence("收不下的一条"), sentence("收不下的又一条")];
  await write(page, one);
  await write(page, two);
  await page.route("**/api/v1/evidence", (route) => route.fulfill({ status: 404, contentType: "application/problem+json", body: '{"code":"missing"}' }));
  await lose(page, false);
  await says(page, /2 条没有收下/);
  await page.goto("/");
  const line = (text: string) => page.locator(".note p", { hasText: text });
  await line(two).getByText("那个调查您现在看不到").waitFor();
  await mustBeAccessible(page);
  await line(two).getByRole("button", { name: "不要了" }).tap();
  await line(two).getByRole("button", { name: "真的不要了，丢掉" }).tap();
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(1);
  await line(one).getByRole("button", { name: "打开表单改" }).tap();
  await page.waitForURL(/\/evidence\/new\/unsorted/);
  await expect.poll(() => page.locator('input[name="title"]').inputValue(), soon).toBe(one);
  expect((await kept(page)).rows).toBe(0);
});

test("a script is logged stage by stage without a network, and is in the archive once as soon as there is one", async ({ open }) => {
  const page = await open({ as: "reporter", ...phone });
  await ready(page);
  await lose(page);
  await page.goto("/quick");
  await says(page, /没有网络/);
  const company = sentence("路上的公司");
  await pick(page, "话术");
  await page.getByRole("textbox", { name: /公司/ }).fill(company);
  await tap(page, "存在手机上，联网再送");
  await page.getByRole("alert").getByText("还没有环节").waitFor();
  await tap(page, "听说的", "7");
  await page.getByRole("textbox", { name: "环节名称" }).fill("开场白");
  await page.getByRole("textbox", { name: /怎么说/ }).fill("您好，请问最近缺钱吗");
  await page.getByRole("button", { name: /^下一个环节/ }).tap();
  await page.getByRole("textbox", { name: "环节名称" }).fill("加恐");
  await tap(page, "原话未说明");
  expect((await page.locator(".quick-said").innerText()).replaceAll(/\s/g, "")).toContain("个环节：开场白、加恐（原话未说明）");
  await mustBeAccessible(page);
  await mustFit(page);
  await tap(page, "存在手机上，联网再送");
  await says(page, /1 条等在这部手机上/);
  await page.reload();
  await lose(page, false);
  await says(page, /已记下 ZB-\d+/);
  const [found, ...others] = await withTitle(page.context(), company);
  expect(others).toEqual([]);
  expect(found!.title).toMatch(/：据称共 7 个流程，已记录 2 个，还缺 5 个$/);
  expect(found!.facts).toMatchObject({
    claimedStages: 7,
    stages: [
      { name: "开场白", quote: "您好，请问最近缺钱吗" },
      { name: "加恐", notStated: ["quote"] },
    ],
  });
});

test("a mark, a line and terms are sentences made of taps; half written, each is a form of its kind", async ({ open }) => {
  const page = await open({ as: "reporter", ...phone, locale: "en" });
  await ready(page);
  await page.goto("/quick");
  await says(page, /Online/);
  const company = sentence("Road");
  await pick(page, "Marking");
  await page.getByRole("textbox", { name: /Company/ }).fill(company);
  await tap(page, "Log it");
  await page.getByRole("alert").getByText("There is no mark yet").waitFor();
  await tap(page, "R", "Rule", "repeated refusal", "3", "required", "Log it");
  await says(page, /Logged as/);
  await pick(page, "Phone line"); // about the same company
  await tap(page, "1", "7", "0", "a prefix", "phone card", "virtual operator", "heard");
  await page.getByRole("textbox", { name: /Arranged by/ }).fill("the company");
  expect((await page.locator(".quick-said").innerText()).replaceAll(/\s+/g, " ")).toContain(", phone card, virtual operator, arranged by the company");
  await tap(page, "Log it");
  await expect.poll(async () => (await withTitle(page.context(), company)).length, soon).toBe(2);
  await pick(page, "Terms");
  await tap(page, "3", "percent", "about", "loan amount");
  await page.getByRole("group", { name: "Payer" }).getByRole("button", { name: "not stated" }).tap();
  await tap(page, "Log it");
  await expect.poll(async () => (await withTitle(page.context(), company)).length, soon).toBe(3);
  const facts = (await withTitle(page.context(), company)).map((found) => found.facts);
  expect(facts.find((one) => "marks" in one)).toMatchObject({
    rules: [{ code: "R", outcome: "repeatedRefusal", atLeast: 3, nature: "required", text: "repeated refusal at least 3 times is marked R" }],
  });
  expect(facts.find((one) => "digits" in one)).toMatchObject({ digits: "170", extent: "prefix", operatorType: "virtualOperator", arrangedBy: "the company" });
  expect(facts.find((one) => "measure" in one)).toMatchObject({ measure: "percent", min: "3", about: true, base: "loanAmount", notStated: ["payer"] });

  // Half written and left: a form of its kind, with what belongs to another kind in its text.
  await pick(page, "Phone line");
  await tap(page, "1", "7", "1");
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(1);
  await pick(page, "Script");
  const stage = sentence("Fear");
  const before = await keptAt(page);
  await page.getByRole("textbox", { name: "Name of the stage" }).fill(stage);
  await expect.poll(async () => (await keptAt(page)) > before, soon).toBe(true);
  const named = await keptAt(page);
  await tap(page, "7");
  await expect.poll(async () => (await keptAt(page)) > named, soon).toBe(true);
  await page.goto("/");
  await expect.poll(async () => (await kept(page)).rows, soon).toBe(0);
  await page.reload();
  await page.locator('a[href*="/evidence/new/script"]').first().click();
  await page.waitForURL(/\/evidence\/new\/script/);
  await expect.poll(() => page.locator('input[name="facts.stages[0].name"]').inputValue(), soon).toBe(stage);
  expect(await page.locator('input[name="facts.claimedStages"]').inputValue()).toBe("7");
  await page.getByText("171", { exact: true }).waitFor();
});

test("with a network it is the same page, in both languages, and a computer keeps no shell", { timeout: 180_000 }, async ({ open }) => {
  const page = await open({ as: "reporter", ...phone, locale: "en", colorScheme: "dark" });
  await ready(page);
  await page.getByRole("link", { name: /Quick log/ }).tap();
  await says(page, /Online/);
  for (const name of ["Price", "Script", "Marking", "Phone line", "Terms", "Sentence", "Quota"]) {
    await pick(page, name);
    await mustBeAccessible(page);
    await mustFit(page);
    for (const button of await page.getByRole("button").all())
      expect((await button.boundingBox())!.height, await button.innerText()).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole("button", { name: /^What to log:/ }).tap();
  await mustBeAccessible(page);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("group", { name: "What to log" }).count()).toBe(0);
  for (const button of await page.getByRole("button").all()) expect((await button.boundingBox())!.height, await button.innerText()).toBeGreaterThanOrEqual(44);
  await tap(page, "Log it");
  await page.getByRole("alert").getByText("There is no amount yet").waitFor();
  await pick(page, "Price");
  const company = sentence("Somebody");
  await page.getByRole("textbox", { name: /Company/ }).fill(company);
  await tap(page, "1", "0", "0", "range", "1", "5", "0", "about", "CNY");
  await page.getByRole("group", { name: "Unit", exact: true }).getByRole("button", { name: "not stated" }).tap();
  await tap(page, "Log it");
  await says(page, /Logged as/);
  const [found] = await withTitle(page.context(), company);
  expect(found!.facts).toMatchObject({ lines: [{ min: "100", max: "150", about: true, currency: "CNY", notStated: ["unit"] }] });
  await page.getByRole("button", { name: "Leave now" }).tap();
  await page.waitForURL("about:blank");
  await expect.poll(async () => (await page.request.get("/api/quick")).status(), soon).toBe(204);

  const wide = await open({ as: "reporter" });
  await wide.goto("/");
  await wide.waitForLoadState("networkidle");
  expect(await wide.evaluate(async () => [Boolean(await navigator.serviceWorker.getRegistration()), (await caches.keys()).length])).toEqual([false, 0]);
});

test("a name that is nearly a known company's makes no second one: it is offered, and where nobody chose it is settled on the page", async ({ open }) => {
  const page = await open({ as: "lead", ...phone });
  await ready(page);
  await page.goto("/quick");
  await says(page, /已联网/);
  await page.getByText("记入 ZB").waitFor();
  const companies = async () => ((await (await page.request.get("/api/v1/companies?q=中邦")).json()) as { total: number }).total;
  const before = await companies();
  const pad = page.getByRole("group", { name: "数字与单位" });
  const place = async () => (await pad.boundingBox())!.y;
  await page.getByRole("textbox", { name: /公司/ }).fill("中邦");
  await page.getByRole("button", { name: /^中邦金融/ }).waitFor();

  // The offer makes the page longer than the screen: what one does next is on it all the same.
  const isOnScreen = async (what: ReturnType<typeof page.getByRole>) => (await what.boundingBox())!.y + (await what.boundingBox())!.height <= phone.height;
  await page.evaluate(() => scrollTo(0, 0));
  expect(await isOnScreen(page.getByRole("button", { name: "记下这一条" }))).toBe(true);
  // What is missing is said without moving the pad, and no longer than it is missing.
  const stood = await place();
  await tap(page, "记下这一条");
  const missing = page.getByRole("alert").getByText("还没有数目");
  await missing.waitFor();
  expect(await isOnScreen(missing)).toBe(true);
  expect(await place()).toBe(stood);
  await tap(page, "听说的", "3", "1", "7");
  await expect.poll(() => page.locator(".quick-told .err").count(), soon).toBe(0);
  await tap(page, "至多", "每周", "昨天", "记下这一条");
  await says(page, /“中邦”是哪一家/);
  expect(await companies()).toBe(before);
  await page.locator(".quick-state .ref").tap();
  await page.waitForURL(/\/evidence\//);
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByRole("radio", { name: /北京中邦富通/ }).check();
  await page.getByRole("button", { name: "就是这样" }).tap();
  await expect.poll(() => page.getByText("是哪一家公司？").count(), soon).toBe(0);
  const [settled] = await withTitle(page.context(), "317");
  expect(settled!.companies).toMatchObject([{ role: "subject" }]);
  expect(settled!.facts).toMatchObject({ bound: "atMost", max: "317", periodUnit: "week" });

  // Chosen at once it is linked at once, and stays for the next entry.
  await page.goto("/quick");
  await says(page, /已联网/);
  await page.getByRole("textbox", { name: /公司/ }).fill("zbjr");
  await page.getByRole("button", { name: /^中邦金融/ }).tap();
  await tap(page, "听说的", "3", "1", "8", "不知道", "记下这一条");
  await says(page, /已记下/);
  expect(await page.getByRole("textbox", { name: /公司/ }).inputValue()).toBe("中邦金融");
  await page.getByText("已有的公司").waitFor();
  const [linked] = await withTitle(page.context(), "318");
  expect(linked!.companies).toHaveLength(1);
  expect(await companies()).toBe(before);
  await tap(page, "记下这一条");
  await page.locator(".quick-told .err").waitFor();
  expect(await page.locator(".quick-state").innerText()).not.toContain("已记下");
});

test("an account that logs nowhere is told so, and led back", async ({ open }) => {
  for (const as of ["editor", "viewer"] as const) {
    const page = await open({ as, ...phone });
    await page.goto("/quick");
    await page.getByRole("heading", { name: "这个账号不记录" }).waitFor();
    await mustBeAccessible(page);
    await page.getByRole("link", { name: "回工作台" }).tap();
    await page.waitForURL((url) => url.pathname === "/");
  }
});

import type { Page } from "playwright-core";
import { expect, mustBeAccessible, mustFit, test } from "../support/browser";

type Piece = { id: string; ref: string; title: string };
const get = async <Answer>(page: Page, address: string) => (await (await page.request.get(address)).json()) as Answer;
const idsOf = (page: Page, list: string) => get<{ items: { id: string }[] }>(page, `/api/v1/${list}`);

/** A submitted piece of the demo case of this kind. */
const pieceOf = async (page: Page, kind: string) => (await get<{ items: Piece[] }>(page, `/api/v1/evidence?kind=${kind}&status=accepted`)).items[0]!;

test("a source is judged from its own page on a phone, and its grade stands at the piece, in its file and in the API", async ({ open }) => {
  const page = await open({ as: "reporter", width: 390 });
  const [piece, { items: sources }] = [await pieceOf(page, "terms"), await idsOf(page, "sources")];
  const source = sources[0]!;

  await page.goto(`/sources/${source.id}`);
  await expect.poll(() => page.locator("section", { has: page.getByRole("heading", { name: "只靠它的" }) }).innerText()).toMatch(/\d+ 条证据，\d+ 句论断/);
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByRole("link", { name: "关联证据" }).click();
  await page.waitForURL(/\/sources\/.*\/link/);
  await page.getByRole("searchbox", { name: "找证据：标题或编号" }).fill(piece.ref);
  await page.getByRole("button", { name: "找", exact: true }).click();
  await page.waitForURL(/q=/);
  await page.getByRole("radio", { name: piece.title }).check();
  await page.getByLabel("它和这条证据的关系").selectOption("文件");
  await page.getByLabel("可信度").selectOption("2 很可能属实");
  await page.getByLabel("备注").fill("照片上看得清");
  await mustBeAccessible(page);
  await mustFit(page);
  await page.getByRole("button", { name: "关联", exact: true }).click();
  await page.waitForURL(/done=linked/);

  await page.goto(`/evidence/${piece.id}/link`);
  await page.locator("summary", { hasText: "可信度和备注" }).last().click();
  await mustBeAccessible(page);
  await mustFit(page);
  await page.goto(`/evidence/${piece.id}`);
  await expect.poll(() => page.getByText("2 很可能属实").count()).toBe(1);
  const { sources: tied } = await get<{ sources: object[] }>(page, `/api/v1/evidence/${piece.ref}`);
  expect(tied).toContainEqual(expect.objectContaining({ id: source.id, role: "document", credibility: 2, note: "照片上看得清" }));
  expect(await (await page.request.get("/api/export/evidence?format=csv&kind=terms")).text()).toMatch(/S-0\d [A-F–]2 \(document\)/);
});

test("a link to a company is made from its page, its note changed without scripts, and the piece says both, in English", async ({ open }) => {
  const page = await open({ as: "reporter", locale: "en", javaScript: false, expected: [/request failed: .*\.js csp/] });
  const [piece, { items }] = [await pieceOf(page, "legalReference"), await idsOf(page, "companies?q=链家")];
  await page.goto(`/companies/${items[0]!.id}/link?q=${encodeURIComponent(piece.ref)}`);
  await page.getByRole("radio", { name: piece.title }).check();
  await page.getByLabel("In this evidence it is").selectOption("related");
  await page.getByLabel("Note").fill("named in passing");
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await page.waitForURL(/done=linked/);

  await page.goto(`/evidence/${piece.id}/link`);
  const link = page.locator(".ev-ties li", { hasText: "named in passing" });
  await link.locator("summary").click();
  const note = link.getByRole("textbox", { name: "Note" });
  await note.fill("named by 13800138000");
  await link.getByRole("button", { name: "Save" }).click();
  // Refused, it stands where it was typed, and what it stands in is open.
  await note.and(page.locator("[aria-invalid]")).waitFor();
  expect(await note.inputValue()).toBe("named by 13800138000");
  expect(await link.locator(".field .err").innerText()).toContain("may be a victim’s");
  await note.fill("named in one clause");
  await link.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/done=noted/);
  expect(await page.getByText("named in one clause").count()).toBe(1);
  await page.goto(`/evidence/${piece.id}/history`);
  expect(await page.getByText(/changed what is noted at the link to/).count()).toBe(1);
  await page.goto(`/companies/${items[0]!.id}`);
  expect(await page.getByText("named in one clause").count()).toBe(1);

  await page.goto(`/evidence/${piece.id}/link`);
  await page
    .locator(".ev-ties li", { hasText: "named in one clause" })
    .getByRole("button", { name: /^Unlink/ })
    .click();
  await page.waitForURL(/done=cut/);
  await page.goto(`/companies/${items[0]!.id}`);
  expect(await page.getByText("named in one clause").count()).toBe(0);
});

test("the other piece's page says what that piece is to this one, and both show it", async ({ open }) => {
  const page = await open({ as: "reporter" });
  const [here, there] = [await pieceOf(page, "terms"), await pieceOf(page, "leadMarking")];
  await page.goto(`/evidence/${here.id}/link?type=evidence&q=${there.ref}`);
  await page.getByRole("radio", { name: there.title }).check();
  await page.getByLabel("这条证据对它是").selectOption("反过来：它接在这一条之后");
  await page.getByRole("button", { name: "关联", exact: true }).click();
  await page.waitForURL(/done=linked/);
  await mustBeAccessible(page);
  await page.goto(`/evidence/${there.id}`);
  await expect.poll(() => page.locator(".row", { hasText: here.title }).filter({ hasText: "承接" }).count()).toBe(1);
});

test("a piece with very many links is read, edited and has each link changed, on a phone as on a desk, with and without scripts", async ({ open }) => {
  const page = await open({ as: "lead", width: 390, height: 844 });
  await page.goto("/");
  const [{ items: known }, { items: pieces }] = [
    await idsOf(page, "companies"),
    await get<{ items: { id: string; investigation: { id: string } }[] }>(page, "/api/v1/evidence?status=accepted"),
  ];
  const tied = (ids: { id: string }[], roles: readonly string[]) => ids.flatMap(({ id }) => roles.map((role) => ({ id, role })));
  const companies = tied(known.slice(0, 5), ["subject", "formerEmployer", "origin", "recipient", "buyer", "seller", "accused", "other"]);
  const links = tied(pieces.slice(0, 10), ["follows", "partOf", "related"]);
  const total = companies.length + links.length;
  expect(total).toBeGreaterThan(50);
  const made = await page.request.post("/api/v1/evidence", {
    headers: { origin: new URL(page.url()).origin },
    data: { investigation: pieces[0]!.investigation.id, kind: "unsorted", title: "牵连很多", companies, links },
  });
  const { id } = (await made.json()) as { id: string };
  const count = async () => {
    const now = await get<{ companies: object[]; links: object[] }>(page, `/api/v1/evidence/${id}`);
    return now.companies.length + now.links.length;
  };
  expect(await count()).toBe(total);

  await page.goto(`/evidence/${id}`);
  const rest = page.locator(".ev-rest");
  expect(await rest.locator("li").first().isVisible()).toBe(false);
  await rest.getByText(`还有 ${total - 20} 条`, { exact: true }).click();
  await rest.locator("li").last().waitFor();
  await mustBeAccessible(page);
  await mustFit(page);

  await page.goto(`/evidence/${id}/edit`);
  await page.getByRole("textbox", { name: "标题" }).fill("牵连很多，改过");
  const folded = page.locator(".links details").first();
  await folded.locator("summary").click();
  await folded.locator(".note-inp").last().fill("最后一条");
  await mustFit(page);
  await page.getByRole("button", { name: "存为新的一版" }).click();
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  expect(await count()).toBe(total);
  expect(await page.getByText("最后一条", { exact: true }).count()).toBe(1);

  const plain = await open({ as: "lead", javaScript: false, expected: [/request failed: .*\.js csp/] });
  await plain.goto(`/evidence/${id}/edit`);
  await plain.getByRole("textbox", { name: "标题" }).fill("牵连很多，又改");
  await plain.getByRole("button", { name: "存为新的一版" }).click();
  await plain.waitForURL(/\/evidence\/[0-9a-f-]{36}(\?|$)/);
  expect([await count(), await plain.getByRole("heading", { level: 1 }).innerText()]).toEqual([total, "牵连很多，又改"]);
  await plain.goto(`/evidence/${id}/link`);
  const ties = plain.locator("#from .ev-ties > li");
  expect(await ties.count()).toBe(50);
  await plain.locator("#from").getByRole("link", { name: "下一页" }).click();
  await expect.poll(() => ties.count()).toBe(total - 50);
  await ties
    .last()
    .getByRole("button", { name: /^取消关联/ })
    .click();
  await plain.waitForURL(/done=cut/);
  expect(await count()).toBe(total - 1);
});

import { randomUUID } from "node:crypto";
import { everyAddress, found } from "../support/addresses";
import { expect, test } from "../support/browser";

const missing = [/404/];
const questions = ["加恐", "600", "250", "100-150", "房本", "170", "链家", "script", "insider", ""];

test.for(["outsider", "admin"] as const)("the %s finds nothing and counts nothing of the case", async (who, { open }) => {
  const page = await open({ as: who });
  for (const question of questions) {
    const answer = await found(page, `q=${encodeURIComponent(question)}`);
    expect(answer, question).toMatchObject({ total: 0, hits: [] });
    expect(
      Object.values(answer.facets).every((facet) => Object.keys(facet).length === 0),
      question,
    ).toBe(true);
  }
});

test.for(["outsider", "admin"] as const)("every address of the case answers the %s like what does not exist", async (who, { open }) => {
  const { ids, ofTheCase, writing } = await everyAddress(await open({ as: "lead" }));
  const page = await open({ as: who, expected: missing });
  const other = {
    [ids.evidence]: randomUUID(),
    [ids.company]: randomUUID(),
    [ids.source]: randomUUID(),
    [ids.investigation]: randomUUID(),
    [ids.comment]: randomUUID(),
  };
  const swapped = (address: string) => Object.entries(other).reduce((text, [id, nobody]) => text.replaceAll(id, nobody), address);
  /** The same page but for the ids that were asked for, and what differs on every request. */
  const plain = (body: string) =>
    body
      .replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, "") // how the rest is cut into pieces differs from one answer to the next
      .replaceAll(/ nonce="[^"]+"/g, "") // the number of the answer
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id");

  for (const address of [...ofTheCase, ...writing.filter((one) => one.includes(ids.investigation) || one.includes(ids.evidence))]) {
    for (const headers of [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }] as Record<string, string>[]) {
      const [hidden, absent] = [
        await page.request.get(address, { headers, maxRedirects: 0 }),
        await page.request.get(swapped(address), { headers, maxRedirects: 0 }),
      ];
      expect(hidden.status(), address).toBe(absent.status());
      if (!headers.rsc) {
        expect(plain(await hidden.text()), address).toBe(plain(await absent.text()));
        // A form for a new piece falls back on an investigation of one's own, whichever was asked for.
        if (!address.includes("/new")) expect(hidden.status(), address).toBe(404);
      }
      expect(await hidden.text(), address).not.toMatch(/中邦|加恐|链家/);
    }
  }
});

test("who is not signed in is led to the sign-in page and learns nothing", async ({ open }) => {
  const { ofTheCase } = await everyAddress(await open({ as: "lead" }));
  const page = await open();
  for (const address of ofTheCase) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    expect([307, 303, 302]).toContain(answer.status());
    expect(answer.headers().location).toMatch(/^\/sign-in/);
    expect(await answer.text()).not.toMatch(/中邦|加恐/);
  }
  expect((await page.request.get("/api/search?q=170")).status()).toBe(401);
  expect((await page.request.get("/api/suggest?q=1")).status()).toBe(401);
  expect((await page.request.get(`/api/autosave/${randomUUID()}`)).status()).toBe(401);
  expect(await (await page.request.get("/api/health")).json()).toEqual({ status: "ok" });
});

test("headers that fooled older servers change nothing", async ({ open }) => {
  const { ids } = await everyAddress(await open({ as: "lead" }));
  const page = await open({ as: "outsider" });
  for (const headers of [
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "x-forwarded-host": "evil.example" },
    { "x-path": "/" },
  ] as Record<string, string>[])
    expect((await page.request.get(`/evidence/${ids.evidence}?nxtPid=${ids.evidence}`, { headers })).status()).toBe(404);
});

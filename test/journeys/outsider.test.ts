import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { inject } from "vitest";
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

test("what is no form, or half of one, is said to be so in one line: nobody reads it as a fault of the archive", async ({ open }) => {
  const page = await open();
  const { url, log } = inject("archive");
  const html = await (await page.request.get("/sign-in")).text();
  const id = /&quot;id&quot;:&quot;([0-9a-f]{42})&quot;/.exec(html)![1]!;
  const form = { "content-type": "multipart/form-data; boundary=x" };
  const broken = [
    [{ "next-action": id, "content-type": "text/plain;charset=UTF-8" }, "{{{"],
    [{ "next-action": id, "content-type": "text/plain;charset=UTF-8" }, '["$F99"]'],
    [{ "next-action": id, ...form }, '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[1'],
    [form, "nothing of a form"],
    [
      form,
      `--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x\r\nContent-Disposition: form-data; name="$ACTION_1:0"\r\n\r\n{"id":"${id}","bound":"$@1"}\r\n--x\r\nContent-Disposition: form-data; name="$ACTION_1:1"\r\n\r\n[[\r\n--x--\r\n`,
    ],
  ] as const;
  const heard = statSync(log).size;
  for (const [headers, data] of broken) {
    const answer = await page.request.post("/sign-in", { headers: { ...headers, origin: url }, data: Buffer.from(data) });
    expect(answer.status(), data).toBe(400);
  }
  const lines = () => readFileSync(log).subarray(heard).toString().split("\n").filter(Boolean);
  await expect.poll(lines).toHaveLength(broken.length);
  expect(lines().every((line) => /^POST \/sign-in(\/page)?: a form that cannot be read$/.test(line))).toBe(true);
});

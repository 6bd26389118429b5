import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seal, unseal } from "../../lib/quick/device";
import { type Held, sendQuick } from "../../lib/quick/device-send";
import { getQuickKeys } from "../../lib/quick/queries";
import type { Entry, Keys } from "../../lib/quick/schema";
import { newsroom } from "../support/newsroom";
import { draft, entry, memoryServer, memoryShelf } from "./memory";

let mine: Keys;
let theirs: Keys;
beforeAll(async () => {
  const { people } = await newsroom();
  const [reporters, leads] = await Promise.all([getQuickKeys(people.reporter.actor), getQuickKeys(people.lead.actor)]);
  const investigations = [{ id: rowId(), code: "ZB", title: "调查" }];
  [mine, theirs] = [
    { ...reporters, investigations },
    { ...leads, investigations },
  ];
});
const atOnce: Held = async (_name, run) => run();
const rowId = () => crypto.randomUUID();

describe("what is locked away", () => {
  test("is read again by a page of its own account, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 3000 }), async (text) => {
        const one = entry({ draft: draft({ text }) });
        expect(await unseal(mine, await seal(mine, rowId(), one))).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  test("is read by no other account, not with the public half, and not under another name, time or row", async () => {
    const row = await seal(mine, rowId(), entry());
    const altered = new Uint8Array(row.sealed);
    altered[altered.length - 1]! ^= 1;
    for (const [keys, what] of [
      [theirs, row],
      [{ ...theirs, tag: mine.tag }, row],
      [mine, { ...row, id: rowId() }],
      [mine, { ...row, at: "2026-11-28T15:04:32.000Z" }],
      [mine, { ...row, sealed: altered }],
      [mine, { ...row, sealed: row.sealed.slice(0, 70) }],
      [mine, { ...row, sealed: new Uint8Array() }],
    ] as const)
      expect(await unseal(keys, what)).toBeNull();
    const { kty, crv, x, y } = mine.privateKey as JsonWebKey & { x: string; y: string };
    expect(await unseal({ ...mine, privateKey: { kty: kty!, crv: crv!, x, y } }, row)).toBeNull();
  });

  test("is nothing where somebody else locked in what is no entry: the public half is there for anybody who holds the phone", async () => {
    for (const forged of [{}, { title: "x" }, { ...entry(), id: "../../api/leave" }, { ...entry(), draft: { text: 1 } }])
      expect(await unseal(mine, await seal(mine, rowId(), Object.assign({ notedAt: "" }, forged) as Entry))).toBeNull();
  });

  test("says nothing to who looks at the device: no word, no id, no account, no length", async () => {
    const [short, long] = [entry(), entry({ draft: draft({ text: "canary-中邦金融".repeat(20) }) })];
    const rows = await Promise.all([short, long].map((one) => seal(mine, rowId(), one)));
    for (const { sealed, ...plain } of rows) {
      const seen = JSON.stringify(plain) + Buffer.from(sealed).toString("latin1") + Buffer.from(sealed).toString("utf8");
      for (const secret of ["canary", "中邦", short.id, long.id, mine.account, "investigation", "unsorted"]) expect(seen).not.toContain(secret);
    }
    expect(rows[0]!.sealed.length).toBe(rows[1]!.sealed.length);
    expect(rows[0]!.sealed.slice(0, 65)).not.toEqual(rows[1]!.sealed.slice(0, 65));
  });

  test("the keys are the same each time, and another account's are others", async () => {
    expect([mine.tag, mine.publicKey]).not.toContain(theirs.tag);
    expect(mine.publicKey).not.toBe(theirs.publicKey);
    expect(JSON.stringify({ tag: mine.tag, publicKey: mine.publicKey })).not.toContain(mine.privateKey.d);
  });
});

describe("sending", () => {
  async function waiting(...entries: ReturnType<typeof entry>[]) {
    const [shelf, server] = [memoryShelf(), memoryServer()];
    for (const one of entries) await shelf.put(await seal(mine, rowId(), one));
    return { shelf, server };
  }

  test("wipes what was logged, oldest first, and what is half written becomes a form", async () => {
    const [late, early] = [entry({ notedAt: "2026-11-28T15:05:00.000Z" }), entry()];
    const half = entry({ unfinished: true });
    const { shelf, server } = await waiting(late, early, half);
    const { logged, forms, waiting: left } = await sendQuick(shelf, mine, server, atOnce);
    expect(server.logged).toEqual([early, late]);
    expect(server.forms).toEqual([half]);
    expect([logged.map(({ id }) => id), forms, left, shelf.kept.size]).toEqual([[early.id, late.id], 1, 0, 0]);
  });

  test("what was meant for an investigation that is gone goes into no other: it stays, with the reason", async () => {
    const { shelf, server } = await waiting(entry({ unfinished: true }), entry());
    const { refused } = await sendQuick(shelf, { ...mine, investigations: [{ id: rowId(), code: "HQ", title: "调查" }] }, server, atOnce);
    expect(refused.map(({ row }) => row.refused)).toEqual(["missing", "missing"]);
    expect([server.logged, server.forms, shelf.kept.size]).toEqual([[], [], 2]);
  });

  test("nothing of another account is sent, looked at or wiped", async () => {
    const { shelf, server } = await waiting(entry(), entry());
    expect(await sendQuick(shelf, theirs, server, atOnce)).toEqual({ logged: [], forms: 0, refused: [], waiting: 0 });
    expect([server.logged.length, shelf.kept.size]).toEqual([0, 2]);
  });

  test("a network that is gone, a session that ended, a server that rests: it waits, and the rest is not even tried", async () => {
    const { shelf, server } = await waiting(entry(), entry(), entry());
    let tries = 0;
    server.says = () => {
      tries += 1;
      return { is: "away" };
    };
    expect(await sendQuick(shelf, mine, server, atOnce)).toMatchObject({ logged: [], refused: [], waiting: 3 });
    expect(tries).toBe(1);
    server.says = () => null;
    expect(await sendQuick(shelf, mine, server, atOnce)).toMatchObject({ waiting: 0 });
    expect(shelf.kept.size).toBe(0);
  });

  test("what will never pass stays with its reason, is not sent again, and keeps nobody else waiting", async () => {
    const [bad, good] = [entry(), entry({ notedAt: "2026-11-28T15:05:00.000Z" })];
    const { shelf, server } = await waiting(bad, good);
    server.says = ({ id }) => (id === bad.id ? { is: "refused", code: "notAllowed" } : null);
    const first = await sendQuick(shelf, mine, server, atOnce);
    expect(first.refused).toEqual([{ row: expect.objectContaining({ refused: "notAllowed" }), entry: bad }]);
    expect(server.logged).toEqual([good]);
    server.says = () => null;
    expect((await sendQuick(shelf, mine, server, atOnce)).refused).toHaveLength(1);
    expect([server.logged.length, shelf.kept.size]).toEqual([1, 1]);
  });

  test("what was damaged on the device is said, and stays until somebody throws it away", async () => {
    const { shelf, server } = await waiting(entry());
    const [row] = [...shelf.kept.values()];
    shelf.kept.set(row!.id, { ...row!, sealed: row!.sealed.slice(0, 100) });
    const { refused } = await sendQuick(shelf, mine, server, atOnce);
    expect(refused).toMatchObject([{ row: { refused: "damaged" }, entry: null }]);
    expect(shelf.kept.size).toBe(1);
  });

  test("one that is on the screen is left to the screen", async () => {
    const { shelf, server } = await waiting(entry(), entry());
    const [open] = [...shelf.kept.keys()];
    const held: Held = async (name, run) => (name.endsWith(open!) ? undefined : run());
    await sendQuick(shelf, mine, server, held);
    expect([server.logged.length, [...shelf.kept.keys()]]).toEqual([1, [open]]);
  });
});

import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deviceCopies } from "../../lib/autosave/device";
import { sendWaiting } from "../../lib/autosave/device-send";
import type { Copy } from "../../lib/autosave/rules";
import { memoryPlace, memoryServer } from "./kept";

const account = () => ({ userId: randomUUID(), deviceKey: randomBytes(32).toString("base64") });
const copy = (more: Partial<Copy> = {}): Copy => ({
  id: randomUUID(),
  form: "new/script",
  writer: randomUUID(),
  base: 0,
  at: "2026-11-24T20:00:00.000Z",
  data: { title: "加恐" },
  ...more,
});
const atOnce = async (_id: string, run: () => Promise<void>) => run();

describe("a device", () => {
  test("gives back what it kept, whatever it was", async () => {
    const device = deviceCopies(account(), memoryPlace());
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (data) => {
        const kept = copy({ data: JSON.parse(JSON.stringify(data)) });
        await device.keep(kept);
        expect(await device.of(kept.id)).toEqual([kept]);
      }),
      { numRuns: 50 },
    );
  });

  test("keeps one copy a form and page, the last one, and forgets it when it is told to", async () => {
    const place = memoryPlace();
    const device = deviceCopies(account(), place);
    const [one, other] = [copy(), copy()];
    await device.keep(one);
    await device.keep({ ...one, data: { title: "截杀" } });
    await device.keep({ ...one, writer: "another page" });
    await device.keep(other);
    expect((await device.of(one.id)).map(({ data }) => data.title).sort()).toEqual(["加恐", "截杀"].sort());
    await device.forget(one);
    expect(await device.of(one.id)).toMatchObject([{ writer: "another page" }]);
    await device.forgetAll(one.id);
    expect(await device.all()).toEqual([other]);
    expect(place.kept.size).toBe(1);
  });

  test("shows nothing of what it keeps, nor whose it is, to who looks at it", async () => {
    const place = memoryPlace();
    const mine = account();
    const kept = copy({ data: { title: "canary-中邦金融" } });
    await deviceCopies(mine, place).keep(kept);
    const seen = [...place.kept].map(([name, bytes]) => name + Buffer.from(bytes).toString("latin1") + Buffer.from(bytes).toString("utf8")).join();
    for (const secret of ["canary", "中邦金融", mine.userId, kept.id, kept.writer, "new/script"]) expect(seen).not.toContain(secret);
  });

  test("gives another account nothing: neither under its own key nor under its own name", async () => {
    const place = memoryPlace();
    const [mine, theirs] = [account(), account()];
    const kept = copy();
    await deviceCopies(mine, place).keep(kept);
    for (const other of [theirs, { ...mine, userId: theirs.userId }, { ...mine, deviceKey: theirs.deviceKey }]) {
      const device = deviceCopies(other, place);
      expect([await device.of(kept.id), await device.all()]).toEqual([[], []]);
      await device.forgetAll(kept.id);
    }
    expect(await deviceCopies(mine, place).all()).toEqual([kept]);
  });

  test("passes over a copy that was damaged, moved to another name or cut off", async () => {
    const place = memoryPlace();
    const device = deviceCopies(account(), place);
    const [one, other] = [copy(), copy()];
    await device.keep(one);
    await device.keep(other);
    const [[first, bytes], [second]] = [...place.kept] as [[string, Uint8Array<ArrayBuffer>], [string, Uint8Array<ArrayBuffer>]];
    place.kept.set(second, bytes);
    expect(await device.all()).toHaveLength(1);
    place.kept.set(first, bytes.slice(0, 20));
    expect(await device.all()).toEqual([]);
    place.kept.set(first, new Uint8Array());
    expect(await device.all()).toEqual([]);
  });
});

describe("what waits is sent when there is a network again", () => {
  test("and wiped once the server has it", async () => {
    const [place, server] = [memoryPlace(), memoryServer()];
    const device = deviceCopies(account(), place);
    const waiting = [copy(), copy()];
    for (const one of waiting) await device.keep(one);
    server.away = "offline";
    expect(await sendWaiting(device, server, atOnce)).toHaveLength(2);
    server.away = null;
    expect(await sendWaiting(device, server, atOnce)).toEqual([]);
    expect(waiting.map(({ id }) => server.rows.get(id)?.data)).toEqual(waiting.map(({ data }) => data));
    expect(place.kept.size).toBe(0);
  });

  test("but never over something else: that waits for somebody to choose", async () => {
    const server = memoryServer();
    const device = deviceCopies(account(), memoryPlace());
    const [behind, gone, twice] = [copy({ base: 1 }), copy({ base: 1 }), copy()];
    for (const one of [behind, gone, twice, { ...twice, writer: "another page", data: { title: "探需" } }]) await device.keep(one);
    server.rows.set(behind.id, { form: "new/script", data: { title: "新的" }, revision: 2, updatedAt: "" });
    expect((await sendWaiting(device, server, atOnce)).map(({ id }) => id).sort()).toEqual([behind.id, gone.id, twice.id].sort());
    expect(server.rows.get(behind.id)?.data).toEqual({ title: "新的" });
    expect([server.rows.has(gone.id), server.rows.has(twice.id)]).toEqual([false, false]);
  });

  test("what the server turns out to have is wiped, and so is what was logged while it was being sent", async () => {
    const [place, server] = [memoryPlace(), memoryServer()];
    const device = deviceCopies(account(), place);
    const [there, sent, logged] = [copy({ base: 1 }), copy({ sent: true }), copy()];
    for (const one of [there, sent, logged]) await device.keep(one);
    server.rows.set(there.id, { form: "new/script", data: there.data, revision: 2, updatedAt: "" });
    server.logged.add(sent.id).add(logged.id);
    expect(await sendWaiting(device, server, atOnce)).toEqual([logged]);
  });

  test("a form that is open is left to itself", async () => {
    const server = memoryServer();
    const device = deviceCopies(account(), memoryPlace());
    const open = copy();
    await device.keep(open);
    expect(await sendWaiting(device, server, async () => {})).toEqual([open]);
    expect(server.puts).toBe(0);
  });
});

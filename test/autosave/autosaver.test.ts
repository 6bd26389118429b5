import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosaver } from "../../components/autosave/autosaver";
import type { Typed } from "../../lib/autosave/rules";
import { memoryDevice, memoryServer } from "./kept";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A newsroom of one: a server, a device, and as many pages with the same form as are opened. */
function desk() {
  const [server, device] = [memoryServer(), memoryDevice()];
  const id = randomUUID();

  async function page({ keeps = true, saved = server.rows.get(id) ?? null } = {}) {
    const form = { text: (saved?.data ?? { title: "" }) as Typed };
    const autosaver = new Autosaver({ id, form: "new/script", collect: () => structuredClone(form.text), restore: (data) => void (form.text = data) }, saved, {
      server,
      device: () => (keeps ? device : null),
    });
    await autosaver.open();
    const type = (title: string) => {
      form.text = { title };
      autosaver.changed();
    };
    return {
      autosaver,
      type,
      title: () => form.text.title,
      state: () => autosaver.shown().state,
      aside: () => autosaver.shown().aside.map(({ data }) => data.title),
    };
  }
  return {
    server,
    device,
    id,
    page,
    onServer: () => server.rows.get(id)?.data.title,
    onDevice: async () => (await device.of(id)).filter(({ aside }) => !aside).map(({ data }) => data.title),
  };
}

describe("while the server can be reached", () => {
  test("what is typed is saved a second after the last key, once, and the device keeps nothing", async () => {
    const { server, page, device, onServer } = desk();
    const { type, state } = await page();
    expect(state().is).toBe("untouched");
    for (const title of ["写", "写到", "写到一半"]) {
      type(title);
      await after(500);
    }
    expect(server.puts).toBe(0);
    await after(600);
    expect([onServer(), server.puts, state().is, device.kept.size]).toEqual(["写到一半", 1, "server", 0]);
  });

  test("who types without a pause is saved all the same", async () => {
    const { page, onServer } = desk();
    const { type } = await page();
    for (let key = 0; key < 14; key += 1) {
      type(`第${key}下`);
      await after(400);
    }
    expect(onServer()).toBeDefined();
  });

  test("what is typed during a save is saved by the next one", async () => {
    const { server, page, onServer } = desk();
    const { type, state } = await page();
    const { promise, resolve } = Promise.withResolvers<void>();
    server.wait = promise;
    type("一");
    await after(1000);
    type("一二");
    await after(1000);
    resolve();
    await after(1000);
    expect([onServer(), server.puts, state().is]).toEqual(["一二", 2, "server"]);
  });

  test("nothing new is not saved again", async () => {
    const { server, page } = desk();
    const { type, state } = await page();
    type("甲");
    await after(1000);
    type("甲");
    await after(1000);
    expect([server.puts, state().is]).toEqual([1, "server"]);
  });

  test("what the server will never take stays on the device, and the next words are tried again", async () => {
    const { server, page, onServer, onDevice } = desk();
    const { type, state } = await page();
    server.refuses = "error.tooLong";
    type("太长");
    await after(1000);
    expect([state(), await onDevice()]).toEqual([{ is: "refused", at: expect.any(String), error: "error.tooLong" }, ["太长"]]);
    server.refuses = null;
    type("短");
    await after(1000);
    expect([onServer(), state().is, await onDevice()]).toEqual(["短", "server", []]);
  });
});

describe("without a network", () => {
  test.each(["offline", "signedOut", "resting"] as const)(
    "%s: the device keeps it, says how much waits, and is wiped once the server has it",
    async (because) => {
      const { server, page, onServer, onDevice, device } = desk();
      const { type, state } = await page();
      server.away = because;
      type("离线写的");
      await after(1000);
      expect([state(), await onDevice(), onServer()]).toEqual([{ is: "device", at: expect.any(String), because, waiting: 1 }, ["离线写的"], undefined]);
      type("离线写的，再写");
      await after(300);
      expect(await onDevice()).toEqual(["离线写的，再写"]);
      server.away = null;
      await after(60_000);
      expect([onServer(), state().is, device.kept.size]).toEqual(["离线写的，再写", "server", 0]);
    },
  );

  test("it is tried again at once when the network is back", async () => {
    const { server, page, onServer } = desk();
    const { autosaver, type } = await page();
    server.away = "offline";
    type("离线");
    await after(20_000);
    server.away = null;
    autosaver.retry();
    await after(0);
    expect(onServer()).toBe("离线");
  });

  test("a device that keeps nothing is not claimed to", async () => {
    const { server, page, device } = desk();
    server.away = "offline";
    for (const one of [await page({ keeps: false }), await (async () => (void (device.full = true), page()))()]) {
      one.type("只在这一页");
      expect(one.autosaver.isUnsafe).toBe(false); // not tried yet
      await after(1000);
      expect([one.state().is, one.autosaver.isUnsafe]).toEqual(["nowhere", true]);
    }
  });

  test("the page is closed: the next one goes on from the device, and the server gets it", async () => {
    const { server, page, onServer, device } = desk();
    const first = await page();
    first.type("甲");
    await after(1000);
    server.away = "offline";
    first.type("甲乙");
    await after(1000);
    void first.autosaver.end();
    await after(0);
    server.away = null;
    const second = await page();
    await after(0);
    expect([second.title(), second.autosaver.shown().resumed, onServer(), device.kept.size]).toEqual(["甲乙", expect.any(String), "甲乙", 0]);
  });

  test("the page goes in the middle of a word: the device has it before the server answers", async () => {
    const { server, page, onDevice, onServer } = desk();
    const { autosaver, type } = await page();
    server.wait = new Promise(() => {});
    type("写到一");
    void autosaver.leave();
    await after(0);
    expect([await onDevice(), server.puts, onServer()]).toEqual([["写到一"], 1, undefined]);
  });
});

describe("two pages with one form", () => {
  async function both() {
    const made = desk();
    const first = await made.page();
    first.type("底");
    await after(1000);
    const second = await made.page();
    second.type("第二页");
    await after(1000);
    first.type("第一页");
    await after(1000);
    return { ...made, first, second };
  }

  test("the one that is behind is refused and shows both; the other's text stays where it is", async () => {
    const { first, onServer, server, onDevice } = await both();
    const state = first.state();
    expect(state.is === "conflict" && state.versions.map(({ from, data }) => [from, data.title])).toEqual([
      ["page", "第一页"],
      ["server", "第二页"],
    ]);
    const puts = server.puts;
    first.type("第一页，还在写");
    await after(10_000);
    expect([onServer(), server.puts, await onDevice()]).toEqual(["第二页", puts, ["第一页，还在写"]]);
  });

  test("its own is chosen, with what was typed since: it is saved, and the other can still be had", async () => {
    const { first, onServer } = await both();
    first.type("第一页，还在写");
    const state = first.state();
    await first.autosaver.choose((state.is === "conflict" && state.versions[0]) as never);
    await after(1000);
    expect([first.title(), onServer(), first.state().is, first.aside()]).toEqual(["第一页，还在写", "第一页，还在写", "server", ["第二页"]]);
    await first.autosaver.choose(first.autosaver.shown().aside[0]!);
    await after(1000);
    expect([first.title(), onServer(), first.aside()]).toEqual(["第二页", "第二页", ["第一页，还在写"]]);
  });

  test("the other's is chosen: it stands in the form, and one's own can still be had, also after a reload", async () => {
    const { first, onServer, page, device } = await both();
    const state = first.state();
    await first.autosaver.choose((state.is === "conflict" && state.versions[1]) as never);
    await after(1000);
    expect([first.title(), onServer(), first.aside()]).toEqual(["第二页", "第二页", ["第一页"]]);
    const reloaded = await page();
    expect([reloaded.title(), reloaded.state().is, reloaded.aside()]).toEqual(["第二页", "server", ["第一页"]]);
    reloaded.autosaver.dropAside(reloaded.autosaver.shown().aside[0]!);
    await after(0);
    expect([reloaded.aside(), device.kept.size]).toEqual([[], 0]);
  });

  test("the same words from both are no conflict", async () => {
    const { first, second, onServer } = await both();
    const state = first.state();
    await first.autosaver.choose((state.is === "conflict" && state.versions[0]) as never);
    await after(1000);
    second.type("第一页");
    await after(1000);
    expect([second.state().is, onServer()]).toEqual(["server", "第一页"]);
  });

  test("dropped by one, still written in the other: asked about, and it can go on", async () => {
    const { first, second, onServer } = await both();
    const state = first.state();
    await first.autosaver.choose((state.is === "conflict" && state.versions[0]) as never);
    await after(1000);
    expect(await second.autosaver.drop()).toBe(true);
    first.type("第一页，没丢");
    await after(1000);
    const gone = first.state();
    expect([onServer(), gone.is === "conflict" && gone.versions.map(({ from }) => from)]).toEqual([undefined, ["page"]]);
    await first.autosaver.choose((gone.is === "conflict" && gone.versions[0]) as never);
    await after(1000);
    expect(onServer()).toBe("第一页，没丢");
  });
});

describe("sending the form", () => {
  test("nothing is saved any more once it is on its way, not even what was under way", async () => {
    const { server, page } = desk();
    const { autosaver, type } = await page();
    type("写好了");
    const puts = server.puts;
    await autosaver.hold();
    void autosaver.leave();
    autosaver.retry();
    type("改不了了");
    await after(10_000);
    expect(server.puts).toBe(puts);
  });

  test("it was taken: nothing stays, neither on the server nor on the device", async () => {
    const { server, id, page, device } = desk();
    const { autosaver, type } = await page();
    type("写好了");
    await autosaver.hold();
    expect(device.kept.size).toBe(1);
    server.logged.add(id);
    await autosaver.end();
    expect([device.kept.size, server.rows.size]).toEqual([0, 0]);
  });

  test("it was not taken: saving goes on with what was typed meanwhile", async () => {
    const { page, onServer, device } = desk();
    const { autosaver, type } = await page();
    type("写好了");
    await autosaver.hold();
    type("还差一句");
    autosaver.release();
    await after(1000);
    expect([onServer(), device.kept.size]).toEqual(["还差一句", 0]);
  });

  test("the network went while it was being sent and the page was closed: the device still has it", async () => {
    const { server, page, onDevice } = desk();
    const { autosaver, type } = await page();
    type("写好了");
    server.away = "offline";
    await autosaver.hold();
    await autosaver.end();
    expect(await onDevice()).toEqual(["写好了"]);
  });

  test("the page went while it was being sent, and was taken: in the form of the record it is a text of the first version, and says so to the server", async () => {
    const { server, device, id, page } = desk();
    const { autosaver, type } = await page();
    type("一句话");
    await autosaver.hold(); // and nothing more: the browser went on at once
    const form: { text: Typed } = { text: { title: "一句话", seenVersion: "2" } };
    const asOwn = (data: Typed, from: string) => ({ ...data, from, seenVersion: "1" });
    const collect = () => structuredClone(form.text);
    const later = new Autosaver({ id, form: "edit/script", collect, restore: (data) => void (form.text = data), asOwn }, null, {
      server,
      device: () => device,
    });
    await later.open();
    await after(2000);
    const expected = { title: "一句话", from: "new/script", seenVersion: "1" };
    expect(form.text).toEqual(expected);
    expect(server.rows.get(id)?.data).toEqual(expected);
  });

  test("it was logged in another tab: told so, and what came after stays on the device", async () => {
    const { server, id, page, onDevice } = desk();
    const { type, state } = await page();
    server.logged.add(id);
    type("后来写的");
    await after(1000);
    type("后来又写的");
    await after(10_000);
    expect([state().is, server.puts]).toEqual(["logged", 1]);
    expect(await onDevice()).toHaveLength(1);
  });
});

test("a page out of the browser's memory is brought up to date before anything is typed, and asks if something was", async () => {
  const { page, server, id } = desk();
  const first = await page();
  first.type("新的");
  await after(1000);
  const old = { form: "new/script", data: { title: "旧的" }, revision: 0, updatedAt: "2026-01-01T00:00:00.000Z" };
  const stale = await page({ saved: old });
  expect([stale.title(), stale.state().is]).toEqual(["新的", "server"]);
  stale.type("接着写");
  await after(1000);
  expect(server.rows.get(id)).toMatchObject({ revision: 2, data: { title: "接着写" } });
});

type Act = { act: "type" | "reload" | "close" | "choose" | "wait" | "send"; page: number; nth: number } | { act: "network"; on: boolean };
const acts = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        act: fc.constantFrom("type", "type", "wait", "reload", "close", "choose", "send") as fc.Arbitrary<"type">,
        page: fc.nat(1),
        nth: fc.nat(2),
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant("network" as const), on: fc.boolean() }) },
  ),
  { maxLength: 25 },
) as fc.Arbitrary<Act[]>;

test("whatever two pages, a bad network and reloads do to each other: no text that somebody left standing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      const { server, device, page, id } = desk();
      const pages: (Awaited<ReturnType<typeof page>> | null)[] = [await page(), null];
      /** What was typed and not typed over by whoever had it before their eyes. */
      const standing = new Set<unknown>();
      let typed = 0;
      for (const step of given) {
        if (step.act === "network") {
          server.away = step.on ? null : "offline";
          continue;
        }
        const open = (pages[step.page] ??= await page());
        if (step.act === "type") {
          standing.delete(open.title());
          const text = `第${(typed += 1)}句`;
          standing.add(text);
          open.type(text);
        } else if (step.act === "wait") await after(step.nth * 2000);
        else if (step.act === "reload" || step.act === "close") {
          void open.autosaver.end();
          await after(0);
          pages[step.page] = step.act === "reload" ? await page() : null;
        } else if (step.act === "send") {
          await open.autosaver.hold();
          open.autosaver.release(); // it was not taken
        } else {
          const { state, aside } = open.autosaver.shown();
          const offered = state.is === "conflict" ? state.versions : aside;
          const chosen = offered[step.nth % Math.max(1, offered.length)];
          if (chosen) await open.autosaver.choose(chosen);
        }
        await after(0);
      }
      await after(100);
      const found = [server.rows.get(id)?.data.title, ...[...device.kept.values()].map(({ data }) => data.title), ...pages.map((one) => one?.title())];
      for (const text of standing) expect(found, JSON.stringify(given)).toContain(text);
    }),
    { numRuns: 400 },
  );
});

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { inTurn, NoTurn, takeTurn } from "../../lib/search/turn";

/** How many handfuls an account has left this minute; every process takes from the same. */
const store = vi.hoisted(() => ({ left: 60, taken: 0 }));
vi.mock("../../lib/access/throttle", () => ({
  takeTry: async (counted: string) => {
    store.taken++;
    return { free: counted === "searches" && store.left-- > 0, left: store.left, waitSeconds: 40 };
  },
}));
beforeEach(() => void Object.assign(store, { left: 60, taken: 0 }));

const somebody = () => ({ userId: randomUUID() }) as Actor;

/** Work that ends when it is told to; `begun`: how much of it was begun. */
function works(actor: Actor) {
  const open: (() => void)[] = [];
  const of = { begun: 0 };
  const begin = (waiting?: Parameters<typeof inTurn>[2]) =>
    inTurn(
      actor,
      () => {
        of.begun++;
        return new Promise<void>((resolve) => open.push(resolve));
      },
      waiting,
    );
  return { begin, of, endOne: () => open.shift()!() };
}
const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("the turns of an account", () => {
  test("two are worked on at once, the others in their order, and nobody else waits for them", async () => {
    const [busy, other] = [works(somebody()), works(somebody())];
    const all = Array.from({ length: 6 }, () => busy.begin());
    const theirs = other.begin();
    await moment();
    expect([busy.of.begun, other.of.begun]).toEqual([2, 1]);
    for (const begun of [3, 4, 5, 6]) {
      busy.endOne();
      await moment();
      expect(busy.of.begun).toBe(begun);
    }
    for (const one of [busy, busy, other]) one.endOne();
    await Promise.all([...all, theirs]);
  });

  test("whoever asks more than that is refused at once, and nothing of it is begun", async () => {
    const actor = somebody();
    const { begin, of, endOne } = works(actor);
    const all = Array.from({ length: 40 }, () => begin().catch((error: unknown) => error));
    await moment();
    const refused = (await Promise.race([Promise.all(all.slice(14)), moment()])) as unknown[];
    expect(refused).toHaveLength(26);
    for (const error of refused) expect(error).toBeInstanceOf(NoTurn);
    for (let n = 0; n < 14; n++) {
      endOne();
      await moment();
    }
    expect(of.begun).toBe(14);
    expect(await Promise.all(all.slice(0, 14))).toEqual(Array.from({ length: 14 }));
  });

  test("work that fails ends its turn; a turn ends once", async () => {
    const actor = somebody();
    for (let n = 0; n < 5; n++) await expect(inTurn(actor, async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const [first, second] = [await takeTurn(actor), await takeTurn(actor)];
    const third = takeTurn(actor, { patience: 60 });
    first();
    first();
    await third;
    await expect(takeTurn(actor, { patience: 5 })).rejects.toThrow(NoTurn); // the second and the third are still at it
    second();
  });

  test("whoever goes away while waiting leaves the line, and nobody loses a turn by it", async () => {
    const { begin, of, endOne } = works(somebody());
    const gone = new AbortController();
    const all = [begin(), begin()];
    await moment();
    const typedOn = Array.from({ length: 10 }, () => begin({ gone: gone.signal }).catch((error: unknown) => error));
    await moment();
    const last = begin();
    gone.abort();
    expect((await Promise.all(typedOn)).every((error) => error instanceof NoTurn)).toBe(true);
    endOne();
    await moment();
    expect(of.begun).toBe(3); // the last one, at once
    await expect(begin({ gone: gone.signal })).rejects.toThrow(NoTurn);
    for (const _ of "ab") endOne();
    await Promise.all([...all, last]);
  });

  test("who waits longer than their patience is told so", async () => {
    const { begin, endOne } = works(somebody());
    const all = [begin(), begin()];
    await moment();
    await expect(begin({ patience: 10 })).rejects.toMatchObject({ waitSeconds: 1 });
    for (const _ of all) endOne();
    await Promise.all(all);
  });
});

describe("how much an account asks in a minute", () => {
  test("is counted by handfuls, and whoever asks on is told when to come back, without another look at the count", async () => {
    const actor = somebody();
    store.left = 2;
    for (let n = 0; n < 40; n++) (await takeTurn(actor))();
    expect(store.taken).toBe(2);
    for (let n = 0; n < 30; n++) await expect(takeTurn(actor)).rejects.toMatchObject({ name: "NoTurn", waitSeconds: 40 });
    expect(store.taken).toBe(3);
    store.left = 1;
    (await takeTurn(somebody()))();
  });

  test("somebody who types without a pause, a key every sixtieth of a second, is never refused", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const actor = somebody();
    for (let key = 0; key < 1000; key++) {
      vi.setSystemTime(key * 60);
      (await takeTurn(actor))();
    }
    expect(store.taken).toBeLessThanOrEqual(60);
    vi.useRealTimers();
  });
});

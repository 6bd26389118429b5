import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, type Copy, reconcile, sameData, type Saved, type Version } from "../../lib/autosave/rules";

const texts = fc.constantFrom("甲", "乙", "丙", "丁").map((title) => ({ title }));
const clock = fc.integer({ min: 0, max: 5 }).map((minute) => `2026-11-24T20:0${minute}:00.000Z`);
const revision = fc.integer({ min: 1, max: 4 });
const saved: fc.Arbitrary<Saved | null> = fc.option(fc.record({ form: fc.constant("new/script"), data: texts, revision, updatedAt: clock }));
const copies: fc.Arbitrary<Copy[]> = fc.uniqueArray(
  fc.record({
    id: fc.constant("id"),
    form: fc.constant("new/script"),
    writer: fc.string({ minLength: 1, maxLength: 3 }),
    base: fc.integer({ min: 0, max: 4 }),
    at: clock,
    data: texts,
  }),
  { selector: ({ writer }) => writer, maxLength: 4 },
);
const page: fc.Arbitrary<Version | null> = fc.option(
  fc.record({ from: fc.constant("page" as const), data: texts, at: clock, base: fc.integer({ min: 0, max: 4 }) }),
);
const kept = fc.record({ server: saved, device: copies, page });

/** Every text that was kept, each once. */
const all = ({ server, device, page: typed }: { server: Saved | null; device: Copy[]; page: Version | null }) =>
  new Set([server, ...device, typed].flatMap((one) => (one ? [canonical(one.data)] : [])));

describe("whatever was kept, and wherever", () => {
  test("no text is lost: it is in the form, or asked about, or what the text in the form went on from", () => {
    fc.assert(
      fc.property(kept, (given) => {
        const { show, ask } = reconcile(given);
        const inForm = show ?? given.page;
        for (const text of all(given)) {
          const asked = ask.some(({ data }) => canonical(data) === text);
          const there = inForm !== null && canonical(inForm.data) === text;
          const wentOn = [given.page, ...given.device].some((one) => one && inForm && sameData(one.data, inForm.data) && one.base === given.server?.revision);
          const goneOnFrom = wentOn && given.server !== null && canonical(given.server.data) === text;
          expect(asked || (ask.length === 0 && (there || goneOnFrom)), `${text} in ${JSON.stringify(given)}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("nobody is asked about one text twice, nor when all say the same", () => {
    fc.assert(
      fc.property(kept, (given) => {
        const { ask } = reconcile(given);
        expect(new Set(ask.map(({ data }) => canonical(data))).size).toBe(ask.length);
        if (all(given).size === 1 && given.server) expect(ask).toEqual([]);
      }),
    );
  });

  test("only copies that say nothing of their own are forgotten", () => {
    fc.assert(
      fc.property(kept, (given) => {
        const { spent } = reconcile(given);
        const left = [given.server, ...given.device.filter((copy) => !spent.includes(copy))].flatMap((one) => (one ? [one.data] : []));
        for (const { data } of spent) expect(left.some((other) => sameData(other, data))).toBe(true);
      }),
    );
  });

  test("no clock decides: with other times the same is asked and the same is shown", () => {
    fc.assert(
      fc.property(kept, fc.array(clock, { minLength: 4, maxLength: 4 }), (given, times) => {
        const shifted = { ...given, device: given.device.map((copy, place) => ({ ...copy, at: times[place] ?? copy.at })) };
        const outcome = ({ show, ask }: ReturnType<typeof reconcile>) => [show && canonical(show.data), ask.map(({ data }) => canonical(data)).sort()];
        expect(outcome(reconcile(shifted))).toEqual(outcome(reconcile(given)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("by example", () => {
  const server: Saved = { form: "new/script", data: { title: "服务器" }, revision: 3, updatedAt: "2026-11-24T20:00:00.000Z" };
  const copy = (title: string, base: number, more: Partial<Copy> = {}): Copy => ({
    id: "id",
    form: "new/script",
    writer: title,
    base,
    at: "2026-11-24T21:00:00.000Z",
    data: { title },
    ...more,
  });

  test("what this device went on writing is newer than what it went on from", () =>
    expect(reconcile({ server, device: [copy("离线", 3)], page: null })).toMatchObject({ show: { data: { title: "离线" } }, ask: [] }));
  test("what two went on writing is asked about, although one is later", () =>
    expect(reconcile({ server, device: [copy("离线", 2)], page: null }).ask.map(({ from }) => from)).toEqual(["device", "server"]));
  test("what the server had and has no more was logged or dropped: it is asked about", () =>
    expect(reconcile({ server: null, device: [copy("离线", 2)], page: null }).ask).toHaveLength(1));
  test("what never reached the server goes on", () =>
    expect(reconcile({ server: null, device: [copy("离线", 0)], page: null })).toMatchObject({ show: { data: { title: "离线" } }, ask: [] }));
  test("what was put aside is not asked about again", () =>
    expect(reconcile({ server, device: [copy("放下的", 1, { aside: true })], page: null })).toMatchObject({ show: { from: "server" }, ask: [] }));
  test("names in another order are the same text", () => expect(sameData({ a: 1, b: { c: [1], d: 2 } }, { b: { d: 2, c: [1] }, a: 1 })).toBe(true));
});

import { describe, expect, test } from "vitest";
import { isInsiderOnly, type Resting, standingOf } from "../../lib/desk/standing";
import type { WayStep } from "../../lib/evidence/way";

const way = (...record: WayStep[]) => ({ record, facts: [], tied: [] });
const from = (kind: string | null) => ({ way: way({ who: "S-01", codename: "S-01", kind }, { who: "已刊发文章" }) });
const record = (more: Partial<Resting> = {}): Resting => ({
  way: way({ who: "已刊发文章" }),
  nature: "reported",
  status: "inReview",
  ...more,
});

describe("whether a record rests on insiders alone", () => {
  const insider = record({ ...from("insider") });
  test("an insider at the origin and nothing beside it", () => expect(isInsiderOnly(insider, [])).toBe(true));
  test("somebody else at the origin, or nobody we know", () => {
    expect(isInsiderOnly(record({ ...from("reporter") }), [])).toBe(false);
    expect(isInsiderOnly(record(), [])).toBe(false);
  });
  test("another insider does not help", () => expect(isInsiderOnly(insider, [record({ ...from("insider") })])).toBe(true));
  test("a record from elsewhere does", () => expect(isInsiderOnly(insider, [record({ ...from("victim") })])).toBe(false));
  test.each([{ nature: "inferred" }, { status: "draft" }, { status: "rejected" }, { status: "withdrawn" }])("%o corroborates nothing", (more) =>
    expect(isInsiderOnly(insider, [record({ ...from("victim"), ...more })])).toBe(true),
  );
});

describe("how well a set of records stands", () => {
  test("counts of nothing are nothing", () => expect(standingOf([], new Map())).toEqual({ total: 0, single: 0, insider: 0, unknown: 0 }));

  test("one root for all is named as it was written, however it was spelt", () => {
    const records = [
      { id: "a", ...record() },
      { id: "b", ...record({ way: way({ who: "《已刊發文章》 " }) }) },
    ];
    expect(standingOf(records, new Map())).toMatchObject({ total: 2, single: 2, root: expect.stringContaining("已刊发文章") });
  });

  test("what came the same way counts as often as it came", () => {
    const kinds = [record({ ...from("insider") }), record(), record({ way: way() })];
    const each = kinds.flatMap((one, index) => Array.from({ length: index + 2 }, (_, nth) => ({ id: `${index} ${nth}`, ...one })));
    const alike = kinds.map((one, index) => ({ id: null, alike: index + 2, ...one }));
    expect(standingOf(alike, new Map())).toEqual(standingOf(each, new Map()));
    expect(standingOf(alike, new Map())).toEqual({ total: 9, single: 5, insider: 2, unknown: 4 });
  });

  test("where one has no attribution nothing is said of all", () => {
    const standing = standingOf(
      [
        { id: "a", ...record() },
        { id: "b", ...record({ way: way() }) },
      ],
      new Map(),
    );
    expect(standing).toMatchObject({ single: 1, unknown: 1 });
    expect(standing.root).toBeUndefined();
  });

  test("what another root corroborates stands on more than one", () => {
    const records = [
      { id: "a", ...record() },
      { id: "b", ...record({ way: way({ who: "S-04" }) }) },
    ];
    expect(standingOf(records, new Map([["a", [records[1]!]]]))).toMatchObject({ single: 1, total: 2 });
  });
});

import { describe, expect, test } from "vitest";
import { condense, isInsiderOnly, type Resting, standingOf } from "../../lib/desk/rules";

const record = (more: Partial<Resting> = {}): Resting => ({
  steps: [{ who: "已刊发文章" }],
  originKind: null,
  nature: "reported",
  status: "inReview",
  ...more,
});

describe("whether a record rests on insiders alone", () => {
  const insider = record({ originKind: "insider" });
  test("an insider at the origin and nothing beside it", () => expect(isInsiderOnly(insider, [])).toBe(true));
  test("somebody else at the origin, or nobody we know", () => {
    expect(isInsiderOnly(record({ originKind: "reporter" }), [])).toBe(false);
    expect(isInsiderOnly(record(), [])).toBe(false);
  });
  test("another insider does not help", () => expect(isInsiderOnly(insider, [record({ originKind: "insider" })])).toBe(true));
  test("a record from elsewhere does", () => expect(isInsiderOnly(insider, [record({ originKind: "victim" })])).toBe(false));
  test.each([{ nature: "inferred" }, { status: "draft" }, { status: "rejected" }, { status: "withdrawn" }])("%o corroborates nothing", (more) =>
    expect(isInsiderOnly(insider, [record({ originKind: "victim", ...more })])).toBe(true),
  );
});

describe("how well a set of records stands", () => {
  test("counts of nothing are nothing", () => expect(standingOf([], new Map())).toEqual({ total: 0, single: 0, insider: 0, unknown: 0 }));

  test("one root for all is named as it was written, however it was spelt", () => {
    const records = [
      { id: "a", ...record() },
      { id: "b", ...record({ steps: [{ who: "已刊发文章 " }] }) },
    ];
    expect(standingOf(records, new Map())).toMatchObject({ total: 2, single: 2, root: expect.stringContaining("已刊发文章") });
  });

  test("where one has no attribution nothing is said of all", () => {
    const standing = standingOf(
      [
        { id: "a", ...record() },
        { id: "b", ...record({ steps: [] }) },
      ],
      new Map(),
    );
    expect(standing).toMatchObject({ single: 1, unknown: 1 });
    expect(standing.root).toBeUndefined();
  });

  test("what another root corroborates stands on more than one", () => {
    const records = [
      { id: "a", ...record() },
      { id: "b", ...record({ steps: [{ who: "S-04" }] }) },
    ];
    expect(standingOf(records, new Map([["a", [records[1]!]]]))).toMatchObject({ single: 1, total: 2 });
  });
});

describe("one sitting is told once", () => {
  const minute = 60_000;
  const change = (action: string, at: number, { by = "甲", id = "x" } = {}) => ({ entry: { action, at: new Date(at * minute), by, subject: { id } } });

  test("acts of the same person on the same thing in a row, from the first to the last", () => {
    const told = condense([change("submitted", 12), change("edited", 11), change("edited", 10), change("logged", 1)]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ acts: ["logged", "edited", "submitted"], entry: { at: new Date(12 * minute) } });
    expect(told[0]?.of).toHaveLength(4);
  });

  test("somebody else, something else, or a pause begins another", () => {
    expect(condense([change("accepted", 3, { by: "乙" }), change("submitted", 2), change("logged", 1)]).map(({ acts }) => acts)).toEqual([
      ["accepted"],
      ["logged", "submitted"],
    ]);
    expect(condense([change("logged", 2, { id: "y" }), change("logged", 1)])).toHaveLength(2);
    expect(condense([change("edited", 40), change("edited", 1)])).toHaveLength(2);
  });
});

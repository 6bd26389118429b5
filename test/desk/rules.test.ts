import { describe, expect, test } from "vitest";
import { condense } from "../../lib/desk/rules";

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

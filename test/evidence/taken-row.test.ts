import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followRow, nameWithout, rowsWithout } from "../../lib/evidence/taken-row/rules";

describe("a row of facts that is taken away", () => {
  test("moves up the names behind it, loses its own, and leaves every other", () => {
    expect(
      ["stages.0.quote", "stages.2.quote", "stages.10", "stages", "stagesOf.3.quote", "lines.3.amount"].map((fact) => nameWithout(fact, "stages", 1)),
    ).toEqual([...["stages.0.quote", "stages.1.quote", "stages.9", "stages", "stagesOf.3.quote", "lines.3.amount"]]);
    expect([nameWithout("stages.1.quote", "stages", 1), nameWithout("defects.1", "defects", 1)]).toEqual([null, null]);
  });

  test("leaves every word with the row that it was said of, whichever go and in whatever order", () => {
    const rows = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 14 });
    let moved = 0;
    fc.assert(
      fc.property(rows, fc.array(fc.nat(), { maxLength: 6 }), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (names, takes, bears) => {
        let list = [...names];
        let apart = [{ fact: "topic", says: "topic" }, ...names.flatMap((name, at) => (bears[at] ? [{ fact: `stages.${at}.quote`, says: name }] : []))];
        const gone: string[] = [];
        for (const take of takes) {
          if (list.length === 0) break;
          const index = take % list.length;
          const without = rowsWithout(apart, "stages", index);
          for (const row of without.gone) gone.push(row.says);
          expect(without.gone.every((row) => row.says === list[index])).toBe(true);
          list = list.toSpliced(index, 1);
          moved += without.kept.filter((row, at) => row.fact !== apart[at]?.fact).length;
          apart = without.kept;
        }
        for (const { fact, says } of apart.slice(1)) expect(list[Number(fact.split(".")[1])]).toBe(says);
        expect(apart.length - 1 + gone.length).toBe(bears.slice(0, names.length).filter(Boolean).length);
      }),
      { numRuns: 300 },
    );
    expect(moved).toBeGreaterThan(100);
  });

  test("is followed where a form comes back without a script, and what went with it is said beside its list", () => {
    const remove = (name: string, index: unknown) => ({ type: "remove", payload: { name, index } });
    const typed = () => ({
      factAttribution: [
        { fact: "stages.1.quote", qualifiers: "about" },
        { fact: "stages.2.quote", line: "甲" },
      ] as unknown,
    });
    const one = typed();
    expect(followRow(one, remove("facts.stages", 1))).toEqual({ "facts.stages": ["error.wordsGone"] });
    expect(one.factAttribution).toEqual([{ fact: "stages.1.quote", line: "甲" }]);
    const other = typed();
    expect(followRow(other, remove("facts.stages", 0))).toEqual({});
    expect(other.factAttribution).toMatchObject([{ fact: "stages.0.quote" }, { fact: "stages.1.quote" }]);
    for (const intent of [
      null,
      "x",
      {},
      remove("factAttribution", 0),
      remove("facts.stages[1].of", 0),
      remove("facts.stages", -1),
      { type: "insert", payload: { name: "facts.stages" } },
    ]) {
      const untouched = typed();
      expect(followRow(untouched, intent)).toEqual({});
      expect(untouched).toEqual(typed());
    }
    const none = { factAttribution: "text" as unknown };
    expect(followRow(none, remove("facts.stages", 0))).toEqual({});
  });
});

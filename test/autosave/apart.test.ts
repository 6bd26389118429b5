import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, merged } from "../../lib/autosave/merge/rules";
import type { Typed } from "../../lib/autosave/rules";
import { rowsWithout } from "../../lib/evidence/taken-row/rules";

type Row = { fact: string; qualifiers?: string[] | string; line?: string };
const script = (stages: readonly string[], factAttribution: Row[], more: Typed = {}): Typed => ({
  title: "话术",
  facts: { stages: stages.map((name) => ({ name })), ...more },
  ...(factAttribution.length > 0 && { factAttribution }),
});
const at = (begun: Typed | null, mine: Typed, theirs: Typed) => differences(begun, mine, theirs).map(({ path, by }) => `${by} ${path.join(".")}`);
const together = (begun: Typed, mine: Typed, theirs: Typed, isMine = false) => merged(mine, theirs, differences(begun, mine, theirs), () => isMine);
const about = (fact: string): Row => ({ fact, qualifiers: ["about"] });

describe("what is said of single facts, in two texts of one record", () => {
  test("is compared by the fact and not by the place of its row, and comes together", () => {
    const begun = script(["甲", "乙"], [about("form"), about("stages.0.quote")]);
    const mine = script(["甲", "乙"], [{ fact: "duration", qualifiers: "about" }, about("stages.0.quote")]);
    const theirs = script(["甲", "乙"], [about("form"), { fact: "stages.0.quote", qualifiers: ["about", "some"] }]);
    expect(at(begun, mine, theirs).toSorted()).toEqual(["mine factAttribution.duration", "mine factAttribution.form", "theirs factAttribution.stages.0.quote"]);
    expect(together(begun, mine, theirs).factAttribution).toEqual([
      { fact: "stages.0.quote", qualifiers: ["about", "some"] },
      { fact: "duration", qualifiers: "about" },
    ]);
    expect(at(begun, begun, { ...theirs, factAttribution: (theirs.factAttribution as Row[]).toReversed() })).toEqual(["theirs factAttribution.stages.0.quote"]);
    // One fact, two words from two people: somebody has to say.
    expect(
      at(
        begun,
        script(["甲", "乙"], [{ fact: "form", line: "组长" }, about("stages.0.quote")]),
        script(["甲", "乙"], [{ fact: "form", qualifiers: ["some"] }, about("stages.0.quote")]),
      ),
    ).toEqual(["both factAttribution.form"]);
  });

  test("is asked about where one changed the fact and the other what bounds it", () => {
    const begun = script(["甲"], [], { form: "三天" });
    expect(at(begun, script(["甲"], [], { form: "五天" }), script(["甲"], [about("form")], { form: "三天" })).toSorted()).toEqual([
      "both factAttribution.form",
      "both facts.form",
    ]);
    expect(at(begun, script(["乙"], [], { form: "三天" }), script(["甲"], [about("stages.0.quote")], { form: "三天" })).toSorted()).toEqual([
      "both factAttribution.stages.0.quote",
      "both facts.stages.0.name",
    ]);
    // Who changes both says both.
    expect(at(begun, script(["乙"], [about("stages.0.quote")], { form: "三天" }), begun).toSorted()).toEqual([
      "mine factAttribution.stages.0.quote",
      "mine facts.stages.0.name",
    ]);
  });

  test("goes with its list where one took a row away, and is asked about where the other said something of a row meanwhile", () => {
    const begun = script(["甲", "乙", "丙"], [about("stages.2.quote"), about("form")]);
    const mine = script(["甲", "丙"], [about("stages.1.quote"), about("form")]);
    expect(at(begun, mine, begun)).toEqual(["mine facts.stages"]);
    expect(together(begun, mine, begun)).toMatchObject({ facts: { stages: [{ name: "甲" }, { name: "丙" }] } });
    expect((together(begun, mine, begun).factAttribution as Row[]).map(({ fact }) => fact).toSorted()).toEqual(["form", "stages.1.quote"]);
    const theirs = script(["甲", "乙", "丙"], [about("stages.1.quote"), about("stages.2.quote"), about("form")]);
    expect(at(begun, mine, theirs)).toEqual(["both facts.stages"]);
    expect((together(begun, mine, theirs, true).factAttribution as Row[]).map(({ fact }) => fact).toSorted()).toEqual(["form", "stages.1.quote"]);
    expect((together(begun, mine, theirs, false).factAttribution as Row[]).map(({ fact }) => fact).toSorted()).toEqual([
      ...["form", "stages.1.quote", "stages.2.quote"],
    ]);
  });

  test("no word comes to stand at a row that nobody put it to, whatever both took away, said or took back, and whoever is chosen", () => {
    const names = ["甲", "乙", "丙", "丁"];
    const change = fc.record({ takes: fc.array(fc.nat(3), { maxLength: 2 }), turns: fc.array(fc.nat(3), { maxLength: 2 }) });
    const seen = { asked: 0, tied: 0 };
    const pairs = (data: Typed) => {
      const stages = ((data.facts as Typed).stages ?? []) as { name: string }[];
      return ((data.factAttribution ?? []) as Row[]).map(({ fact }) => stages[Number(fact.split(".")[1])]?.name);
    };
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3]), change, change, fc.infiniteStream(fc.boolean()), (bears, own, others, choose) => {
        const rows = bears.map((index) => about(`stages.${index}.quote`));
        const changed = ({ takes, turns }: { takes: number[]; turns: number[] }) => {
          let [list, apart] = [names, rows];
          for (const take of takes) {
            if (take >= list.length) continue;
            apart = rowsWithout(apart, "stages", take).kept;
            list = list.toSpliced(take, 1);
          }
          for (const turn of turns) {
            const fact = `stages.${turn}.quote`;
            if (turn >= list.length) continue;
            apart = apart.some((row) => row.fact === fact) ? apart.filter((row) => row.fact !== fact) : [...apart, about(fact)];
          }
          return script(list, apart);
        };
        const [begun, mine, theirs] = [script(names, rows), changed(own), changed(others)];
        const found = differences(begun, mine, theirs);
        const chosen = new Map(found.map((one) => [one, choose.next().value as boolean]));
        const both = merged(mine, theirs, found, (one) => chosen.get(one)!);
        for (const name of pairs(both)) expect([...pairs(mine), ...pairs(theirs)]).toContain(name);
        expect(pairs(both)).not.toContain(undefined);
        if (found.some(({ by }) => by === "both")) seen.asked += 1;
        if (found.some(({ along }) => along)) seen.tied += 1;
        // Untouched on one side, nothing is asked, and the other side's is what comes out.
        expect(differences(begun, begun, theirs).map(({ by }) => by)).not.toContain("both");
        expect(pairs(together(begun, begun, theirs)).toSorted()).toEqual(pairs(theirs).toSorted());
        expect(pairs(together(begun, mine, begun)).toSorted()).toEqual(pairs(mine).toSorted());
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});

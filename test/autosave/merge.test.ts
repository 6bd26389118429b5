import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alone, differences, merged } from "../../lib/autosave/merge/rules";
import type { Typed } from "../../lib/autosave/rules";

const record: Typed = {
  title: "培训三天",
  facts: { claimedStages: 8, openEnded: true, trainer: undefined, notStated: [], stages: [{ name: "开场", notStated: ["quote"] }, { name: "探需" }] },
  body: JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "第一句" }] }] }),
  occurred: {},
  tags: "甲, 乙",
  notStated: [],
  nature: "",
  companies: [{ id: "a", role: "subject", label: "甲公司", sub: "北京甲公司" }],
  seenLinks: "- company a subject",
};
/** The same as it comes off its form: text, and the defaults of fields that nobody touched. */
const form: Typed = {
  kind: "script",
  seenVersion: "1",
  pageAccount: crypto.randomUUID(),
  title: "培训三天",
  saidAs: "x",
  facts: { claimedStages: "8", openEnded: "on", stages: [{ name: "开场", notStated: "quote" }, { name: "探需" }] },
  body: record.body,
  occurred: { precision: "exact", zone: "Asia/Shanghai" },
  tags: "甲, 乙",
  companies: [{ companyId: "a", role: "subject", label: "甲公司" }],
  seenLinks: "- company a subject",
};
const at = (found: ReturnType<typeof differences>) => found.map(({ path, by }) => `${by} ${path.join(".")}`);
const facts = (more: object, of: Typed = form): Typed => ({ ...of, facts: { ...(of.facts as object), ...more } });

describe("two texts of one record", () => {
  test("an untouched form differs in nothing from its record: not in a zone without a day, an id, or an empty field", () => {
    expect(differences(record, form, record)).toEqual([]);
    expect(differences(null, form, record)).toEqual([]);
  });

  test("what each changed comes together, and nothing that only one touched is asked about", () => {
    const mine = facts({ claimedStages: "9" });
    const theirs = { ...facts({ trainer: "组长" }, record), tags: "丙", occurred: { day: "2026-11-01", precision: "day", zone: "Asia/Shanghai" } };
    const found = differences(record, mine, theirs);
    expect(at(found).toSorted()).toEqual(["mine facts.claimedStages", "theirs facts.trainer", "theirs occurred", "theirs tags"]);
    expect(merged(mine, theirs, found, () => false)).toMatchObject({
      facts: { claimedStages: "9", trainer: "组长", stages: [{ name: "开场" }, { name: "探需" }] },
      tags: "丙",
      occurred: { day: "2026-11-01" },
      companies: [{ id: "a", role: "subject", label: "甲公司" }],
    });
  });

  test("where both changed the same field somebody has to say, and either can be had", () => {
    const [mine, theirs] = [
      { ...form, title: "记者改的" },
      { ...record, title: "主编改的", nature: "heard" },
    ];
    const found = differences(record, mine, theirs);
    expect(at(found)).toEqual(["both title", "theirs nature"]);
    expect([true, false].map((isMine) => merged(mine, theirs, found, () => isMine))).toMatchObject([
      { title: "记者改的", nature: "heard" },
      { title: "主编改的", nature: "heard" },
    ]);
  });

  test("who says that nobody stated it and who says what it is are asked", () => {
    const mine = { ...facts({ notStated: "trainer" }), notStated: "place" };
    const theirs = { ...facts({ trainer: "组长", claimedStages: "9" }, record), place: "北京" };
    expect(at(differences(record, mine, theirs)).toSorted()).toEqual([
      "both facts.notStated",
      "both facts.trainer",
      "both notStated",
      "both place",
      "theirs facts.claimedStages",
    ]);
    // Of two facts nothing is asked.
    expect(at(differences(record, facts({ notStated: "form" }), facts({ trainer: "组长" }, record))).toSorted()).toEqual([
      "mine facts.notStated",
      "theirs facts.trainer",
    ]);
  });

  test("the same change on both sides is none", () => {
    expect(differences(record, { ...form, title: "一样" }, { ...record, title: "一样" })).toEqual([]);
  });

  test("what I emptied is emptied, and a list whose rows changed in number is one thing", () => {
    const mine = facts({ openEnded: undefined, stages: [{ name: "开场", notStated: "quote" }] });
    const found = differences(record, mine, record);
    expect(at(found).toSorted()).toEqual(["mine facts.openEnded", "mine facts.stages"]);
    const together = merged(mine, record, found, () => false) as { facts: { openEnded?: unknown; stages: unknown[] } };
    expect([together.facts.openEnded, together.facts.stages.length]).toEqual([undefined, 1]);
  });

  test("without the version that was gone on from, each difference is asked about", () => {
    expect(at(differences(null, { ...form, title: "新" }, record))).toEqual(["both title"]);
  });

  test("putting together loses no change of either side, and an untouched side changes nothing", () => {
    const text = fc.option(fc.string({ maxLength: 4 }), { nil: undefined });
    const typed = fc.record({ title: text, place: text, facts: fc.record({ fee: text, due: text }), occurred: fc.constant({}) }) as fc.Arbitrary<Typed>;
    fc.assert(
      fc.property(typed, typed, typed, fc.boolean(), (begun, mine, theirs, isMine) => {
        const found = differences(begun, mine, theirs);
        const together = merged(mine, theirs, found, () => isMine);
        const wanted = (by: string) => (by === "mine" || (by === "both" && isMine) ? mine : theirs);
        for (const one of found) expect(differences(null, alone(one.path, undefined), {})).toEqual([]);
        for (const one of differences(null, together, isMine ? mine : theirs)) {
          const by = found.find(({ path }) => path.join(".") === one.path.join("."))?.by;
          expect(by).toBe(isMine ? "theirs" : "mine"); // only what the other side alone changed
          expect(differences(null, together, wanted(by!)).map(({ path }) => path.join("."))).not.toContain(one.path.join("."));
        }
        expect(
          differences(
            null,
            merged(begun, theirs, differences(begun, begun, theirs), () => true),
            theirs,
          ),
        ).toEqual([]);
      }),
    );
  });
});

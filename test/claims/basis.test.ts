import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basisOf, type Ground, type Piece } from "../../lib/claims/basis";
import { parseAttribution } from "../../lib/evidence/attribution";

const way = (line: string) => ({ record: parseAttribution(line), facts: [], tied: [] });
const article = way("S-03 → 已刊发文章");
const piece = (id: string, more: Partial<Piece> = {}): Piece => ({ id, ref: `ZB-000${id}`, status: "accepted", nature: "reported", way: article, ...more });
const ground = (more: Partial<Ground> = {}): Ground => ({ ...piece("1"), role: "supports", against: [], ...more });
const payslip = way("工资单");
const insider = way("内部人士（口述）→ 本报记者");

describe("what a claim rests on", () => {
  test.each<[string, Ground[], string[]]>([
    ["nothing", [], ["unsupported"]],
    ["two records out of one article", [ground(), ground({ id: "2", way: way("“已刊發文章”") })], ["oneRoot"]],
    ["two that copy one report", [ground({ way: way("新华社报道 → 甲报文章") }), ground({ id: "2", way: way("新华社报道 → 乙报文章") })], ["oneRoot"]],
    ["two roots", [ground(), ground({ id: "2", way: payslip })], []],
    ["insiders alone", [ground({ way: way("中邦金融内部人士") }), ground({ id: "2", way: way("链家员工 → 另一篇") })], ["insiderOnly"]],
    ["an insider and a document", [ground({ way: insider }), ground({ id: "2", way: payslip })], []],
    ["insiders who may be one", [ground({ way: insider }), ground({ id: "2", way: way("知情人士 → 甲报文章") })], ["insiderOnly", "oneRoot"]],
    ["an inference", [ground({ nature: "inferred" })], ["unsupported", "inferred"]],
    ["what is only concluded from a piece", [ground({ role: "inferred" })], ["unsupported", "inferred"]],
    [
      "two roots, one contradicted",
      [ground(), ground({ id: "2", way: payslip }), ground({ id: "3", role: "contradicts", way: way("别的") })],
      ["contradicted"],
    ],
    ["an inference against it", [ground(), ground({ id: "2", way: payslip }), ground({ id: "3", role: "contradicts", nature: "inferred" })], []],
    ["what was refused and what was withdrawn", [ground({ status: "rejected" }), ground({ status: "withdrawn" })], ["unsupported"]],
    ["what nobody decided on", [ground({ status: "inReview" }), ground({ id: "2", way: payslip })], ["pending"]],
    ["pieces whose way to us is not known", [ground({ way: way("") }), ground({ id: "2", way: way("") })], ["oneRoot"]],
  ])("%s", (_name, grounds, flags) => {
    expect(basisOf(grounds).flags).toEqual(flags);
  });

  const lacks = (grounds: Ground[]) => basisOf(grounds).missing.map(({ lack, pieces, by }) => [lack, pieces.map(({ id }) => id), by.map(({ id }) => id)]);
  const two = [ground(), ground({ id: "2", way: payslip })];

  describe("a piece that supports it and is contradicted elsewhere", () => {
    const other = (more: Partial<Piece> = {}) => piece("8", { way: way("别的"), ...more });
    test("is said, although nobody held it against the claim", () => {
      const grounds = [two[0]!, { ...two[1]!, against: [other()] }];
      expect(basisOf(grounds)).toMatchObject({ flags: ["contradicted"], disputed: [{ piece: { id: "2" }, by: [{ id: "8" }] }] });
      expect(lacks(grounds)).toEqual([["disputed", ["2"], ["8"]]]);
    });
    test("is said once where it is held against the claim itself", () => {
      const held = ground({ ...other(), role: "contradicts" });
      expect(lacks([two[0]!, { ...two[1]!, against: [other()] }, held])).toEqual([["contradicted", ["8"], []]]);
    });
    test.each<[string, Piece]>([
      ["an inference", other({ nature: "inferred" })],
      ["a draft", other({ status: "draft" })],
      ["what was refused", other({ status: "rejected" })],
      ["what was withdrawn", other({ status: "withdrawn" })],
    ])("%s contradicts nothing", (_name, idle) => expect(basisOf([two[0]!, { ...two[1]!, against: [idle] }]).flags).toEqual([]));
    test("nor is anything said of a piece that supports nothing", () =>
      expect(basisOf([...two, ground({ id: "3", role: "inferred", against: [other()] })]).flags).toEqual(["inferred"]));
  });

  test("support and contradiction out of one root are named as that, tied to the claim or to a piece of it", () => {
    const against = piece("8", { way: way("工资单 → 甲报文章") });
    const divided = (grounds: Ground[]) =>
      basisOf(grounds).bothSides.map(({ root, supports, contradicts }) => [root, supports.map(({ id }) => id), contradicts.map(({ id }) => id)]);
    expect(divided([...two, ground({ ...against, role: "contradicts" })])).toEqual([["工资单", ["2"], ["8"]]]);
    expect(divided([{ ...two[0]!, against: [against] }, two[1]!])).toEqual([["工资单", ["2"], ["8"]]]);
    expect(divided([...two, ground({ ...piece("8", { way: way("别的") }), role: "contradicts" })])).toEqual([]);
    expect(divided([...two, ground({ ...against, role: "contradicts", status: "rejected" })])).toEqual([]);
    expect(divided([ground({ way: insider }), ground({ id: "8", way: way("知情人士 → 乙报"), role: "contradicts" })])).toEqual([]);
  });

  test("whoever has no name is asked about, and what has no way is", () => {
    expect(
      lacks([ground({ way: way("内部人士 → 甲报文章") }), ground({ id: "2", way: way("知情人士 → 乙报文章") }), ground({ id: "3", way: way("") })]),
    ).toEqual([
      ["oneRoot", ["1", "2", "3"], []],
      ["unnamed", ["1", "2"], []],
      ["unknownRoot", ["3"], []],
    ]);
  });

  const some = {
    status: fc.constantFrom("draft", "inReview", "needsWork", "accepted", "rejected", "withdrawn"),
    nature: fc.constantFrom("reported", "seen", "inferred", null),
    way: fc.constantFrom("甲", "乙", "《甲》", "甲 → 丙", "内部人士", "知情人士 → 丁", "").map(way),
  };
  const grounds = fc.uniqueArray(
    fc.record({
      id: fc.nat(20).map(String),
      ref: fc.constant("ZB-0001"),
      role: fc.constantFrom("supports", "contradicts", "inferred"),
      ...some,
      against: fc.array(fc.record({ id: fc.nat({ max: 20 }).map(String), ref: fc.constant("ZB-0002"), ...some }), { maxLength: 2 }),
    }) as fc.Arbitrary<Ground>,
    { maxLength: 8, selector: ({ id }) => id },
  );
  test("an inference, a refused and a withdrawn record change nothing of what supports it", () => {
    fc.assert(
      fc.property(grounds, grounds, (all, more) => {
        const idle = more.filter(({ nature, role, status }) => nature === "inferred" || role === "inferred" || status === "rejected" || status === "withdrawn");
        expect(basisOf([...all, ...idle]).support).toEqual(basisOf(all).support);
        expect(basisOf([...all, ...idle]).roots).toEqual(basisOf(all).roots);
      }),
    );
  });
  test("the order does not matter, there are never more roots than supporting records, and every flag says what is missing", () => {
    fc.assert(
      fc.property(grounds, (all) => {
        const [one, other] = [basisOf(all), basisOf(all.toReversed())];
        expect(one.flags).toEqual(other.flags);
        expect([one.roots.length, one.rootsAtMost]).toEqual([other.roots.length, other.rootsAtMost]);
        expect(one.roots.length).toBeLessThanOrEqual(one.rootsAtMost);
        expect(one.rootsAtMost).toBeLessThanOrEqual(one.support.length);
        const asked = new Set(one.missing.map(({ lack }) => (lack === "disputed" ? "contradicted" : lack)));
        for (const further of ["unnamed", "unknownRoot"] as const) asked.delete(further);
        expect([...asked].toSorted()).toEqual(one.flags.toSorted());
        expect(one.flags.includes("unsupported")).toBe(one.support.length === 0);
        expect(one.missing.some(({ lack }) => lack === "unnamed")).toBe(one.rootsAtMost > one.roots.length);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basisOf, clearanceState, freeze, type Ground } from "../../lib/claims/rules";

const ground = (more: Partial<Ground> = {}): Ground => ({
  id: "1",
  ref: "ZB-0001",
  role: "supports",
  status: "accepted",
  nature: "reported",
  originKind: "reporter",
  root: "已刊发文章",
  ...more,
});

describe("what a claim rests on", () => {
  test.each<[string, Ground[], string[]]>([
    ["nothing", [], ["unsupported"]],
    ["two records out of one article", [ground(), ground({ id: "2", root: " 已刊发文章 " })], ["oneRoot"]],
    ["two roots", [ground(), ground({ id: "2", root: "工资单" })], []],
    ["an insider alone", [ground({ originKind: "insider" }), ground({ originKind: "insider", root: "另一篇" })], ["insiderOnly"]],
    ["an insider and a document", [ground({ originKind: "insider" }), ground({ originKind: null, root: "工资单" })], []],
    ["an inference", [ground({ nature: "inferred" })], ["unsupported", "inferred"]],
    ["what is only concluded from a piece", [ground({ role: "inferred" })], ["unsupported", "inferred"]],
    ["two roots, one contradicted", [ground(), ground({ root: "工资单" }), ground({ role: "contradicts", root: "别的" })], ["contradicted"]],
    ["an inference against it", [ground(), ground({ root: "工资单" }), ground({ role: "contradicts", nature: "inferred" })], []],
    ["what was refused and what was withdrawn", [ground({ status: "rejected" }), ground({ status: "withdrawn" })], ["unsupported"]],
    ["what nobody decided on", [ground({ status: "inReview" }), ground({ root: "工资单" })], ["pending"]],
    ["pieces whose way to us is not known", [ground({ root: null }), ground({ root: null })], ["oneRoot"]],
  ])("%s", (_name, grounds, flags) => {
    expect(basisOf(grounds).flags).toEqual(flags);
  });

  const grounds = fc.array(
    fc.record({
      id: fc.uuid(),
      ref: fc.constant("ZB-0001"),
      role: fc.constantFrom("supports", "contradicts", "inferred"),
      status: fc.constantFrom("draft", "inReview", "needsWork", "accepted", "rejected", "withdrawn"),
      nature: fc.constantFrom("reported", "seen", "inferred", null),
      originKind: fc.constantFrom("insider", "reporter", null),
      root: fc.constantFrom("甲", "乙", " 甲", null),
    }) as fc.Arbitrary<Ground>,
    { maxLength: 8 },
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
  test("one root that says both is named with what it says on either side, two roots are not, and nothing that does not count is in it", () => {
    const [yes, no] = [ground({ id: "1", root: "甲" }), ground({ id: "2", root: " 甲", role: "contradicts" })];
    expect(basisOf([yes, no]).bothSides).toEqual([{ root: "甲", supports: [yes], contradicts: [no] }]);
    expect(basisOf([yes, ground({ root: "乙", role: "contradicts" })]).bothSides).toEqual([]);
    expect(basisOf([ground({ root: null }), ground({ root: null, role: "contradicts" })]).bothSides).toEqual([]);
    expect(basisOf([yes, { ...no, status: "rejected" }, { ...no, nature: "inferred" }]).bothSides).toEqual([]);
    fc.assert(
      fc.property(grounds, (all) => {
        const { bothSides, roots, support } = basisOf(all);
        for (const { root, supports, contradicts } of bothSides) {
          expect(roots).toContain(root);
          for (const one of supports) expect(support).toContain(one);
          expect(supports.length * contradicts.length).toBeGreaterThan(0);
          for (const { role, nature } of contradicts) expect([role, nature === "inferred"]).toEqual(["contradicts", false]);
        }
      }),
    );
  });
  test("the order does not matter, there are never more roots than supporting records, and every flag says what is missing", () => {
    fc.assert(
      fc.property(grounds, (all) => {
        const [one, other] = [basisOf(all), basisOf(all.toReversed())];
        expect(one.flags).toEqual(other.flags);
        expect(one.roots.length).toBe(other.roots.length);
        expect(one.roots.length).toBeLessThanOrEqual(one.support.length);
        expect(one.missing.map(({ flag }) => flag).filter((flag) => flag !== "unknownRoot")).toEqual(one.flags);
        expect(one.flags.includes("unsupported")).toBe(one.support.length === 0);
      }),
    );
  });
});

describe("a clearance", () => {
  const at = new Date("2026-11-24T10:00:00Z");
  const piece = { id: "1", version: 2, updatedAt: at, status: "accepted" };
  const cleared = { version: 3, basis: freeze([piece]) };
  const claim = { version: 3, withdrawnAt: null };
  test.each<[string, Parameters<typeof clearanceState>, string]>([
    ["holds while nothing moves", [claim, cleared, [piece]], "cleared"],
    ["is over with another version of the sentence", [{ ...claim, version: 4 }, cleared, [piece]], "changed"],
    ["is over when a piece was edited", [claim, cleared, [{ ...piece, version: 3 }]], "moved"],
    ["is over when a piece was withdrawn and brought back", [claim, cleared, [{ ...piece, updatedAt: new Date(at.getTime() + 1) }]], "moved"],
    ["is over when a piece is gone", [claim, cleared, []], "moved"],
    ["is none for a sentence that was given up", [{ ...claim, withdrawnAt: at }, cleared, [piece]], "withdrawn"],
    ["is none where nobody gave one", [claim, undefined, [piece]], "open"],
  ])("%s", (_name, given, state) => {
    expect(clearanceState(...given)).toBe(state);
  });
});

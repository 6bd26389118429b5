import { describe, expect, test } from "vitest";
import { after, isGroundless, isOwnWork, mayAct, type PageAct, type ReviewAct, type Standing } from "../../lib/review/rules";

const statuses = ["draft", "inReview", "needsWork", "accepted", "rejected", "withdrawn"] as const;

describe("where an act leads from each status", () => {
  const no = undefined;
  test.each<[ReviewAct, (string | undefined)[]]>([
    //            draft        inReview     needsWork    accepted     rejected     withdrawn (from accepted)
    ["edit", ["draft", "needsWork", "needsWork", "needsWork", "needsWork", no]],
    ["submit", ["inReview", no, "inReview", no, no, no]],
    ["accept", [no, "accepted", no, no, no, no]],
    ["sendBack", [no, "needsWork", no, no, no, no]],
    ["reject", [no, "rejected", no, no, no, no]],
    ["withdraw", ["withdrawn", "withdrawn", "withdrawn", "withdrawn", "withdrawn", no]],
    ["restore", [no, no, no, no, no, "accepted"]],
  ])("%s", (act, expected) => {
    expect(statuses.map((status) => after(act, status, status === "withdrawn" ? "accepted" : null))).toEqual(expected);
  });
});

describe("what a page offers", () => {
  const reporter: Standing = { role: "reporter", userId: "me", authorId: "me", editedById: "me", status: "draft", version: 3, submitted: undefined };
  const others = { authorId: "x", editedById: "x" };
  const inReview = { status: "inReview", submitted: { version: 3, byId: "x", decided: false } } as const;

  test.each<[string, PageAct, Partial<Standing>, ReturnType<typeof mayAct>]>([
    ["a reporter edits what others wrote", "edit", others, true],
    ["an editor does not edit", "edit", { role: "editor" }, undefined],
    ["a viewer sees no button at all", "edit", { role: "viewer" }, undefined],
    ["a stranger neither", "link", { role: undefined }, undefined],
    ["what is withdrawn is restored first", "edit", { status: "withdrawn" }, "withdrawn"],
    ["a draft is submitted", "submit", {}, true],
    ["what is in review is not submitted again", "submit", inReview, undefined],
    ["what was sent back is changed first", "submit", { status: "needsWork", submitted: { version: 3, byId: "me", decided: true } }, "unchanged"],
    ["and then submitted", "submit", { status: "needsWork", version: 4, submitted: { version: 3, byId: "me", decided: true } }, true],
    ["one withdraws one's own", "withdraw", {}, true],
    ["and not that of others", "withdraw", others, undefined],
    ["a lead withdraws that of others", "withdraw", { ...others, role: "lead" }, true],
    ["a lead restores it", "restore", { ...others, role: "lead", status: "withdrawn" }, true],
    ["a reporter does not restore that of others", "restore", { ...others, status: "withdrawn" }, undefined],
    ["an editor decides", "decide", { ...others, ...inReview, role: "editor" }, true],
    ["a lead decides", "decide", { ...others, ...inReview, role: "lead" }, true],
    ["a reporter does not decide", "decide", { ...others, ...inReview }, "notEditor"],
    ["nobody decides on a version that is not the present one", "decide", { ...others, ...inReview, role: "editor", version: 4 }, "notInReview"],
    ["nobody decides twice", "decide", { ...others, ...inReview, role: "editor", status: "accepted" }, "notInReview"],
    ["not the author", "decide", { ...inReview, role: "lead", editedById: "x" }, "ownWork"],
    ["not the last editor", "decide", { ...inReview, role: "lead", authorId: "x", editedById: "me" }, "ownWork"],
    ["not who handed it in", "decide", { ...others, role: "lead", status: "inReview", submitted: { version: 3, byId: "me", decided: false } }, "ownWork"],
  ])("%s", (_name, act, standing, expected) => {
    expect(mayAct(act, { ...reporter, ...standing })).toBe(expected);
  });

  test("own work is what one wrote, edited or handed in", () => {
    expect(isOwnWork("me", { authorId: "x", editedById: "y", submittedById: undefined })).toBe(false);
    expect(isOwnWork("me", { authorId: "x", editedById: "y", submittedById: "me" })).toBe(true);
  });
});

test("a version has no basis to be seen only where neither a step, a source nor how we got it stands in it", () => {
  const bare = { steps: [], sources: [], obtainedBy: null };
  expect(isGroundless(bare)).toBe(true);
  expect(isGroundless({ ...bare, sources: [{ role: "mentioned" }] })).toBe(true);
  expect(isGroundless({ ...bare, steps: [{ who: "S-01" }] })).toBe(false);
  expect(isGroundless({ ...bare, sources: [{ role: "hearsay" }] })).toBe(false);
  expect(isGroundless({ ...bare, obtainedBy: "自己拍的" })).toBe(false);
});

import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { expect, test, vi } from "vitest";
import { gapsIn } from "../../app/(archive)/gaps";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

vi.mock("next-intl/server", () => ({
  getTranslations: async (path: string) => {
    const [file = "", ...inside] = path.split(".");
    const messages = { [file]: JSON.parse(readFileSync(`messages/zh-CN/${file}.json`, "utf8")) };
    return createTranslator({ locale: "zh-CN", messages, namespace: [file, ...inside].join(".") as never });
  },
}));

/** What a page leaves for afterwards, and what must leave nothing. */
const afterwards = () => {
  const works: (() => Promise<void>)[] = [];
  return [works, (work: () => Promise<void>) => void works.push(work)] as const;
};
const never = () => expect.unreachable("all of it was counted at once");

const script = (more: object = {}) => ({
  kind: "script" as const,
  facts: { claimedStages: 8, stages: [{ name: "开场" }, { name: "加恐" }], notStated: ["trainer"], ...more },
});

test("what is missing is told apart: nobody stated it, nobody filled it in; the record with most of it comes first", async () => {
  await using room = await newsroom();
  const { reporter, viewer, stranger } = room.people;
  const log = async (more: object) => {
    const id = await logEvidence(reporter.actor, piece(room.investigationId, more));
    await submitEvidence(reporter.actor, { id, seenVersion: 1 });
    return id;
  };
  const quota = await log({
    title: "定额",
    detail: {
      kind: "callQuota",
      facts: {
        bound: "atLeast",
        min: "600",
        unit: "call",
        periodAmount: "1",
        periodUnit: "day",
        nature: "required",
        appliesTo: "newStaff",
        notStated: ["workingHours"],
      },
    },
  });
  const said = await log({ title: "话术", detail: script() });
  await log({ title: "待归类", detail: { kind: "unsorted", facts: {} } });
  await logEvidence(reporter.actor, piece(room.investigationId, { title: "别人的草稿" }));

  const { total, rows } = await gapsIn(viewer.actor, {}, 6, never);
  expect([total, rows.map(({ id }) => id)]).toEqual([2, [said, quota]]);
  expect(rows[0]?.open).toEqual(expect.arrayContaining([expect.stringContaining("6 个环节"), "授课人"]));
  expect(rows[0]?.unfilled).toContain("形式");
  expect(rows[1]).toMatchObject({ open: ["每天工时"], unfilled: ["依据"] });
  expect((await gapsIn(viewer.actor, {}, 1, never)).rows).toHaveLength(1);
  expect(await gapsIn(stranger.actor, {}, 6, never)).toEqual({ total: 0, uncounted: 0, rows: [] });
});

test("a page does not wait for what nobody counted yet: it says so, and the rest is counted once the page has left", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const [works, later] = afterwards();
  for (const title of ["一", "二"]) await logEvidence(reporter.actor, piece(room.investigationId, { title, detail: script() }));
  const unhurried = () => gapsIn(reporter.actor, {}, 6, later, 0);
  for (const _ of ["nothing was counted", "nothing is counted by looking"]) expect(await unhurried()).toEqual({ total: 0, uncounted: 2, rows: [] });
  await Promise.all(works.splice(0).map((work) => work()));
  expect(await unhurried()).toMatchObject({ total: 2, uncounted: 0 });
  expect(works).toEqual([]);
});

test("a new version is counted anew, and what was withdrawn leaves nothing open", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { title: "话术", detail: script() }));
  const open = async () => (await gapsIn(reporter.actor, {}, 6, never)).rows[0];
  expect((await open())?.open.join()).toContain("6 个环节");
  await editEvidence(reporter.actor, evidenceEdit.parse({ id, seenVersion: 1, title: "话术", detail: script({ claimedStages: 3 }) }));
  expect((await open())?.open.join()).toContain("1 个环节");
  await withdrawEvidence(reporter.actor, { id, seenVersion: 2, reason: "记错了" });
  expect(await open()).toBeUndefined();
});

test("of five hundred prices the first gaps are worded, and all are counted", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const lines = Array.from({ length: 500 }, (_, index) => ({ min: String(index + 1), max: String(index + 1), currency: "CNY", notStated: ["unit"] }));
  await logEvidence(reporter.actor, piece(room.investigationId, { title: "价目", detail: { kind: "priceList", facts: { lines, notStated: ["buyer"] } } }));
  const [gap] = (await gapsIn(reporter.actor, {}, 6, never)).rows;
  expect(gap!.count.open + gap!.count.unfilled).toBeGreaterThan(500);
  const worded = gap!.open.length + gap!.unfilled.length;
  expect([worded > 2, worded < 300]).toEqual([true, true]);
});

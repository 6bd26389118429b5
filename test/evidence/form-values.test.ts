import { expect, test } from "vitest";
import { differences } from "../../lib/autosave/merge/rules";
import { historyOf } from "../../lib/custody/queries";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { formValuesOf, formValuesThen } from "../../lib/evidence/form-values";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit, evidenceInput } from "../../lib/evidence/schema";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

/** Something in every field that a version has. */
const full = {
  nature: "reported",
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "第一句。" }] }] },
  attribution: [{ who: "内部人士", how: "told" }, { who: "别家的报道" }],
  factAttribution: [{ fact: "lines.0.amount", steps: [{ who: "中间人", how: "heard" }] }],
  means: "undercover",
  obtainedBy: "面试进去的",
  approvedBy: "主编",
  approvalReason: "别无办法",
  firstObtainedBy: "记者",
  occurred: { from: "2026-11-01T01:30:00Z", to: "2026-11-03T15:59:00Z", precision: "range", zone: "Asia/Shanghai" },
  place: "四楼",
  sensitivity: "sensitive",
  tags: ["乙", "甲"],
  notStated: ["language", "approvalLimits"],
};

test("a version out of the history says in its form what it said on its page, and an edit differs from it in what was edited", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(reporter.actor, evidenceInput.parse({ ...piece(room.investigationId), ...full }));
  const then = async (version: number) =>
    formValuesThen((await historyOf(reporter.actor, id)).find(({ subject }) => subject.version === version)?.detail ?? null)!;
  const now = async () => formValuesOf((await findEvidence(reporter.actor, id))!);
  expect(differences(null, await then(1), await now())).toEqual([]);

  const { detail } = piece(room.investigationId);
  await editEvidence(reporter.actor, evidenceEdit.parse({ id, seenVersion: 1, ...full, title: "改过", place: "五楼", detail }));
  expect(differences(null, await then(2), await now())).toEqual([]);
  expect(differences(await then(1), await then(1), await now()).map(({ path, by }) => `${by} ${path.join(".")}`)).toEqual(["theirs title", "theirs place"]);
  expect(formValuesThen(null)).toBeNull();
});

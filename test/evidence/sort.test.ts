import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { historyOf } from "../../lib/custody/queries";
import { changesOf } from "../../lib/evidence/changes";
import { editEvidence, logEvidence, sortEvidence } from "../../lib/evidence/commands";
import { findEvidence } from "../../lib/evidence/queries";
import { evidenceEdit } from "../../lib/evidence/schema";
import { linkEvidence } from "../../lib/links/commands";
import { acceptEvidence, submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { findSubmission } from "../../lib/review/queries";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const unsorted = { kind: "unsorted", facts: {} };
const terms = { kind: "terms", facts: { fee: "业务费", measure: "percent", bound: "exact", min: "3", base: "loanAmount", notStated: ["payer"] } };
const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "按贷款金额收费" }] }] };
const as = (id: string, seenVersion: number, more: object = {}) => evidenceEdit.parse({ id, seenVersion, title: "收费", detail: terms, ...more });

test("an accepted unsorted record becomes a kind: reference, links, body and attribution stay, the old version keeps its decision, the new one goes back to the editors", async () => {
  await using room = await newsroom();
  const { reporter, editor } = room.people;
  const { investigationId } = room;
  const companyId = await recordCompany(reporter.actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: "中邦金融" }));
  const record = { attribution: [{ who: "内部人士", how: "told" }], companies: [{ companyId, role: "subject" }] };
  const id = await logEvidence(reporter.actor, piece(investigationId, { title: "收费", detail: unsorted, body, ...record }));
  const other = await logEvidence(reporter.actor, piece(investigationId));
  await linkEvidence(reporter.actor, { evidenceId: other, toId: id, role: "related" });
  await submitEvidence(reporter.actor, { id, seenVersion: 1 });
  await acceptEvidence(editor.actor, { id, seenVersion: 1 });
  const before = await findEvidence(reporter.actor, id);

  // A form that sends no body leaves it as it was.
  await sortEvidence(reporter.actor, as(id, 1, record));

  const after = await findEvidence(reporter.actor, id);
  expect(after).toMatchObject({ kind: "terms", ref: before?.ref, version: 2, status: "needsWork", authorId: before?.authorId });
  expect(after?.facts).toMatchObject({ min: "3", base: "loanAmount", notStated: ["payer"] });
  for (const name of ["body", "steps", "companies", "linksTo", "receivedAt", "notedAt"] as const) expect(after?.[name]).toEqual(before?.[name]);
  const frozen = await findSubmission(editor.actor, id);
  expect(frozen?.newest).toMatchObject({ version: 1, content: { kind: "unsorted" }, decision: { verdict: "accepted" } });

  const [entry, ...earlier] = await historyOf(reporter.actor, id);
  expect(entry).toMatchObject({ action: "evidence.sorted", subject: { version: 2 } });
  expect(earlier.map(({ action }) => action)).toEqual(["evidence.accepted", "evidence.submitted", "evidence.logged"]);
  const changes = changesOf(
    entry?.detail,
    (key) => key,
    (field) => field,
    () => undefined,
  );
  expect(changes?.filter(({ what }) => what === "fact").map(({ label }) => label)).toContain("terms.amount");
  expect(changes?.filter(({ what }) => what !== "fact")).toEqual([]);

  await submitEvidence(reporter.actor, { id, seenVersion: 2 });
  await acceptEvidence(editor.actor, { id, seenVersion: 2 });
  expect((await findSubmission(editor.actor, id))?.newest).toMatchObject({ version: 2, content: { kind: "terms" } });
});

test("it happens once: what has a kind is not sorted again, and nothing becomes unsorted", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { detail: unsorted }));
  await expect(sortEvidence(reporter.actor, as(id, 1, { detail: unsorted }))).rejects.toMatchObject({ reason: "wrongState" });
  await expect(editEvidence(reporter.actor, as(id, 1))).rejects.toMatchObject({ reason: "wrongState" });
  await sortEvidence(reporter.actor, as(id, 1));
  await expect(sortEvidence(reporter.actor, as(id, 2))).rejects.toMatchObject({ reason: "wrongState" });
  await expect(editEvidence(reporter.actor, as(id, 2, { detail: unsorted }))).rejects.toMatchObject({ reason: "wrongState" });
  await editEvidence(reporter.actor, as(id, 2, { title: "改过" }));
  expect(await findEvidence(reporter.actor, id)).toMatchObject({ version: 3, title: "改过", kind: "terms" });
});

test("of two who sort at once one is told, and so is whoever goes on editing it as unsorted", async () => {
  await using room = await newsroom();
  const { reporter, lead } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { detail: unsorted }));
  const outcomes = await Promise.allSettled([sortEvidence(reporter.actor, as(id, 1)), sortEvidence(lead.actor, as(id, 1, { title: "别的" }))]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "stale" } });
  await expect(editEvidence(lead.actor, as(id, 1, { detail: unsorted }))).rejects.toMatchObject({ reason: "stale" });
  expect(await historyOf(reporter.actor, id)).toHaveLength(2);
});

test("a withdrawn record is restored before it is sorted", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const id = await logEvidence(reporter.actor, piece(room.investigationId, { detail: unsorted }));
  await withdrawEvidence(reporter.actor, { id, seenVersion: 1, reason: "记错了" });
  await expect(sortEvidence(reporter.actor, as(id, 1))).rejects.toMatchObject({ reason: "wrongState" });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { acceptEvidence, sendBackEvidence, submitEvidence } from "../../lib/review/commands";
import { findSubmission } from "../../lib/review/queries";
import { checkedAcceptance, checks } from "../../lib/review/schema";
import { fieldsSince, textSince } from "../../lib/review/since";
import { historyOf } from "../../lib/custody/queries";
import { newsroom } from "../support/newsroom";
import { piece, priceList } from "../support/scene";

const key = (name: string) => name;
const told = (name: string, values: object = {}) => `${name} ${JSON.stringify(values)}`;
const said = (view: NonNullable<Awaited<ReturnType<typeof findSubmission>>>) =>
  fieldsSince(view.before!.frozen, view.newest.frozen, told as never, key, () => undefined)?.map(({ what, label, before, after }) => [
    label ?? what,
    before?.text,
    after?.text,
  ]);

test("a version is laid beside the one that was decided on last, not beside one that nobody decided on", async () => {
  await using room = await newsroom();
  const [reporter, editor] = [room.people.reporter.actor, room.people.editor.actor];
  const id = await logEvidence(reporter, piece(room.investigationId));
  const [line] = priceList.facts.lines;
  const edit = (seenVersion: number, title: string, max: string) =>
    editEvidence(
      reporter,
      evidenceEdit.parse({
        id,
        seenVersion,
        title,
        detail: { ...priceList, facts: { ...priceList.facts, lines: [{ ...line, min: "100", max, currency: "CNY" }] } },
      }),
    );
  await edit(1, "一", "150");
  await submitEvidence(reporter, { id, seenVersion: 2 });
  expect((await findSubmission(editor, id))?.before).toBeNull();
  await sendBackEvidence(editor, { id, seenVersion: 2, note: "哪里来的？" });
  await edit(2, "一", "160");
  await submitEvidence(reporter, { id, seenVersion: 3 });
  expect(said((await findSubmission(editor, id))!)).toEqual([[expect.any(String), expect.stringContaining("150"), expect.stringContaining("160")]]);
  // Changed once more before anybody decided: version 3 is nobody's measure.
  await edit(3, "二", "170");
  await submitEvidence(reporter, { id, seenVersion: 4 });
  const last = (await findSubmission(editor, id))!;
  expect([last.before?.version, last.before?.decision.verdict]).toEqual([2, "sentBack"]);
  expect(said(last)).toEqual([
    ["title", "一", "二"],
    [expect.any(String), expect.stringContaining("150"), expect.stringContaining("170")],
  ]);
  await acceptEvidence(editor, { id, seenVersion: 4, checked: [...checks] });
  expect((await findSubmission(editor, id))?.before?.version).toBe(2);
  expect((await historyOf(editor, id))[0]).toMatchObject({ action: "evidence.accepted", detail: { checked: checks } });
});

test("accepting on the page asks for every point", () => {
  const given = { id: crypto.randomUUID(), seenVersion: 1 };
  for (const missing of checks)
    expect(checkedAcceptance.safeParse({ ...given, checked: checks.filter((one) => one !== missing) }).error?.issues[0]?.message).toBe("error.notChecked");
  expect(checkedAcceptance.safeParse(given).success).toBe(false);
  expect(checkedAcceptance.safeParse({ ...given, checked: [...checks] }).success).toBe(true);
  expect(checkedAcceptance.safeParse({ ...given, checked: ["numbers", "numbers", "numbers", "numbers", "numbers"] }).success).toBe(false);
});

test("what was taken out and what was put in are the two texts, whatever they are", () => {
  const text = fc.array(fc.constantFrom("文章", "没有", "写", "单位", "。", "\n", "600", "😀", "a "), { maxLength: 12 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (before, now) => {
      const parts = textSince(before, now);
      if (before === now) expect(parts).toEqual([]);
      if (before === now) return;
      const without = (not: string) => parts.flatMap(({ is, text: part }) => (is === not ? [] : [part])).join("");
      expect(without("added").replaceAll(/\s/g, "")).toBe(before.replaceAll(/\s/g, ""));
      expect(without("removed").replaceAll(/\s/g, "")).toBe(now.replaceAll(/\s/g, ""));
    }),
  );
  const long = "甲".repeat(500);
  expect(textSince(`${long}600${long}`, `${long}650${long}`).filter(({ is }) => is !== "kept").length).toBeGreaterThan(0);
});

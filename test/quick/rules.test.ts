import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceBody } from "../../lib/api/evidence-input";
import { strict } from "../../lib/api/strict";
import { autosaveInput } from "../../lib/autosave/schema";
import { callQuotaFacts } from "../../lib/evidence/kinds/call-quota/schema";
import { priceListFacts } from "../../lib/evidence/kinds/price-list/schema";
import { entryIn } from "../../lib/quick/entry";
import { newForms } from "../../lib/evidence/form";
import { instantIn } from "../../lib/evidence/when";
import { formOf, requestOf } from "../../lib/quick/request";
import { dayOf, factsIn, titleOfText } from "../../lib/quick/rules";
import type { Draft } from "../../lib/quick/schema";
import { afterDone, asUnfinished, holdsSomething, leftOver, ofItsKind } from "../../lib/quick/typed/rules";
import { drafts, draft, entry, schemas } from "./memory";

const into = crypto.randomUUID();
const quota = (more: Partial<Draft>) => callQuotaFacts.parse(factsIn(draft({ kind: "callQuota", nature: "reported", ...more })));
/** Every text in it. */
const textsIn = (value: unknown): string[] => (typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(textsIn));
const price = (more: Partial<Draft>) => priceListFacts.parse(factsIn(draft({ kind: "priceList", ...more }))).lines[0];

describe("a quota", () => {
  test("is a number, a range or an end that is open, in a period that was tapped", () => {
    expect(quota({ min: "250", periodAmount: "40", period: "minute", who: "experiencedStaff", unit: "number", average: true })).toMatchObject({
      ...{ bound: "exact", min: "250", periodAmount: "40", periodUnit: "minute", appliesTo: "experiencedStaff", unit: "number", average: true, about: false },
      ...{ nature: "reported", notStated: [] },
    });
    expect(quota({ min: "60", max: "80", isRange: true })).toMatchObject({ bound: "range", min: "60", max: "80" });
    expect(quota({ min: "600", atLeast: true })).toMatchObject({ bound: "atLeast", min: "600" });
    expect(quota({ min: "600", atMost: true, period: "week", periodAmount: "1" })).toMatchObject({ bound: "atMost", max: "600", periodUnit: "week" });
  });

  test("not stated, not filled in and a value are three", () => {
    const open = quota({ min: "600" });
    expect([open.unit, open.periodUnit, open.appliesTo, open.notStated]).toEqual([undefined, undefined, undefined, []]);
    const notStated = quota({ min: "600", unit: "notStated", period: "notStated", who: "notStated" });
    expect([notStated.unit, notStated.periodUnit, notStated.appliesTo]).toEqual([undefined, undefined, undefined]);
    expect(notStated.notStated.sort()).toEqual(["appliesTo", "period", "unit"]);
  });

  test("what does not fit is refused before it is put away", () => {
    for (const more of [
      { min: "80", max: "60", isRange: true },
      { min: "1", isRange: true },
      { min: "1", period: "minute" },
      { min: "1." },
    ] as Partial<Draft>[])
      expect(callQuotaFacts.safeParse(factsIn(draft({ kind: "callQuota", nature: "heard", ...more }))).success).toBe(false);
  });
});

test("a price is one number, a range, or one that begins somewhere; its currency and unit are tapped, or not stated", () => {
  expect(price({ min: "100", max: "150", isRange: true, about: true, currency: "CNY", priceUnit: "notStated", item: "名单" })).toMatchObject({
    ...{ item: "名单", min: "100", max: "150", about: true, currency: "CNY", notStated: ["unit"] },
  });
  expect(price({ min: "3", currency: "CNY", priceUnit: "record" })).toMatchObject({ min: "3", max: "3", unit: "record", notStated: [] });
  const { max, currency, notStated } = price({ min: "3", atLeast: true, currency: "notStated" })!;
  expect([max, currency, notStated]).toEqual([undefined, undefined, ["currency"]]);
});

test("a sentence is its own title; a long one stands in the text as well, in full", () => {
  expect(requestOf(entry({ title: titleOfText(" 一句话 "), draft: draft({ text: " 一句话 " }) }), into)).toMatchObject({ title: "一句话", kind: "unsorted" });
  const text = `${"很长".repeat(60)}\n第二段`;
  const long = requestOf(entry({ title: titleOfText(text), draft: draft({ text }) }), into);
  expect([[...long.title].length, long.body]).toEqual([61, text]);
  expect(titleOfText("😀".repeat(80)).isWellFormed()).toBe(true);
  for (let before = 40; before < 70; before += 1) {
    const title = titleOfText(`${"说".repeat(before)}13800138000${"完".repeat(30)}`);
    expect([0, 11]).toContain(title.replaceAll(/\D/g, "").length); // the whole number or nothing of it: half of one is not masked
  }
});

test("nothing that was typed is something; a choice alone is nothing to miss", () => {
  expect(holdsSomething(draft({ text: " ", nature: "heard", about: true }))).toBe(false);
  expect(holdsSomething(draft({ text: "", min: "6" }))).toBe(true);
});

test("what was typed for another kind is still there when this one is done", () => {
  const next = afterDone(draft({ kind: "callQuota", min: "6", company: "中邦", companyId: into, when: "today" }));
  expect(next).toEqual(draft({ kind: "callQuota", company: "中邦", companyId: into, carried: "中邦" }));
  expect(holdsSomething({ ...next, text: "" })).toBe(false); // nobody typed it again
  expect(holdsSomething({ ...next, text: "", company: "中邦金融" })).toBe(true);
  expect(afterDone(draft({ min: "6", nature: "heard" }))).toEqual(draft({ min: "6", text: "" }));
});

test("a company that was chosen is sent as that one; a name asks before it makes one; a day is the phone's own", () => {
  const quotaOf = (more: Partial<Draft>) => requestOf(entry({ draft: draft({ kind: "callQuota", nature: "heard", min: "3", text: "", ...more }) }), into);
  expect(quotaOf({ company: "中邦金融", companyId: into }).companies).toEqual([{ id: into, role: "subject" }]);
  expect(quotaOf({ company: " 中邦 ", companyId: "../x" }).companies).toEqual([{ name: "中邦", role: "subject", ifUnsure: "ask" }]);
  expect(quotaOf({ when: "yesterday", day: dayOf("yesterday", new Date(2026, 2, 1, 0, 30)) })).toMatchObject({ occurred: "2026-02-28" });
  // “Today” is today where the phone is; the usual clock, and what waited since nobody said which, is sent as it always was.
  expect(quotaOf({ when: "today", day: "2026-02-28", zone: "America/New_York" }).occurred).toEqual({
    from: "2026-02-28T05:00:00.000Z",
    precision: "day",
    zone: "America/New_York",
  });
  for (const zone of ["Asia/Shanghai", "", "Nowhere/Land", "../x"]) expect(quotaOf({ when: "today", day: "2026-02-28", zone }).occurred).toBe("2026-02-28");
  expect(quotaOf({ when: "notStated", day: dayOf("notStated", new Date()) })).toMatchObject({ notStated: ["occurred"] });
  expect(quotaOf({ day: "somewhen" })).not.toHaveProperty("occurred");
});

test("half written, it is a form that has a place for all that was typed", () => {
  const kind = (more: Partial<Draft>) => asUnfinished(draft(more)).kind;
  expect([kind({ min: "6" }), kind({ min: "6", currency: "CNY" }), kind({ kind: "priceList", min: "6" }), kind({ kind: "priceList" })]).toEqual([
    ...["callQuota", "priceList", "priceList", "unsorted"],
  ]);
  const both = entry({ draft: asUnfinished(draft({ min: "6", text: "另外听说" })), title: "没写完的一条" });
  expect(formOf(both, into)).toMatchObject({ form: "new/callQuota", data: { facts: { min: "6" }, body: expect.stringContaining("另外听说") } });
});

test("half written, or refused and opened as a form, it still knows the day, that nobody stated it, and the company that was chosen", () => {
  const half = (more: Partial<Draft>) => {
    const one = entry({ draft: asUnfinished(draft({ kind: "callQuota", nature: "heard", min: "3", text: "", company: "中邦金融", ...more })) });
    const { form, data } = formOf(one, into);
    expect(form).toBe("new/callQuota");
    // As its form sends it once somebody has gone on with it.
    const sent = newForms.callQuota.safeParse({ ...data, id: one.id, kind: "callQuota", facts: { ...data.facts, bound: "exact" }, body: undefined });
    expect(sent.error?.issues ?? []).toEqual([]);
    return { data, sent: sent.data! };
  };
  const day = dayOf("yesterday", new Date(2026, 2, 1, 0, 30));
  const chosen = half({ companyId: into, when: "yesterday", day });
  expect(chosen.data).toMatchObject({
    companies: [{ companyId: into, role: "subject", label: "中邦金融" }],
    occurred: { day: "2026-02-28", precision: "day" },
  });
  expect(chosen.sent.companies).toEqual([{ companyId: into, role: "subject" }]);
  expect(chosen.sent.occurred).toEqual({ from: instantIn("Asia/Shanghai", "2026-02-28"), precision: "day", zone: "Asia/Shanghai" });
  // A clock that the form does not offer is gone on with all the same.
  const abroad = half({ when: "today", day: "2026-02-28", zone: "Europe/Berlin" });
  expect(abroad.sent.occurred).toEqual({ from: "2026-02-27T23:00:00.000Z", precision: "day", zone: "Europe/Berlin" });
  expect(chosen.sent.notStated).toEqual([]);

  const open = half({ companyId: "../x", when: "notStated", day: "" });
  expect([open.sent.companies, open.sent.occurred, open.sent.notStated]).toEqual([[], undefined, ["occurred"]]);
  const neither = half({ companyId: undefined, when: undefined, day: "somewhen" });
  expect([neither.sent.companies, neither.sent.occurred, neither.sent.notStated]).toEqual([[], undefined, []]);
  expect(neither.data).toMatchObject({ titleLead: "中邦金融：" });
  expect(half({ companyId: into, company: " " }).sent.companies).toEqual([]); // its name was wiped again
});

test("half written in another kind than the one on the screen, it is a form of the kind that it was typed for, and nothing typed is lost", () => {
  const kindOf = (more: Partial<Draft>) => asUnfinished(draft({ text: "", ...more })).kind;
  expect([
    kindOf({ stageName: "开场白" }),
    kindOf({ kind: "terms", digits: "170" }),
    kindOf({ min: "3", isPercent: true }),
    kindOf({ kind: "terms", min: "3" }),
  ]).toEqual(["script", "phoneLine", "terms", "terms"]);
  expect([kindOf({ kind: "script", company: "中邦" }), kindOf({ kind: "callQuota", mark: "A" })]).toEqual(["script", "leadMarking"]);
  fc.assert(
    fc.property(drafts, (given) => {
      const unfinished = asUnfinished(given);
      const { data } = formOf(entry({ draft: unfinished, title: "没写完的一条" }), into);
      const said = textsIn([data, JSON.parse("body" in data ? data.body : "null")]).join("\n");
      for (const typed of [given.stageName, given.digits, given.fee, given.arrangedBy, given.words, ...given.stages.map(({ name }) => name)])
        expect(said).toContain(typed.trim());
    }),
  );
});

test("what is done holds its own kind alone; what was typed for another stays on the screen", () => {
  fc.assert(
    fc.property(drafts, ({ ruling = "rule", ...rest }) => {
      const given = { ...rest, ruling };
      const [sent, left] = [ofItsKind(given), afterDone(given)];
      expect(leftOver(sent)).toEqual([]);
      expect(factsIn(sent)).toEqual(factsIn(given));
      expect(leftOver(left)).toEqual(leftOver(given));
      if (given.kind === "unsorted") expect({ ...left, text: given.text, nature: given.nature, when: given.when }).toEqual(given);
      else expect(holdsSomething(left)).toBe(leftOver(given).length > 0 || left.text.trim() !== "");
    }),
  );
});

test("only an entry is read as one, and what an older build lacks is empty", () => {
  const one = entry();
  expect(entryIn(JSON.parse(JSON.stringify(one)))).toEqual(one);
  // As the build before the further kinds wrote it.
  const { kind, nature, company, companyId, carried, min, max, isRange, atLeast, atMost, about, average, text, when, day } = one.draft;
  const older = { kind, nature, company, companyId, carried, min, max, isRange, atLeast, atMost, about, average, text, when, day };
  expect(entryIn({ ...one, draft: older })).toEqual(one);
  const strange = [
    ...[null, 1, "x", [], {}, { ...one, draft: null }, { ...one, id: "../../v1/claims" }, { ...one, unfinished: "yes" }, { ...one, title: 1 }],
    ...[
      { kind: "observation" },
      { stages: null },
      { stages: [{ name: 1 }] },
      { stages: { length: 1 } },
      { claimedNotStated: "yes" },
      { text: 1 },
      { min: null },
      { about: "yes" },
      { unit: {} },
    ].map((more) => ({ ...one, draft: { ...one.draft, ...more } })),
  ];
  for (const value of strange) expect(entryIn(value), JSON.stringify(value)).toBeNull();
  fc.assert(
    fc.property(fc.anything(), fc.jsonValue(), (value, inner) => {
      expect(entryIn(value)).toBeNull();
      const read = entryIn({ ...one, draft: inner });
      if (read) requestOf(read, into);
    }),
  );
});

test("whatever fits the schema of its kind is a request that the HTTP API reads, and every draft is a form that can be kept", () => {
  const body = strict(evidenceBody);
  let sent = 0;
  fc.assert(
    fc.property(drafts, (given) => {
      const title = titleOfText(given.text) || "没写完的一条";
      const one = entry({ title, draft: given });
      const { form, data } = formOf(one, crypto.randomUUID());
      expect(autosaveInput.safeParse({ id: one.id, form, data }).success).toBe(!JSON.stringify(data).includes("\\u0000"));
      const isFit = schemas[given.kind]?.safeParse(factsIn(given)).success ?? true;
      if (!isFit || JSON.stringify(given).includes("\\u0000")) return;
      sent += 1;
      expect(body.safeParse(requestOf(one, into)).error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(sent).toBeGreaterThan(50);
});

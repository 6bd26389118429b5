import fc from "fast-check";
import { expect, test } from "vitest";
import { factsFor, keptWith, waitingKinds } from "../../components/evidence/form/facts-of-kinds";
import { beside } from "../../lib/autosave/rules";
import { type EvidenceKind, evidenceKinds } from "../../lib/evidence/schema";

const kind = fc.constantFrom<EvidenceKind>(...evidenceKinds);
const facts = fc.dictionary(
  fc.constantFrom("min", "unit", "stages"),
  fc.oneof(fc.constant(""), fc.string(), fc.array(fc.record({ name: fc.string() }), { maxLength: 2 })),
);
const fresh = { min: "" };
const empty = () => fresh;
const isTyped = (typed: Record<string, unknown>) =>
  Object.values(typed).some((value) => (Array.isArray(value) ? value.some(({ name }: { name: string }) => name !== "") : value !== ""));

test("facts wait beside the form of another kind and come back with theirs, through any kinds in between, and nothing else changes", () => {
  fc.assert(
    fc.property(kind, facts, fc.array(kind, { minLength: 1, maxLength: 5 }), (first, typed, through) => {
      let kept: Record<string, unknown> = { kind: first, title: "写到一半", facts: typed };
      let at = first;
      for (const next of [...through, first]) {
        const values = factsFor(next, kept, `new/${at}`, empty);
        expect(values).toMatchObject({ kind: next, title: "写到一半" });
        // A form reads its own facts off itself and nothing of what waits.
        const { [beside]: _, ...read } = values;
        kept = keptWith(read, values);
        at = next;
      }
      expect(kept.facts).toEqual(isTyped(typed) || through.every((one) => one === first) ? typed : fresh);
      expect(waitingKinds(kept)).toEqual([]);
    }),
  );
});

test("what was typed is named while it waits, by each kind once; empty fields are nothing", () => {
  const quota = factsFor("callQuota", { kind: "script", facts: { stages: [{ name: "开场" }] } }, "new/script", empty);
  expect(waitingKinds(quota)).toEqual(["script"]);
  expect(quota.facts).toBe(fresh);
  expect(waitingKinds(factsFor("terms", { ...quota, facts: { min: "600" } }, "new/callQuota", empty)).toSorted()).toEqual(["callQuota", "script"]);
  expect(waitingKinds(factsFor("terms", { kind: "callQuota", facts: { min: "", notStated: [] } }, "new/callQuota", empty))).toEqual([]);
  const begun = { measure: "percent", lines: [{ currency: "CNY" }] };
  for (const [facts, waits] of [
    [begun, []],
    [{ measure: "percent", lines: [{ currency: "CNY" }, { currency: "CNY", min: "" }] }, []],
    [{ ...begun, measure: "amount" }, ["terms"]],
    [{ ...begun, lines: [{ currency: "CNY", min: "1" }] }, ["terms"]],
    [{ ...begun, notStated: ["payer"] }, ["terms"]],
  ] as const)
    expect(waitingKinds(factsFor("script", { kind: "terms", facts }, "new/terms", () => begun))).toEqual(waits);
  // An older text, which does not say its kind, has it in the name of its form; a hostile one is only text.
  expect(waitingKinds(factsFor("terms", { facts: { min: "600" } }, "new/callQuota", empty))).toEqual(["callQuota"]);
  for (const odd of [null, "x", 3, [], { nosuch: { min: "1" } }])
    expect(waitingKinds(factsFor("terms", { kind: "terms", facts: {}, [beside]: odd }, "new/terms", empty))).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Denied } from "../../lib/access/denied";
import { apartOf, besideRow } from "../../lib/evidence/apart";
import { editForm, factsTyped, newForm, newForms } from "../../lib/evidence/form";
import type { EvidenceKind } from "../../lib/evidence/schema";

type Fields = Record<string, string | string[]>;
const sent = (fields: Fields) => {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return form;
};
const fresh = (kind: EvidenceKind, fields: Fields): Fields => ({ id: randomUUID(), kind, investigationId: randomUUID(), title: "一条", ...fields });

/** A row of each list as a browser sends it while nobody wrote in it: texts and choices that say nothing, boxes not at all. */
const untouched: [EvidenceKind, string, string[], Fields, Fields?][] = [
  ["script", "stages", ["name", "gloss", "quote", "callPosition"], {}],
  ["leadMarking", "marks", ["code", "meaning", "sense"], { "facts.marks[0].code": "A", "facts.marks[0].nature": "heard" }],
  ["leadMarking", "rules", ["code", "text", "outcome", "atLeast"], { "facts.marks[0].code": "A", "facts.marks[0].nature": "heard" }],
  ["leadMarking", "practices", ["code", "text", "outcome", "share", "inference"], { "facts.marks[0].code": "A", "facts.marks[0].nature": "heard" }],
  ["priceList", "lines", ["item", "min", "max", "unit", "packageSize", "customisable", "customisation"], { "facts.lines[0].item": "名单" }],
  ["priceList", "lines", ["item", "min", "unit"], { "facts.lines[0].item": "名单", "facts.lines[0].currency": "CNY" }, { currency: "CNY" }],
  ["legalReference", "tiers", ["condition", "circumstance", "yearsFrom", "yearsTo", "fine"], {}],
  ["testimony", "events", ["what", "trigger", "caller", "delay", "delayNote"], { "facts.events[0].what": "来电话" }],
  ["observation", "steps", ["trigger", "follows", "delay", "delayNote"], { "facts.seen": "排队" }],
  ["document", "files", ["name", "sha256", "pages"], { "facts.state": "mentioned" }],
  ["document", "defects", [""], { "facts.state": "mentioned" }],
  ["recording", "speakers", [""], {}],
  ["recording", "parts", ["from", "to", "what", "speaker"], {}],
  ["webPage", "archives", ["address", "keeper"], {}],
  ["context", "statements", ["text", "saidBy", "reference"], { "facts.statements[0].text": "银行没有私营的" }],
];

describe("a row that was added and left as it was", () => {
  test.each(untouched)("%s: %s %j", (kind, list, columns, fields, carried = {}) => {
    const before = Object.keys(fields).filter((name) => name.startsWith(`facts.${list}[0]`)).length ? 1 : 0;
    const row = (at: number) =>
      Object.fromEntries(columns.map((column) => [`facts.${list}[${at}]${column && `.${column}`}`, (carried as Record<string, string>)[column] ?? ""]));
    const more = Object.fromEntries(Object.entries(carried).map(([column, value]) => [`facts.${list}[${before}].${column}`, value]));
    const typed = fresh(kind, fields);
    const bare = parseWithZod(sent(typed), { schema: newForm });
    const one = parseWithZod(sent({ ...typed, ...row(before), ...more }), { schema: newForm });
    const two = parseWithZod(sent({ ...typed, ...row(before), ...more, ...row(before + 1) }), { schema: newForms[kind] });
    expect([bare.status, one.status, two.status]).toEqual(["success", "success", "success"]);
    if (bare.status !== "success" || one.status !== "success" || two.status !== "success") return;
    expect([one.value, two.value]).toEqual([bare.value, bare.value]);
    // What comes back, should something else be refused, is what was typed.
    expect(((one.payload.facts as Record<string, unknown[]>)[list] ?? []).length).toBe(before + 1);
  });

  test("is dropped in an edit too, and one of single facts as well", () => {
    const typed = { id: randomUUID(), kind: "script", seenVersion: "3", title: "一条", "facts.stages[0].name": "开场", "facts.stages[1].name": " " };
    const read = parseWithZod(sent({ ...typed, "factAttribution[0].fact": "", "factAttribution[0].line": "" }), { schema: editForm });
    expect(read.status === "success" && [read.value.facts, read.value.factAttribution]).toMatchObject([{ stages: [{ name: "开场" }] }, []]);
  });

  test("stays where the list needs one: beside it stands what is missing", () => {
    const wrong = (kind: EvidenceKind, fields: Fields) => Object.keys(parseWithZod(sent(fresh(kind, fields)), { schema: newForm }).reply().error ?? {});
    expect(wrong("leadMarking", { "facts.marks[0].code": "", "facts.marks[1].code": "" })).toEqual(["facts.marks[0].code", "facts.marks[0].nature"]);
    expect(wrong("context", { "facts.statements[0].text": "" })).toEqual(["facts.statements[0].text"]);
    expect(wrong("testimony", {})).toEqual(["facts.events"]);
  });

  test.each<[string, Fields]>([
    ["a text", { "facts.lines[1].item": "房本" }],
    ["one character that nobody sees", { "facts.lines[1].item": "\u200b" }],
    ["a box", { "facts.lines[1].about": "on" }],
    ["a word of a choice", { "facts.lines[1].unit": "record" }],
    ["a kind of data", { "facts.lines[1].fields": "name" }],
    ["that something is not stated", { "facts.lines[1].notStated": "unit" }],
    ["another currency than the line before", { "facts.lines[1].currency": "USD" }],
    ["a word of its own", { "factAttribution[0].fact": "lines.1.currency", "factAttribution[0].qualifiers": "mainly" }],
    ["a step of its own", { "factAttribution[0].fact": "lines.1.currency", "factAttribution[0].line": "甲" }],
  ])("is another in which stands %s", (_what, fields) => {
    const first = { "facts.lines[0].item": "名单", "facts.lines[0].currency": "CNY", "facts.lines[1].item": "", "facts.lines[1].currency": "CNY" };
    const read = parseWithZod(sent(fresh("priceList", { ...first, ...fields })), { schema: newForms.priceList });
    expect(read.status === "success" && read.value.facts.lines.length).toBe(2);
  });

  test("is no matter of programs, and nothing hostile is taken for a list", () => {
    for (const facts of [
      "x",
      [],
      { stages: "x" },
      { stages: { 0: { name: "" } } },
      { stages: [null, [], 3] },
      { notStated: ["", "nosuch"] },
      { constructor: [""], toString: [{}] },
    ])
      for (const factAttribution of ["x", [null], { 0: {} }, [[], { fact: ["stages.0"] }], [{ fact: "constructor.0.x" }]])
        expect(() => newForm.safeParse({ id: "x", kind: "script", facts, factAttribution })).not.toThrow();
    for (const odd of [null, 3, "x", [], { kind: "constructor", facts: { stages: [{}] } }]) expect(newForm.safeParse(odd).success).toBe(false);
  });
});

/** Rows by who wrote them: untouched, right, or without a name. */
const rowsOf = (...are: string[]) => fc.array(fc.constantFrom(...are), { minLength: 1, maxLength: 12 });
const rows = fc.oneof(rowsOf("none", "right"), rowsOf("none", "right", "wrong"));

test("dropped rows move no word, no step and no error to another row, and no row goes in which somebody wrote", () => {
  const seen = { dropped: 0, words: 0, wrong: 0 };
  const bears = fc.array(fc.constantFrom("nothing", "word", "step", "blank"), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(
      rows,
      bears,
      fc.nat(3).map((one) => one === 0),
      (typed, bearing, hasBadRow) => {
        const fields: Fields = {};
        const named: { row: number; place: number }[] = [];
        let place = 0;
        typed.forEach((is, at) => {
          const on = `facts.stages[${at}]`;
          Object.assign(fields, {
            [`${on}.name`]: is === "right" ? `环节${at}` : "",
            [`${on}.quote`]: is === "none" ? "" : `话${at}`,
            [`${on}.callPosition`]: "",
          });
          const apart = `factAttribution[${place}]`;
          if (bearing[at] === "blank") Object.assign(fields, { [`${apart}.fact`]: "", [`${apart}.line`]: "" });
          else if (bearing[at] !== "nothing" && is !== "none") {
            Object.assign(fields, { [`${apart}.fact`]: `stages.${at}.quote`, [`${apart}.line`]: bearing[at] === "step" ? `人${at}` : "" });
            if (bearing[at] === "word") fields[`${apart}.qualifiers`] = ["about"];
            named.push({ row: at, place });
          } else return;
          place += 1;
        });
        // Of the single facts one that says nothing of itself.
        if (hasBadRow) fields[`factAttribution[${place}].fact`] = "claimedStages";
        const read = parseWithZod(sent(fresh("script", fields)), { schema: newForm });

        const wrong = typed.flatMap((is, at) => (is === "wrong" ? [`facts.stages[${at}].name`] : []));
        expect(Object.keys(read.reply().error ?? {}).toSorted()).toEqual([...wrong, ...(hasBadRow ? [`factAttribution[${place}].qualifiers`] : [])].toSorted());
        seen.dropped += typed.filter((is) => is === "none").length;
        seen.wrong += wrong.length;
        if (read.status !== "success") return;

        const written = typed.flatMap((is, at) => (is === "none" ? [] : [at]));
        const { facts, factAttribution } = read.value;
        if (!("stages" in facts)) throw new Error("a script has stages");
        expect(facts.stages.map(({ quote }) => quote)).toEqual(written.map((at) => `话${at}`));
        expect(factAttribution.map(({ place: at }) => at)).toEqual(named.map(({ place: at }) => at));
        factAttribution.forEach(({ fact, steps }, at) => {
          expect(facts.stages[Number(fact.split(".")[1])]!.quote).toBe(`话${named[at]!.row}`);
          if (steps.length) expect(steps).toEqual([{ who: `人${named[at]!.row}` }]);
          seen.words += 1;
        });
        // The form goes on naming facts as it shows its rows.
        const shown = factsTyped("script", read.payload)!;
        expect(written.map((_row, at) => shown.nameInForm(`stages.${at}.quote`))).toEqual(written.map((at) => `stages.${at}.quote`));
        expect(shown.apartHere(written.map((at) => ({ fact: `stages.${at}.quote` })))).toEqual(written.map((_row, at) => ({ fact: `stages.${at}.quote` })));
        expect(shown.nameInForm("claimedStages")).toBe("claimedStages");
      },
    ),
    { numRuns: 400 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});

test("what a command refuses of a word stands beside its row in the form, the rows that went counted", async () => {
  const fields = {
    "facts.stages[1].name": "开场",
    "facts.stages[1].quote": "话",
    "factAttribution[0].fact": "",
    "factAttribution[1].fact": "stages.1.quote",
    "factAttribution[1].line": "甲",
    "factAttribution[2].fact": "stages.1.name",
    "factAttribution[2].qualifiers": "some",
  };
  const read = parseWithZod(sent(fresh("script", fields)), { schema: newForm });
  if (read.status !== "success") throw new Error("it was refused");
  expect(apartOf(read.value.factAttribution)).toMatchObject({ factAttribution: [{ fact: "stages.0.quote" }], factQualifiers: [{ fact: "stages.0.name" }] });
  for (const [refused, shown] of [
    ["factQualifiers[0].fact", "factAttribution[2].fact"],
    ["factAttribution[0].fact", "factAttribution[1].fact"],
  ] as const)
    await expect(besideRow(read.value.factAttribution, async () => Promise.reject(new Denied("noSuchFact", refused)))).rejects.toMatchObject({ field: shown });
});

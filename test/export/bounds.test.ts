import { expect, test } from "vitest";
import { kinds } from "../../lib/evidence/kinds/registry";
import type { EvidenceKind } from "../../lib/evidence/schema";
import { factColumns, factRow, factRowInWords } from "../../lib/export/fact-row";
import { words } from "../../lib/search/translators";

const t = words.kinds.en;
const [value, qualifiers] = [factColumns.indexOf("value"), factColumns.indexOf("qualifiers")];
const rowsOf = (kind: EvidenceKind, facts: object, own: Parameters<(typeof kinds)[EvidenceKind]["describe"]>[2] = []) =>
  new Map(kinds[kind].describe(facts, t, own).map((fact) => [fact.name, [factRow(fact)[qualifiers], factRow(fact)[value]]]));

const quota = { nature: "required", unit: "call", periodAmount: "40", periodUnit: "minute" };
const tiers = [
  { penalties: ["imprisonment"], yearsTo: "3" },
  { penalties: ["imprisonment"], yearsFrom: "3", yearsTo: "7" },
];
const line = { currency: "CNY", unit: "thousand", about: true };

test("the end of an amount that is open stands with its qualifiers, and in that of what was worked out of it", () => {
  expect(rowsOf("callQuota", { ...quota, bound: "atLeast", min: "600" }).get("amount")).toEqual(["required; atLeast", "at least 600"]);
  expect(rowsOf("callQuota", { ...quota, bound: "atLeast", min: "600" }).get("perHour")?.[0]).toBe("derived; atLeast");
  expect(rowsOf("callQuota", { ...quota, bound: "atMost", max: "600" }).get("amount")?.[0]).toBe("required; atMost");
  expect(rowsOf("terms", { measure: "percent", bound: "atLeast", min: "3", about: true }).get("amount")?.[0]).toBe("about; atLeast");
  expect(rowsOf("phoneLine", { bound: "atMost", max: "20" }).get("count")?.[0]).toBe("atMost");
  const prices = rowsOf("priceList", {
    lines: [
      { ...line, min: "100" },
      { ...line, max: "50" },
    ],
  });
  expect(["lines.0.amount", "lines.0.perRecord", "lines.1.amount"].map((name) => prices.get(name)?.[0])).toEqual([
    "about; atLeast",
    "derived; about; atLeast",
    "about; atMost",
  ]);
  expect(rowsOf("legalReference", { tiers }).get("tiers.0.years")?.[0]).toBe("atMost");
});

test("an amount whose ends are both known bears no such word, nor does one that nobody stated", () => {
  for (const ends of [{ bound: "exact", min: "600" }, { bound: "range", min: "1", max: "2" }, {}])
    expect(rowsOf("callQuota", { ...quota, ...ends }).get("amount")?.[0]).toBe("bound" in ends ? "required" : "");
  expect(rowsOf("priceList", { lines: [{ ...line, min: "1", max: "1" }] }).get("lines.0.amount")?.[0]).toBe("about");
  expect(rowsOf("legalReference", { tiers }).get("tiers.1.years")?.[0]).toBe("");
  expect(rowsOf("phoneLine", { notStated: ["count"] }).get("count")).toEqual(["", ""]);
});

test("the word stands there once, in words where the table is in words, and pages read it in the text alone", () => {
  const [amount] = kinds.callQuota.describe({ ...quota, bound: "atLeast", min: "600" }, t);
  expect(factRowInWords(amount!, t)[qualifiers]).toBe(`${t("qualifiers.required")}; ${t("qualifiers.atLeast")}`);
  expect(amount?.qualifiers).toEqual(["required"]);
  const turned = rowsOf("callQuota", { ...quota, bound: "atMost", max: "600" }, [{ fact: "period", qualifiers: ["atLeast"] }]);
  expect(turned.get("perHour")?.[0]).toBe("derived; atMost");
});

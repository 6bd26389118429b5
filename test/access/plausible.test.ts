import { expect, test, vi } from "vitest";
import { openAction } from "../../lib/access/action";
import { isPlausible } from "../../lib/access/plausible";
import { z } from "../../lib/zod";
import { comesWith } from "./browser";

vi.mock("next/headers", async () => (await import("./browser")).nextHeaders);

const formOf = (fields: [string, string][]) => fields.reduce((form, [name, value]) => (form.append(name, value), form), new FormData());
const asking = (type: string, payload?: object) => formOf([["__intent__", JSON.stringify({ type, ...(payload && { payload }) })]]);
const lines = z.object({ title: z.string().optional(), lines: z.array(z.object({ name: z.string().optional() })).optional() });

test.each<[string, FormData]>([
  ["an index in a name", formOf([["lines[1000].name", "x"]])],
  ["an index in what a button asks for", asking("update", { name: "lines[3000000]", value: 1 })],
  ["an index beside what a button asks for", asking("update", { name: "lines", index: 3_000_000, value: 1 })],
  ["a place that is reset", asking("reset", { name: "lines[3000000].name" })],
  ["a row that is moved", asking("reorder", { name: "lines", from: 0, to: 1e9 })],
  ["a path of lists in lists", formOf(Array.from({ length: 60 }, (_, at) => [`${at}${"[999]".repeat(30)}`, "x"]))],
  ["a name that never ends", formOf([["x".repeat(201), "x"]])],
  ["more fields than any form has", formOf(Array.from({ length: 20_001 }, () => ["x", "x"]))],
  ["what no button asks for", asking("explode")],
  ["an intent that is no JSON", formOf([["__intent__", "{"]])],
  ["a state that is none", formOf([["__state__", "1"]])],
])("%s is looked at before anything is built of it", async (_what, form) => {
  expect(isPlausible(form)).toBe(false);
  comesWith({ origin: "http://127.0.0.1:3000" });
  const run = vi.fn(async () => {});
  expect(await openAction(lines, run)(undefined, form)).toEqual({ status: "error", error: { "": ["error.invalid"] } });
  expect(run).not.toHaveBeenCalled();
});

test.each<[string, FormData]>([
  ["a price list of five hundred lines", formOf(Array.from({ length: 500 }, (_, at) => [`facts.lines[${at}].min`, "1"]))],
  ["steps of a thousand facts", formOf(Array.from({ length: 999 }, (_, at) => [`factAttribution[${at}].steps[19].who`, "x"]))],
  ["a row more", asking("insert", { name: "lines", defaultValue: { name: "" } })],
  ["a row less", asking("remove", { name: "lines", index: 999 })],
  ["a value that changes", asking("update", { name: "lines[3].name", value: "x" })],
  ["a form that is looked at", asking("validate")],
])("%s is a form of ours", (_what, form) => {
  expect(isPlausible(form)).toBe(true);
});

test.each([{ name: "__proto__", index: 0 }, { name: "constructor.prototype.x", index: 0 }, { name: "title", index: 0 }, {}])(
  "a row less of what is no list (%j) is answered, and is no fault",
  async (payload) => {
    comesWith({ origin: "http://127.0.0.1:3000" });
    const form = asking("remove", payload);
    form.set("title", "x");
    const reply = await openAction(lines, async () => {})(undefined, form);
    expect(reply).toEqual({ status: "error", error: { "": ["error.invalid"] } });
  },
);

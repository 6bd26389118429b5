import { expect, test } from "vitest";
import { changesOf } from "../../lib/evidence/changes";

const t = (key: string, values?: Record<string, string | number>) => (values ? `${key} ${Object.values(values).join(" ")}` : key);
const label = (field: string) => field;
const when = (occurred: unknown) => (occurred ? JSON.stringify(occurred) : undefined);
const line = { min: "100", max: "150", currency: "CNY", about: true, notStated: [] as string[] };
const version = (more: object = {}, ofLine: object = {}) => ({
  title: "进价",
  attribution: [{ who: "文章" }],
  notStated: [],
  companies: [],
  sources: [],
  links: [],
  detail: { kind: "priceList", facts: { lines: [{ ...line, ...ofLine }], notStated: [] } },
  ...more,
});
const changes = (before: object, after: object) => changesOf({ before, after }, t, label, when);

test("a unit that was taken back to not stated is one change with both sides", () => {
  expect(changes(version({}, { unit: "record" }), version({}, { notStated: ["unit"] }))).toEqual([
    {
      what: "fact",
      label: "priceList.unit",
      before: expect.objectContaining({ state: "value", text: "priceList.units.record" }),
      after: expect.objectContaining({ state: "notStated" }),
    },
  ]);
});

test("a qualifier alone is a change: about is not exact", () => {
  expect(changes(version(), version({}, { about: false }))).toHaveLength(1);
});

test("title, attribution, place and links are told apart", () => {
  const after = version({
    title: "个人信息的进价",
    attribution: [{ who: "内部人士", how: "told" }, { who: "文章" }],
    notStated: ["place"],
    companies: [{ companyId: "c", role: "subject" }],
  });
  expect(changes(version(), after)?.map(({ what, label: name }) => name ?? what)).toEqual(["title", "place", "attribution", "links"]);
});

test("of the body only that it changed, and a form without a body changes none", () => {
  const [a, b] = [
    { type: "doc", content: [] },
    { type: "doc", content: [{ type: "paragraph" }] },
  ];
  expect(changes(version({ body: a }), version({ body: b }))).toEqual([{ what: "body" }]);
  expect(changes(version({ body: a }), version())).toEqual([]);
});

test("an entry without two versions is not compared", () => {
  expect(changesOf(undefined, t, label, when)).toBeNull();
  expect(changesOf({ after: version() }, t, label, when)).toBeNull();
});

test("tags, language, sensitivity, means and approval are told apart, with both sides", () => {
  const before = version({ tags: ["b", "a"], means: "undercover", approvedBy: "总编", notStated: ["language"] });
  const after = version({ tags: ["a", "c"], means: "undercover", notStated: ["approvedBy"], language: "yue", sensitivity: "confidential" });
  expect(changes(before, after)?.map(({ label: name, before: a, after: b }) => [name, a?.text ?? a?.state, b?.text ?? b?.state])).toEqual([
    ["approvedBy", "总编", "notStated"],
    ["language", "notStated", "languages.yue"],
    ["sensitivity", "sensitivities.normal", "sensitivities.confidential"],
    ["tags", "a, b", "a, c"],
  ]);
});

test("the same tags in another order are no change, nor is a version from before there were any", () => {
  expect(changes(version({ tags: ["b", "a"] }), version({ tags: ["a", "b"] }))).toEqual([]);
  expect(changes(version(), version({ tags: [], sensitivity: "normal" }))).toEqual([]);
});

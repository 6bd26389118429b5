import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOfLinks, type LinkRow, seenByItsWriter } from "../../lib/autosave/merge/links/rules";
import { differences, merged } from "../../lib/autosave/merge/rules";
import type { Typed } from "../../lib/autosave/rules";
import { seenIn, seenText } from "../../lib/evidence/seen-links";

type Rows = { id: string; role: string; note?: string; credibility?: string }[];
/** A record as its form shows it, and the same form as it is sent after somebody changed its links. */
const record = (companies: Rows, sources: Rows = []): Typed => ({
  ...{ title: "一条", companies: companies.map((row) => ({ label: row.id, sub: "全名", ...row })), sources, links: [] },
  seenLinks: seenText([...companies.map((row) => ({ type: "company", ...row })), ...sources.map((row) => ({ type: "source", ...row }))]),
});
const sent = (seen: Typed, companies: Rows, sources: Rows = []): Typed => ({
  ...{ title: "一条", seenLinks: seen.seenLinks },
  // What is empty is not sent.
  ...(companies.length > 0 && { companies: companies.map(({ id, ...row }) => ({ companyId: id, label: id, ...row })) }),
  ...(sources.length > 0 && { sources: sources.map(({ id, ...row }) => ({ sourceId: id, ...row })) }),
});
const at = (begun: Typed, mine: Typed, theirs: Typed) => differences(begun, mine, theirs).map(({ path, by }) => `${by} ${path.join(".")}`);
const together = (begun: Typed, mine: Typed, theirs: Typed, isMine = false) => merged(mine, theirs, differences(begun, mine, theirs), () => isMine);
const [a, b] = [
  { id: "a", role: "subject" },
  { id: "b", role: "buyer", note: "招牌" },
];

describe("the links of two texts of one record", () => {
  test("what one removed and the other left alone stays removed, whoever it was", () => {
    const begun = record([a, b]);
    expect(at(begun, sent(begun, [a, b]), record([a]))).toEqual(["theirs companies.b"]);
    expect(together(begun, sent(begun, [a, b]), record([a])).companies).toMatchObject([{ id: "a" }]);
    expect(at(begun, sent(begun, []), begun)).toEqual(["mine companies.a", "mine companies.b"]);
    expect(together(begun, sent(begun, []), begun).companies).toEqual([]);
    expect(together(begun, sent(begun, [a, b]), record([a])).seenLinks).toBe(record([a]).seenLinks);
  });

  test("what each added is there, and what both added is one", () => {
    const begun = record([]);
    expect(at(begun, sent(begun, [a]), record([a]))).toEqual([]);
    expect(together(begun, sent(begun, [a]), record([a, b])).companies).toMatchObject([
      { id: "a", sub: "全名" },
      { id: "b", note: "招牌" },
    ]);
    expect(together(begun, sent(begun, [a, b]), record([a])).companies).toMatchObject([{ id: "a" }, { companyId: "b", note: "招牌" }]);
  });

  test("another role, note or credibility on both sides is asked, and on one side is taken; removed here and changed there is asked", () => {
    const said = { id: "s", role: "hearsay", credibility: "3" };
    const begun = record([a, b], [said]);
    const [mine, theirs] = [
      sent(begun, [{ ...a, role: "seller" }, b], [said]),
      record(
        [
          { ...a, note: "新" },
          { ...b, note: "门牌" },
        ],
        [{ ...said, credibility: "2" }],
      ),
    ];
    expect(at(begun, mine, theirs)).toEqual(["both companies.a", "theirs companies.b", "theirs sources.s"]);
    expect([true, false].map((isMine) => (together(begun, mine, theirs, isMine).companies as LinkRow[])[0])).toMatchObject([
      { id: "a", role: "seller", note: "" },
      { id: "a", role: "subject", note: "新" },
    ]);
    expect(at(begun, sent(begun, [a], [said]), theirs)).toContain("both companies.b");
  });

  test("one company in two roles is two links to one", () => {
    const begun = record([a, { ...a, role: "seller" }]);
    expect(at(begun, sent(begun, [a, { ...a, role: "seller" }]), record([a]))).toEqual(["theirs companies.a"]);
  });

  test("a form that does not say what it saw is asked about each; one that was kept before there were marks, about what is noted", () => {
    const begun = record([a, b]);
    const { seenLinks: _, ...older } = sent(begun, [a, b]);
    expect(at(begun, older, record([a]))).toEqual(["both companies.b"]);
    const unmarked = { ...older, seenLinks: "- company a subject company b buyer" };
    expect(at(begun, unmarked, record([b]))).toEqual(["theirs companies.a"]);
    expect(at(begun, unmarked, record([a]))).toEqual(["both companies.b"]);
  });

  const rows = fc.uniqueArray(
    fc.record({ id: fc.constantFrom("a", "b", "c"), role: fc.constantFrom("subject", "buyer"), note: fc.constantFrom("", "一", "二") }),
    { selector: ({ id }) => id, maxLength: 3 },
  );
  const said = (data: Typed) => new Map(((data.companies ?? []) as LinkRow[]).map((row) => [row.id ?? String(row.companyId), `${row.role} ${row.note ?? ""}`]));

  test("no link that one removed and the other left alone comes back, and none is lost without a word", () => {
    const seen = { removed: 0, asked: 0, added: 0 };
    fc.assert(
      fc.property(rows, rows, rows, fc.boolean(), (before, own, others, isMine) => {
        const begun = record(before);
        const [mine, theirs] = [sent(begun, own), record(others)];
        const found = differences(begun, mine, theirs).filter(isOfLinks);
        const [b, m, t, both] = [said(begun), said(mine), said(theirs), said(merged(mine, theirs, found, () => isMine))];
        for (const id of ["a", "b", "c"]) {
          const [was, here, there] = [b.get(id), m.get(id), t.get(id)];
          const by = found.find(({ path }) => path[1] === id)?.by;
          if (here === there) expect([by, both.get(id)]).toEqual([undefined, here]);
          else if (here === was) expect([by, both.get(id)]).toEqual(["theirs", there]);
          else if (there === was) expect([by, both.get(id)]).toEqual(["mine", here]);
          else expect([by, both.get(id)]).toEqual(["both", isMine ? here : there]);
          if (was && !there && here === was) seen.removed += 1;
          if (!was && here && !there) seen.added += 1;
          if (by === "both") seen.asked += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  test("what a form saw is read back as it was written", () => {
    expect(seenIn(seenText([]))).toEqual([]);
    const [one, other] = seenIn(
      seenText([
        { type: "company", ...b },
        { type: "source", id: "s", role: "hearsay", credibility: "3" },
      ]),
    );
    expect([one, other]).toMatchObject([
      { type: "company", id: "b", role: "buyer" },
      { type: "source", id: "s", role: "hearsay" },
    ]);
    expect(one!.mark).not.toBe(other!.mark);
    expect(seenIn("- company b buyer")).toEqual([{ type: "company", id: "b", role: "buyer" }]);
  });
});

test("a form that made its links itself has seen those, as the record's own form sees them", () => {
  const [one, other] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"] as const;
  const companies = [
    { id: one, role: "subject", note: "主管说的" },
    { id: one, role: "mentioned" },
    { id: other, role: "origin" },
  ];
  const sources = [{ id: other, role: "firstHand", credibility: "2" }];
  const { seenLinks: _, ...typed } = sent(record(companies, sources), companies, sources);
  expect(seenIn(seenByItsWriter(typed))).toEqual(seenIn(record(companies, sources).seenLinks as string));
  expect(seenIn(seenByItsWriter({ title: "一条" }))).toEqual([]);
});

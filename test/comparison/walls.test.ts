import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { comparisonFilter } from "../../lib/comparison/filter";
import { compareEvidence } from "../../lib/comparison/queries";
import { tableOf } from "../../lib/comparison/table";
import { logEvidence } from "../../lib/evidence/commands";
import { sheets } from "../../lib/export/sheets";
import { words } from "../../lib/search/translators";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const compare = (actor: Actor, asked: object) => compareEvidence(actor, comparisonFilter.parse(asked));

async function file(actor: Actor, list: string, asked: Record<string, string>) {
  const sheet = await sheets[list]!(actor, asked, words.kinds.en);
  const all: unknown[] = [];
  if (sheet) for await (const page of sheet.pages()) all.push(page);
  return JSON.stringify([sheet?.head, all]);
}

test("no company, piece or count of a draft, of another investigation or of what was put away is in a comparison or a file", async () => {
  await using room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people } = room;
  const author = people.reporter.actor;
  const stranger = people.stranger.actor;
  const company = async (actor: Actor, investigationId: string, name: string) =>
    recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name }));
  const log = async (actor: Actor, where: string, title: string, companyId?: string) =>
    logEvidence(actor, piece(where, { title, companies: companyId ? [{ companyId, role: "subject" }] : [] }));
  const open = await company(author, here, "看得见公司");
  const secret = await company(author, here, "草稿公司");
  const foreign = await company(stranger, there, "别家公司");
  const shown = await log(author, here, "看得见", open);
  await submitEvidence(author, { id: shown, seenVersion: 1 });
  await log(author, here, "草稿机密", secret);
  const away = await log(author, here, "撤回机密", open);
  await submitEvidence(author, { id: away, seenVersion: 1 });
  await withdrawEvidence(author, { id: away, seenVersion: 1, reason: "错了" });
  const far = await log(stranger, there, "别处机密", foreign);
  await submitEvidence(stranger, { id: far, seenVersion: 1 });

  const seen = await compare(people.viewer.actor, { investigation: here });
  expect(seen?.offered).toEqual([{ id: open, name: "看得见公司", pieces: 1 }]);
  expect(seen?.total).toBe(1);
  expect(JSON.stringify(seen)).not.toMatch(/机密|草稿公司|别家公司/);
  // Whoever chooses a company that they see in the investigation is told that there is nothing of it for them.
  const chosen = await compare(people.viewer.actor, { investigation: here, company: [open, secret, foreign] });
  expect(chosen?.companies).toEqual([
    { id: open, name: "看得见公司", pieces: 1 },
    { id: secret, name: "草稿公司", pieces: 0 },
  ]);
  expect(chosen?.total).toBe(1);
  expect(tableOf(chosen!, words.kinds.en)[0]?.without.map(({ name }) => name)).toEqual(["草稿公司"]);
  expect(JSON.stringify(chosen)).not.toMatch(/机密|别家公司/);
  // A kind that one of them has nothing of does not make it disappear.
  const ofKind = await compare(author, { investigation: here, company: [open], kind: "callQuota" });
  expect([ofKind?.companies, ofKind?.offered.map(({ pieces }) => pieces)]).toEqual([[{ id: open, name: "看得见公司", pieces: 0 }], [0, 0]]);
  // Its author sees the draft, and the company by it.
  expect((await compare(author, { investigation: here }))?.offered.map(({ name }) => name).toSorted()).toEqual(["看得见公司", "草稿公司"].toSorted());
  expect(await compare(people.viewer.actor, { investigation: there })).toBeNull();
  expect(await compare(people.administrator.actor, { investigation: here })).toBeNull();

  for (const list of Object.keys(sheets)) {
    expect(await file(people.viewer.actor, list, { investigation: here })).not.toMatch(/机密|别家公司/);
    expect(await file(people.viewer.actor, list, { investigation: there })).not.toMatch(/机密|别家公司/);
    expect(await file(stranger, list, { investigation: here })).not.toMatch(/看得见/);
  }
  expect(await file(people.viewer.actor, "evidence", {})).toMatch(/看得见/);
});

test("a file goes on where a page ends: every piece once", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const ids: string[] = [];
  for (let count = 0; count < 205; count++) ids.push(await logEvidence(people.reporter.actor, piece(investigationId)));
  const sheet = await sheets.evidence!(people.reporter.actor, { investigation: investigationId }, words.kinds.en);
  const found: string[] = [];
  for await (const { items } of sheet!.pages()) found.push(...items.map((item) => (item as { id: string }).id));
  expect(found.toSorted()).toEqual(ids.toSorted());
}, 60_000);

test("a second company, entered by hand, stands beside the first: on one scale only where unit and period are the same", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const [first, second] = [randomUUID(), randomUUID()];
  for (const [companyId, name] of [
    [first, "公司 A"],
    [second, "公司 B"],
  ] as const)
    await recordCompany(author, companyInput.parse({ companyId, investigationId, name }));
  const quota = (companyId: string, facts: object) =>
    logEvidence(
      author,
      piece(investigationId, {
        title: "指标",
        detail: { kind: "callQuota", facts: { bound: "exact", nature: "reported", ...facts } },
        companies: [{ companyId, role: "subject" }],
      }),
    );
  const day = { periodAmount: "1", periodUnit: "day", unit: "call", bound: "atLeast", nature: "required" };
  const someMinutes = { periodUnit: "minute", unit: "number" };
  await quota(first, { ...day, min: "600" });
  await quota(second, { ...day, min: "400" });
  await quota(first, { ...someMinutes, min: "250", periodAmount: "40" });
  await quota(second, { ...someMinutes, min: "180", periodAmount: "30" });

  const found = await compare(author, { investigation: investigationId, kind: "callQuota" });
  const [table] = tableOf(found!, words.kinds.en);
  const bars = Object.fromEntries(table!.charts.map(({ scale, bars: own }) => [scale, own.map(({ measure }) => measure.min)]));
  expect(bars).toEqual({ "call/1day": ["600", "400"], "number/40minute": ["250"], "number/1hour": ["375", "360"], "number/30minute": ["180"] });
  const hour = table!.rows.find(({ name }) => name === "perHour");
  expect(hour?.cells.map((cell) => cell.flatMap(({ facts }) => facts.map(({ formula, text }) => formula ?? text)))).toEqual([
    ["not derived: working hours a day not filled in", "250 ÷ 40 × 60"],
    ["not derived: working hours a day not filled in", "180 ÷ 30 × 60"],
  ]);
  expect(table!.without).toEqual([]);
  const verdicts = Object.fromEntries(table!.rows.map(({ name, verdict }) => [name, verdict]));
  expect(verdicts).toMatchObject({
    amount: { is: "comparable", difference: "200" },
    perHour: { is: "derived", difference: "15" },
    unit: { is: "same" },
    period: { is: "same" }, // a day beside a day; what was dialled in some minutes is another statement
    workingHours: { is: "nobody" },
  });
  expect((await compare(author, { investigation: investigationId, company: second }))?.total).toBe(2);
});

test("whoever comes from a company finds it beside the one that has most of the same kinds; a foreign one opens nothing", async () => {
  await using room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people } = room;
  const author = people.reporter.actor;
  const company = async (name: string, actor = author, where: string = here) =>
    recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId: where, name }));
  const log = (companyId: string, more: object = {}) => logEvidence(author, piece(here, { companies: [{ companyId, role: "subject" }], ...more }));
  const [mine, alike, busy, bare] = [await company("来处"), await company("同类"), await company("多条别类"), await company("没有证据")];
  const line = { detail: { kind: "phoneLine", facts: {} } };
  await log(mine);
  await log(alike);
  for (let count = 0; count < 3; count += 1) await log(busy, line);
  const shown = async (beside: string, more: object = {}) =>
    (await compare(author, { investigation: here, beside, ...more }))?.companies.map(({ name }) => name).toSorted();

  expect(await shown(mine)).toEqual(["来处", "同类"].toSorted());
  expect(await shown(busy)).toContain("多条别类");
  expect(await shown(bare)).toContain("没有证据");
  expect(await shown(mine, { company: [busy] })).toEqual(["多条别类"]);
  const foreign = await company("别处", people.stranger.actor, there);
  expect(await shown(foreign)).toEqual(await shown(randomUUID()));
  expect(await shown(foreign)).not.toContain("别处");
});

test("price lists of many lines are compared as far as a page holds, and it is said that there are more", async () => {
  await using room = await newsroom();
  const { reporter } = room.people;
  const company = await recordCompany(
    reporter.actor,
    companyInput.parse({ companyId: randomUUID(), investigationId: room.investigationId, name: "长价目公司" }),
  );
  const lines = Array.from({ length: 450 }, (_, index) => ({ min: String(index + 1), max: String(index + 1), currency: "CNY" }));
  const ids: string[] = [];
  for (let turn = 0; turn < 3; turn++)
    ids.push(
      await logEvidence(
        reporter.actor,
        piece(room.investigationId, {
          title: `价目${turn}`,
          detail: { kind: "priceList", facts: { lines, notStated: [] } },
          companies: [{ companyId: company, role: "subject" }],
        }),
      ),
    );
  const seen = await compare(reporter.actor, { investigation: room.investigationId });
  expect(seen).toMatchObject({ total: 3, lines: ids.slice(0, 2).map((id) => ({ id })) });
  // One that is longer than all that is shown is shown by itself.
  const least = await compareEvidence(reporter.actor, comparisonFilter.parse({ investigation: room.investigationId }), 1);
  expect(least).toMatchObject({ total: 3, lines: [{ id: ids[0] }] });
});

test("former employers of a carrier are named by the companies that are linked as such, with the words that bound them, on the page and in both files", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const [origin, first, second] = await Promise.all(
    ["数据公司", "雇主甲", "雇主乙"].map((name) => recordCompany(author, companyInput.parse({ companyId: randomUUID(), investigationId, name }))),
  );
  await logEvidence(
    author,
    piece(investigationId, {
      detail: { kind: "leakChannel", facts: { employersExamples: true, employersOpen: true } },
      companies: [
        { companyId: origin, role: "origin" },
        { companyId: first, role: "formerEmployer" },
        { companyId: second, role: "formerEmployer" },
      ],
    }),
  );
  const found = await compare(author, { investigation: investigationId, kind: "leakChannel", company: [origin!] });
  const row = tableOf(found!, words.kinds.en)[0]?.rows.find(({ name }) => name === "formerEmployers");
  const [fact] = row!.cells[0]![0]!.facts;
  expect(fact?.text?.split(", ").toSorted()).toEqual(["雇主甲", "雇主乙"].toSorted());
  expect(fact).toMatchObject({ state: "value", qualifiers: ["forExample", "andOthers"] });
  const written = await file(author, "comparison", { investigation: investigationId, kind: "leakChannel" });
  expect(written).toMatch(/雇主甲, 雇主乙|雇主乙, 雇主甲/);
  expect(written).not.toContain(words.kinds.en("leakChannel.asLinked"));
});

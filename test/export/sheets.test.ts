import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import type { Derived } from "../../lib/evidence/derived";
import { findEvidence } from "../../lib/evidence/queries";
import { sheets } from "../../lib/export/sheets";
import { linkCompany, linkSource } from "../../lib/links/commands";
import { submitEvidence } from "../../lib/review/commands";
import { words } from "../../lib/search/translators";
import en from "../../messages/en/compare.json";
import zh from "../../messages/zh-CN/compare.json";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";

async function read(room: Scene, list: string, asked: Record<string, string>) {
  const sheet = (await sheets[list]!(room.people.reporter.actor, asked, words.kinds.en))!;
  const [rows, items]: [string[][], unknown[]] = [[], []];
  for await (const page of sheet.pages()) {
    rows.push(...page.rows);
    items.push(...page.items);
  }
  return { columns: sheet.columns, rows: rows.map((row) => Object.fromEntries(sheet.columns.map((name, index) => [name, row[index]]))), items };
}

test("what cannot be worked out is no value, and says why; a sentence, a time and a hit stand in their files once", async () => {
  await using room = await scene();
  const { investigationId: investigation, people } = room;
  const quota = { kind: "callQuota", facts: { bound: "atLeast", min: "600", periodAmount: "1", periodUnit: "day", unit: "call", nature: "required" } };
  const log = (more: object) => logEvidence(people.reporter.actor, piece(investigation, more));
  await log({ title: "每天六百", detail: quota, occurred: { from: "2026-11-28T00:00:00.000Z", precision: "day", zone: "Asia/Shanghai" } });
  for (let count = 0; count < 31; count += 1) await log({ title: `没有时间 ${count}` }); // more than a page

  const hour = (await read(room, "evidence", { investigation })).rows.find(({ fact, title }) => fact === "perHour" && title === "每天六百");
  expect(hour).toMatchObject({
    state: "notDerived",
    value: "",
    reason: words.kinds.en("callQuota.notDerived.noHours", { hours: words.kinds.en("notFilled") }),
  });
  const compared = (await read(room, "comparison", { investigation })).items as { fact: { name: string; state: string; reason?: string } }[];
  expect(compared.map(({ fact }) => fact).find(({ name }) => name === "perHour")).toMatchObject({ state: "notDerived", reason: "noHours" });

  // The table of the page: in words, whatever the codes are.
  const inWords = (await read(room, "comparison", { investigation })).rows.find(({ fact, label }) => fact === "perHour" && label);
  expect(inWords).toMatchObject({
    kind: words.kinds.en("names.callQuota"),
    status: "Draft",
    state: "cannot be derived",
    single: expect.stringMatching(/^(yes|no)$/),
  });

  const times = await read(room, "timeline", { investigation });
  expect(times.rows.filter(({ which }) => which === "occurred")).toMatchObject([{ title: "每天六百", from: "2026-11-28", precision: "day" }]);
  const refs = times.rows.map(({ reference }) => reference);
  expect(refs.length).toBeGreaterThan(31);
  expect(new Set(refs).size).toBe(refs.length);
  expect((await read(room, "claims", {})).rows).toMatchObject([{ sentence: "约 100 至 150 元。", supports: "1" }]);
  for (const asked of [{}, { investigation: room.otherInvestigationId }])
    expect(await sheets.timeline!(people.reporter.actor, asked, words.kinds.en)).toBeUndefined();
});

test("a row of evidence says of its record when, where, how, and what it is tied to; JSON has what is derived beside what was said", async () => {
  await using room = await scene();
  const { investigationId: investigation, people, companyId, accepted, inReview } = room;
  const author = people.reporter.actor;
  await logEvidence(
    author,
    piece(investigation, {
      title: "八月的指标",
      detail: { kind: "callQuota", facts: { bound: "atLeast", min: "600", periodAmount: "40", periodUnit: "minute", unit: "call", nature: "seen" } },
      occurred: { from: "2019-07-31T16:00:00.000Z", precision: "month", zone: "Asia/Shanghai" },
      means: "interview",
      obtainedBy: "当面问到",
      place: "北京",
      language: "yue",
      tags: ["指标"],
      notStated: ["firstObtainedBy"],
      companies: [{ companyId, role: "subject", note: "文中所述" }],
      links: [{ toId: accepted, role: "corroborates", note: "同一件事" }],
    }),
  );
  const { rows, items } = await read(room, "evidence", { investigation });
  const refOf = async (id: string) => (await findEvidence(author, id))!.ref;
  const [seen, linked] = [rows.find(({ title }) => title === "八月的指标")!, await refOf(accepted)];
  expect(seen).toMatchObject({
    ...{ from: "2019-08", to: "", precision: "month", zone: "Asia/Shanghai", place: "北京", means: "interview", method: "当面问到", firstObtainedBy: "" },
    ...{
      language: "yue",
      tags: "指标",
      companies: "中邦金融 (subject): 文中所述",
      links: `→ ${linked} (corroborates): 同一件事`,
      notStated: "firstObtainedBy",
    },
  });
  const incoming = rows.find(({ reference }) => reference === linked)!.links!;
  expect(incoming.split("; ").toSorted()).toEqual([`← ${await refOf(inReview)} (related)`, `← ${seen.reference} (corroborates): 同一件事`].toSorted());
  const item = (items as { title: string; derived: Derived[]; links: object[] }[]).find(({ title }) => title === "八月的指标")!;
  expect(item.links).toMatchObject([{ to: accepted, ref: linked, role: "corroborates", note: "同一件事" }]);
  // As the API answers it: codes and decimals.
  expect(item.derived).toMatchObject([
    { name: "perHour", state: "derived", min: "900", max: null, unit: "call", per: "hour", formula: "600 ÷ 40 × 60" },
    { name: "perDay", state: "notDerived", reason: "noHours" },
  ]);
  expect(rows.find(({ fact, title }) => fact === "perHour" && title === "八月的指标")).toMatchObject({ state: "value", value: "at least 900 calls" });
  expect(rows.find(({ fact, title }) => fact === "period" && title === "八月的指标")?.value).toBe("40 minutes");
  // Another member sees no draft: neither its row nor its end of a link.
  const sheet = (await sheets.evidence!(people.viewer.actor, { investigation }, words.kinds.en))!;
  for await (const page of sheet.pages()) expect(JSON.stringify(page)).not.toMatch(/八月的指标|同一件事/);
});

test("a company stands in its list with its code and its note", async () => {
  await using room = await scene();
  const { investigationId: investigation, people } = room;
  const given = { companyId: randomUUID(), investigationId: investigation, name: "链家", creditCode: "91110108723961012H", note: "全名没有查到" };
  await recordCompany(people.reporter.actor, companyInput.parse(given));
  const { rows, items } = await read(room, "companies", { investigation });
  expect(rows.find(({ name }) => name === "链家")).toMatchObject({ creditCode: given.creditCode, note: given.note });
  const [profile] = (items as { id: string; profiles: object[] }[]).find(({ id }) => id === given.companyId)!.profiles;
  expect(profile).toMatchObject({ creditCode: given.creditCode, note: given.note });
  await expect(read(room, "companies", { investigation: room.otherInvestigationId })).resolves.toMatchObject({ rows: [] });
});

test("a network as a file has every tie with the records that say so, by codename, and nothing of a draft or of another investigation", async () => {
  await using room = await scene();
  const { investigationId: investigation, otherInvestigationId, people, companyId, sourceId, draft, inReview } = room;
  const author = people.reporter.actor;
  const second = await logEvidence(author, piece(investigation, { title: "另一条" }));
  await submitEvidence(author, { id: second, seenVersion: 1 });
  for (const evidenceId of [second, draft]) {
    await linkCompany(author, { evidenceId, companyId, role: "subject" });
    await linkSource(author, { evidenceId, sourceId, role: "hearsay" });
  }
  const refOf = async (id: string) => (await findEvidence(author, id))!.ref;
  const all = await Promise.all([draft, inReview, second].map(refOf));
  const { rows, items } = await read(room, "network", { investigation });
  expect(rows).toEqual([
    {
      ...{ fromType: "source", fromName: "S-01", tie: "about", roles: "hearsay; subject", toType: "company", toName: "中邦金融" },
      ...{ pieces: "3", evidence: all.join("; ") },
    },
  ]);
  expect(items).toMatchObject([{ from: { id: sourceId, type: "source", name: "S-01" }, to: { id: companyId, name: "中邦金融" }, evidence: all }]);
  expect(JSON.stringify(items)).not.toContain("内部人士");

  const seen = async (asked: Record<string, string>) => {
    const sheet = (await sheets.network!(people.viewer.actor, { investigation, ...asked }, words.kinds.en))!;
    const found: string[][] = [];
    for await (const page of sheet.pages()) found.push(...page.rows);
    return found;
  };
  expect((await seen({})).map((row) => row.at(-1))).toEqual([all.slice(1).join("; ")]);
  expect(await seen({ node: `c:${companyId}`, with: `s:${sourceId}` })).toHaveLength(1);
  expect(await seen({ node: `c:${randomUUID()}` })).toEqual([]);
  await expect(seen({ node: "c:1" })).rejects.toThrow("not meant");
  for (const [actor, asked] of [
    [people.viewer.actor, { investigation: otherInvestigationId }],
    [people.stranger.actor, { investigation }],
    [people.administrator.actor, { investigation }],
    [people.viewer.actor, {}],
  ] as const)
    expect(await sheets.network!(actor, asked, words.kinds.en)).toBeUndefined();
});

test("every column has a word in both languages", async () => {
  await using room = await scene();
  const { investigationId: investigation, people } = room;
  for (const list of Object.keys(sheets)) {
    const sheet = await sheets[list]!(people.reporter.actor, { investigation, q: "进价" }, words.kinds.en);
    for (const name of sheet?.columns ?? []) for (const { column } of [en, zh]) expect(Object.keys(column), `${list} ${name}`).toContain(name);
  }
});

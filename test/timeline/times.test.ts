import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { daysOf } from "../../lib/evidence/measures";
import { wallClock } from "../../lib/evidence/when";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { timelineFilter } from "../../lib/timeline/filter";
import { timelineOf } from "../../lib/timeline/queries";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

const timeline = (actor: Actor, investigation: string, asked: object = {}) => timelineOf(actor, investigation, timelineFilter.parse(asked));

test("a time of a record covers the days on which it may have been, in every zone that a record can have", async () => {
  await using room = await newsroom();
  const { investigationId, people, owner } = room;
  const author = people.reporter.actor;
  const zones = [...Intl.supportedValuesOf("timeZone"), "UTC", "+08:00", "-05:30"];
  const precisions = ["exact", "day", "month", "year", "about", "range"] as const;
  const wanted = new Map<string, { from: string; to: string }>();
  const rows: unknown[][] = zones.map((zone, index) => {
    const [id, precision] = [randomUUID(), precisions[index % precisions.length]!];
    const from = new Date(Date.UTC(1950 + (index % 90), index % 12, 1 + (index % 28), (index * 7) % 24, 30));
    const to = precision === "range" ? new Date(from.getTime() + index * 3_600_000) : null;
    wanted.set(id, daysOf({ from: wallClock(zone, from).day, to: to ? wallClock(zone, to).day : undefined, precision }));
    return [id, from, to, precision, zone];
  });
  for (const [index, row] of rows.entries())
    await owner.query(
      `insert into "Evidence" (id, "investigationId", number, kind, title, "authorId", "editedById", "occurredFrom", "occurredTo", "occurredPrecision", "occurredZone", "notedAt")
       values ($1, $2, $3, 'unsorted', 'x', $4, $4, $5, $6, $7, $8, now())`,
      [row[0], investigationId, index + 1, people.reporter.userId, ...row.slice(1)],
    );
  const found = new Map<string, { from: string; to: string }>();
  for (let after: string | undefined; ; ) {
    const page = await timeline(author, investigationId, { after });
    for (const { id, from, to } of page.rows) found.set(id, { from, to });
    if (!(after = page.next)) break;
  }
  expect(found).toEqual(wanted);
});

test("the days of a law, a recording, a page and the name of a file are on the timeline as what they are; the rest is counted apart", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const log = (kind: string, facts: object) => logEvidence(author, piece(investigationId, { title: kind, detail: { kind, facts } }));
  const law = await log("legalReference", { inForceFrom: "2009-02" });
  const recording = await log("recording", { startedOn: "2019-07-31" });
  const page = await log("webPage", { publishedOn: "2019-08-01", capturedOn: "2019-08-09" });
  const document = await log("document", { state: "mentioned", files: [{ name: "a=1565234926299b.jpg" }, { name: "12345678901234567.jpg" }] });
  const none = await log("testimony", { events: [{ what: "来电" }] });
  const found = await timeline(author, investigationId);
  expect(found.drawn.map(({ id, which, from, to, open }) => [id, which, from, to, open])).toEqual([
    [law, "inForce", "2009-02-01", "2009-02-28", true],
    [recording, "recorded", "2019-07-31", "2019-07-31", false],
    [page, "published", "2019-08-01", "2019-08-01", false],
    [document, "nameReads", "2019-08-08", "2019-08-08", false],
    [page, "captured", "2019-08-09", "2019-08-09", false],
  ]);
  expect(found).toMatchObject({ pieces: 5, dated: 4, undated: 1, shown: 5, found: 4 });
  expect(found.unknown.map(({ id }) => id)).toEqual([none]);
  // A law in force reaches into every later time.
  const later = await timeline(author, investigationId, { from: "2019-08-09" });
  expect(later.drawn.map(({ id }) => id)).toEqual([law, page]);
  expect((await timeline(author, investigationId, { kind: "webPage", to: "2019-08-05" })).drawn.map(({ which }) => which)).toEqual(["published"]);
  // Whichever way round they were typed.
  expect((await timeline(author, investigationId, { from: "2019-08-09", to: "2019-08-02" })).drawn.map(({ which }) => which)).toEqual([
    "inForce",
    "nameReads",
    "captured",
  ]);
});

test("many are counted by period, each in one part or apart, and the pages of the table hold each once", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const log = (occurred: object) => logEvidence(author, piece(investigationId, { occurred: { zone: "Asia/Shanghai", ...occurred } }));
  for (let month = 1; month <= 12; month++)
    for (const date of ["03", "09", "21"]) await log({ from: `2019-${String(month).padStart(2, "0")}-${date}T04:00:00Z`, precision: "day" });
  for (let count = 0; count < 3; count++) await log({ from: "2019-05-01T04:00:00Z", precision: "month" });
  for (let count = 0; count < 4; count++) await log({ from: "2019-01-01T04:00:00Z", precision: "year" });
  const { counted, shown, frame, drawn } = await timeline(author, investigationId);
  expect({ shown, drawn, unit: frame?.unit }).toEqual({ shown: 43, drawn: [], unit: "month" });
  expect(counted?.parts.map(({ count }) => count)).toEqual([3, 3, 3, 3, 6, 3, 3, 3, 3, 3, 3, 3]);
  expect(counted?.parts[4]).toEqual({ from: "2019-05-01", count: 6, sharp: 3 });
  expect(counted?.wide).toMatchObject([{ from: "2019-01-01", to: "2019-12-31", count: 4 }]);
  expect(counted?.wideMore).toBe(0);
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await timeline(author, investigationId, { after });
    seen.push(...page.rows.map(({ id }) => id));
    if (!(after = page.next)) break;
  }
  expect(seen.length).toBe(43);
  expect(new Set(seen).size).toBe(43);
});

test("no time, count or period of a draft, of another investigation or of what was put away is on a timeline", async () => {
  await using room = await newsroom();
  const { investigationId: here, otherInvestigationId: there, people } = room;
  const author = people.reporter.actor;
  const occurred = (year: number) => ({ occurred: { from: `${year}-06-01T04:00:00Z`, precision: "day", zone: "Asia/Shanghai" } });
  const companyId = await recordCompany(author, companyInput.parse({ companyId: randomUUID(), investigationId: here, name: "公司" }));
  const log = async (actor: Actor, where: string, title: string, year: number, hand: boolean, companies: object[] = []) => {
    const id = await logEvidence(actor, piece(where, { title, ...occurred(year), companies }));
    if (hand) await submitEvidence(actor, { id, seenVersion: 1 });
    return id;
  };
  const shown = await log(author, here, "看得见", 2001, true, [{ companyId, role: "subject" }]);
  await log(author, here, "草稿机密", 1990, false, [{ companyId, role: "subject" }]);
  await withdrawEvidence(author, { id: await log(author, here, "撤回机密", 2010, true), seenVersion: 1, reason: "错了" });
  const far = await log(people.stranger.actor, there, "别处机密", 1980, true);
  const draft = await logEvidence(author, piece(here, { title: "无日机密" }));

  for (const asked of [{}, { company: companyId }, { from: "1900" }, { after: `1980-06-01_${far}_occurred` }, { undated: 1 }]) {
    const seen = await timeline(people.viewer.actor, here, asked);
    expect(seen).toMatchObject({ pieces: 1, dated: 1, undated: 0, found: 1, all: { from: "2001-06-01", to: "2001-06-01" } });
    expect(JSON.stringify([seen, [...seen.lines.values()]])).not.toMatch(/机密|1980|1990|2010/);
  }
  expect(await timeline(author, here)).toMatchObject({ pieces: 3, all: { from: "1990-06-01" } });
  expect((await timeline(people.lead.actor, here)).unknown.map(({ id }) => id)).toEqual([draft]);
  for (const nobody of [people.stranger.actor, people.administrator.actor])
    expect(await timeline(nobody, here)).toMatchObject({ pieces: 0, dated: 0, all: undefined, drawn: [], rows: [], unknown: [] });
  expect((await timeline(people.viewer.actor, there)).pieces).toBe(0);
  expect((await timeline(people.viewer.actor, here)).drawn.map(({ id }) => id)).toEqual([shown]);
});

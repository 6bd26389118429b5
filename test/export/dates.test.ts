import { expect, test } from "vitest";
import { logEvidence } from "../../lib/evidence/commands";
import { exportEvidence } from "../../lib/evidence/exported";
import { evidenceFilter } from "../../lib/evidence/filter";
import { instantIn } from "../../lib/evidence/when";
import { evidenceEntity } from "../../lib/export/entities";
import { sheets } from "../../lib/export/sheets";
import { words } from "../../lib/search/translators";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

type Occurred = { precision: string; from: [day: string, time?: string]; to?: [day: string, time?: string] };
type Said = { date: string[]; note: string; columns: [from: string, to: string] };

/** As they are typed, and as they leave the house. */
const times: [Occurred, Said][] = [
  [
    { precision: "day", from: ["2019-08-12"] },
    { date: ["2019-08-12"], note: "2019-08-12 (day, Z)", columns: ["2019-08-12", ""] },
  ],
  [
    { precision: "month", from: ["2019-08-01"] },
    { date: ["2019-08"], note: "2019-08 (month, Z)", columns: ["2019-08", ""] },
  ],
  [
    { precision: "year", from: ["2020-01-01"] },
    { date: ["2020"], note: "2020 (year, Z)", columns: ["2020", ""] },
  ],
  [
    { precision: "about", from: ["2019-03-01"] },
    { date: ["2019-03-01"], note: "2019-03-01 (about, Z)", columns: ["2019-03-01", ""] },
  ],
  [
    { precision: "range", from: ["2019-12-31"], to: ["2020-01-01"] },
    { date: ["2019-12-31", "2020-01-01"], note: "2019-12-31 to 2020-01-01 (range, Z)", columns: ["2019-12-31", "2020-01-01"] },
  ],
  [
    { precision: "exact", from: ["2019-08-12", "00:30"] },
    { date: ["2019-08-12"], note: "2019-08-12 00:30 (exact, Z)", columns: ["2019-08-12 00:30", ""] },
  ],
  [
    { precision: "exact", from: ["2019-08-12", "23:30"], to: ["2019-08-13", "00:15"] },
    { date: ["2019-08-12", "2019-08-13"], note: "2019-08-12 23:30 to 2019-08-13 00:15 (exact, Z)", columns: ["2019-08-12 23:30", "2019-08-13 00:15"] },
  ],
];

for (const zone of ["Asia/Shanghai", "+08:00", "America/Los_Angeles", "UTC"])
  test(`a time leaves the house on the clock of its place, both ends of it and no more precisely than it is known: ${zone}`, async () => {
    await using room = await newsroom();
    const { investigationId, people } = room;
    const { actor } = people.reporter;
    for (const [index, [{ precision, from, to }]] of times.entries())
      await logEvidence(
        actor,
        piece(investigationId, {
          title: String(index),
          occurred: { from: instantIn(zone, ...from), ...(to && { to: instantIn(zone, ...to) }), precision, zone },
        }),
      );
    const pieces = (await Array.fromAsync(exportEvidence(actor, evidenceFilter.parse({ investigation: investigationId, sort: "reference" })))).flat();
    const entities = pieces.map((one) => evidenceEntity(one, { facts: [], summary: "", body: "" }).properties);
    expect(entities.map(({ date }) => date)).toEqual(times.map(([, { date }]) => date));
    expect(entities.map(({ notes }) => notes)).toEqual(times.map(([, { note }]) => [`occurred: ${note.replace("Z", zone)}`]));

    const sheet = (await sheets.evidence!(actor, { investigation: investigationId, sort: "reference" }, words.kinds.en))!;
    const rows: string[][] = [];
    for await (const page of sheet.pages()) rows.push(...page.rows);
    const at = (name: string) => sheet.columns.indexOf(name);
    const columns = new Map(rows.map((row) => [row[at("title")], [row[at("from")], row[at("to")]]]));
    expect([...columns.values()]).toEqual(times.map(([, said]) => said.columns));
  });

test("what nobody stated of the record itself is said in its notes; what was not filled in is not", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  await logEvidence(actor, piece(investigationId, { title: "1", notStated: ["occurred", "place", "obtainedBy"] }));
  await logEvidence(actor, piece(investigationId, { title: "2" }));
  const pieces = (await Array.fromAsync(exportEvidence(actor, evidenceFilter.parse({ investigation: investigationId, sort: "reference" })))).flat();
  const entities = pieces.map((one) => evidenceEntity(one, { facts: [], summary: "", body: "" }).properties);
  expect(entities.map(({ notes, date }) => [notes, date])).toEqual([
    [["not stated: occurred, place, method"], undefined],
    [undefined, undefined],
  ]);
});

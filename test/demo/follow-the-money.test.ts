import { defaultModel, Model, type Schema } from "@alephdata/followthemoney";
import pg from "pg";
import { expect, test } from "vitest";
import { hashPassword } from "../../lib/accounts/password";
import { exportInvestigation } from "../../lib/export/commands";
import { companyEntity, type Entity, relationEntity } from "../../lib/export/entities";
import { submitEvidence } from "../../lib/review/commands";
import { importCalls } from "../calls/files";
import { listInvestigations } from "../../lib/investigations/queries";
import { words } from "../../lib/search/translators";
import { demoActor } from "../support/demo";

const password = "a password of the tests";
const model = new Model(defaultModel);

async function demoCase(): Promise<Entity[]> {
  const lead = await demoActor("lead");
  const owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();
  await owner.query(`update "Credential" set "passwordHash" = $2 where "userId" = $1`, [lead.userId, await hashPassword(password)]);
  await owner.end();
  const { id } = (await listInvestigations(lead)).find(({ code }) => code === "ZB")!;
  const all: Entity[] = [];
  for await (const entities of await exportInvestigation(lead, { investigationId: id, password }, words.kinds.zh)) all.push(...entities);
  return all;
}

/** A schema that requires nothing itself requires what it extends: a plain text needs the name of a file, as any document. */
const requiredOf = (schema: Schema): string[] => (schema.required.length ? schema.required : schema.getExtends().flatMap(requiredOf));

/** What FollowTheMoney would find wrong with an entity: its library refuses unknown schemata and properties by throwing, and leaves the rest to whoever reads. */
function faultsOf(given: Entity, all: ReadonlyMap<string, Entity>): string[] {
  const entity = model.getEntity(given);
  const faults = entity.schema.abstract ? [`${entity.schema.name} is abstract`] : [];
  for (const name of requiredOf(entity.schema)) if (!entity.hasProperty(name)) faults.push(`${name} is missing`);
  for (const property of entity.getProperties())
    for (const value of given.properties[property.name] ?? []) {
      if (typeof value !== "string" || value.trim() === "") faults.push(`${property.name} is empty`);
      if (property.type.name === "date" && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) faults.push(`${property.name} is no date: ${value}`);
      if (property.type.values?.size && !property.type.values.has(value)) faults.push(`${property.name} is none of its words: ${value}`);
      if (property.type.name === "entity") {
        const range = property.getRange();
        const other = all.get(value);
        if (!other) faults.push(`${property.name} leads nowhere: ${value}`);
        else if (!model.getSchema(other.schema).isA(range)) faults.push(`${property.name} leads to a ${other.schema}`);
      }
    }
  return faults.map((fault) => `${given.id} (${given.schema}): ${fault}`);
}

test("every entity of the demo case is one that FollowTheMoney knows", async () => {
  const entities = await demoCase();
  const all = new Map(entities.map((entity) => [entity.id, entity]));
  expect(all.size).toBe(entities.length);
  expect(entities.flatMap((entity) => faultsOf(entity, all))).toEqual([]);
  const of = (schema: string) => entities.filter((entity) => entity.schema === schema);
  expect(of("Company").flatMap(({ properties }) => properties.name)).toContain("北京中邦富通金融服务外包有限公司");
  expect(of("Person").flatMap(({ properties }) => properties.name)).toEqual(expect.arrayContaining(["S-01", "S-02", "S-03"]));
  const leak = entities.find(({ properties }) => properties.fileName?.[0] === "ZB-0009")!;
  const company = of("Company").find(({ properties }) => properties.name?.[0] === "链家")!;
  expect(of("Documentation").filter(({ properties }) => properties.document?.[0] === leak.id && properties.entity?.[0] === company.id)).toMatchObject([
    { properties: { role: ["formerEmployer"] } },
  ]);
  // Who says a single fact, how the first reporter got it, and what was noted at a link stand where that schema has a place for text.
  const notesOf = (ref: string) => entities.find(({ properties }) => properties.fileName?.[0] === ref)?.properties.notes ?? [];
  expect(notesOf("ZB-0003")).toEqual(expect.arrayContaining([expect.stringMatching(/^attribution of 运营商类型: S-02 \(wrote\) → 已刊发文章/) as string]));
  expect(notesOf("ZB-0001")).toEqual(expect.arrayContaining([expect.stringMatching(/^method: /), expect.stringMatching(/^first obtained by: /)] as string[]));
  expect(of("Documentation").flatMap(({ properties }) => properties.description ?? [])).toContain("经手人的原雇主，比如");
  // What follows from the facts of a piece stands in its text, and what nobody stated of the record in its notes.
  const textOf = (ref: string) => entities.find(({ properties }) => properties.fileName?.[0] === ref)?.properties.bodyText?.[0];
  expect(textOf("ZB-0006")).toContain("称有而未记录: 4 [derived] = 8 − 4");
  expect(textOf("ZB-0007")).toMatch(/^相悖.*A.* \[derived\]$/m);
  expect(notesOf("ZB-0001")).toContain("not stated: occurred, place");
  expect(of("UnknownLink").length).toBeGreaterThan(5);
  // The draft of the demo case stays in the house.
  expect(entities.flatMap(({ properties }) => properties.fileName ?? [])).not.toContain("ZB-0014");
});

test("the calls of a log are calls that FollowTheMoney knows, of the company that its record names, and no number is among them", async () => {
  const reporter = await demoActor("reporter");
  const { id } = (await listInvestigations(reporter)).find(({ code }) => code === "ZB")!;
  const csv = "时间,工号,号码,时长,结果,标记\n2019-08-12 00:30:05,7,13800138000,85 秒,接通,A\n2019-08-12,,010-62345678,,忙得很,\n";
  const { evidenceId } = await importCalls(reporter, id, csv, { company: "链家" });
  expect((await demoCase()).filter(({ schema }) => schema === "Call")).toEqual([]); // a draft stays in the house
  await submitEvidence(reporter, { id: evidenceId, seenVersion: 1 });
  const entities = await demoCase();
  const all = new Map(entities.map((entity) => [entity.id, entity]));
  expect(entities.flatMap((entity) => faultsOf(entity, all))).toEqual([]);
  const company = entities.find(({ schema, properties }) => schema === "Company" && properties.name?.[0] === "链家")!;
  const piece = all.get(`anfang-evidence-${evidenceId}`)!;
  const calls = entities.filter(({ schema }) => schema === "Call");
  expect(calls.map(({ properties }) => properties)).toEqual([
    {
      // Which of the two comes first is a matter of their time: of the second only the day is known.
      date: ["2019-08-12"],
      caller: [company.id],
      recordId: [`${piece.properties.fileName![0]} row 3`],
      summary: ["time of day: not known", "called: number 2 of this log, ••••", "outcome: other", "outcome as written: 忙得很"],
    },
    {
      date: ["2019-08-12"],
      duration: ["85"],
      caller: [company.id],
      recordId: [`${piece.properties.fileName![0]} row 2`],
      summary: ["time: 00:30:05 (Asia/Shanghai)", "called: number 1 of this log, 138••••8000", "agent: 7", "outcome: answered", "mark: A"],
    },
  ]);
  expect(JSON.stringify(entities)).not.toMatch(/13800138000|62345678/);
});

test("what is stated of two companies is one that FollowTheMoney knows", () => {
  const company = (companyId: string): Entity => companyEntity({ companyId, name: companyId, lineOfBusiness: null, creditCode: null, note: null, aliases: [] });
  const stated = { word: null, note: null, since: "2019-08", until: null, from: "a", to: "b", on: ["ZB-0009"] };
  const [owns, other] = [relationEntity({ id: "1", kind: "ownerOf", ...stated }), relationEntity({ id: "2", kind: "other", ...stated, word: "担保", on: [] })];
  const all = new Map([company("a"), company("b")].map((entity) => [entity.id, entity]));
  expect([owns, other].flatMap((entity) => faultsOf(entity, all))).toEqual([]);
  expect(owns).toMatchObject({ schema: "Ownership", properties: { startDate: ["2019-08"], description: ["on ZB-0009"] } });
  expect(other).toMatchObject({ schema: "UnknownLink", properties: { role: ["担保"], description: ["on nothing yet"] } });
});

test("what is wrong with an entity is found", () => {
  const wrong = (schema: string, properties: Record<string, string[]>) => faultsOf({ id: "x", schema, properties }, new Map()).length;
  expect(wrong("Company", {})).toBe(1);
  expect(wrong("PlainText", { fileName: ["x"], date: ["yesterday"], language: ["chinese"] })).toBe(2);
  expect(wrong("UnknownLink", { subject: ["nobody"] })).toBe(2);
  expect(() => wrong("Company", { colour: ["red"] })).toThrow(/colour/);
});

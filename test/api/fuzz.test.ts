import { randomUUID } from "node:crypto";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { describeApi } from "../../lib/api/openapi";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { recordSource } from "../../lib/sources/commands";
import { submitEvidence } from "../../lib/review/commands";
import { importCalls } from "../calls/files";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";
import { call, tokenOf } from "./calling";
import { arbitraryOf } from "./from-schema";

vi.mock("../../lib/access/session", async () => (await import("./calling")).session);

type Schema = Parameters<typeof arbitraryOf>[0];
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
};
const description = describeApi(new Request("http://127.0.0.1/")) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

// What has a name is compiled once, and not within each of sixteen kinds.
const ajv = new Ajv2020({ strict: false, allErrors: false, inlineRefs: false });
addFormats.default(ajv);
ajv.addSchema({ $id: "api", components: description.components });
const compiled = new Map<object, ValidateFunction>();
const matches = (schema: object, value: unknown) => {
  const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
  const check = compiled.get(schema) ?? ajv.compile(local);
  compiled.set(schema, check);
  return check(value) ? [] : check.errors;
};

/** Stands in everything of the other investigation, and must stand in no answer. */
const secret = `机密${randomUUID().slice(0, 8)}`;
let room: Scene;
let foreign: string[];
let own: string[];
beforeAll(async () => {
  room = await scene();
  const { actor } = room.people.stranger;
  const investigationId = room.otherInvestigationId;
  const companyId = await recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, name: secret }));
  const sourceId = await recordSource(actor, { id: randomUUID(), investigationId, kind: "insider", description: secret });
  const evidenceId = await logEvidence(actor, piece(investigationId, { title: secret, companies: [{ companyId, role: "subject" }] }));
  await submitEvidence(actor, { id: evidenceId, seenVersion: 1 });
  // A call log on either side: outsiders' agents and numbers are as foreign as their titles.
  const log = (agent: string, number: string) => `时间,工号,号码,结果\n2019-08-12 09:00:00,${agent},${number},接通\n2019-08-12 10:30,,13800138000,空号\n`;
  const theirs = await importCalls(actor, investigationId, log(secret, "13900139000"));
  await submitEvidence(actor, { id: theirs.evidenceId, seenVersion: 1 });
  const ours = await importCalls(room.people.reporter.actor, room.investigationId, log("7", "13700137000"));
  const { rows } = await room.owner.query(`select code || '-0001' ref, slug from "Investigation" where id = $1`, [investigationId]);
  foreign = [investigationId, companyId, sourceId, evidenceId, theirs.evidenceId, rows[0].ref, rows[0].slug];
  own = [room.investigationId, room.companyId, room.sourceId, room.accepted, room.draft, room.inReview, room.claimId, ours.evidenceId];
});
afterAll(() => room[Symbol.asyncDispose]());

test("the description is whole: every door has an id, words, and schemas that can be read", () => {
  expect(operations.length).toBeGreaterThan(10);
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { operation } of operations) {
    expect(operation).toMatchObject({ summary: expect.stringMatching(/\p{L}/u) });
    for (const { content } of Object.values(operation.responses))
      for (const { schema } of Object.values(content)) expect(() => matches(schema, null)).not.toThrow();
  }
}, 60_000);

test.each(operations.map((one) => [one.operation.operationId, one] as const))(
  "%s: no fault, no answer outside its schema, nothing of others, whatever is sent",
  async (_name, { path, method, operation }) => {
    const known = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...own, room.investigationId) }, fc.constantFrom(...foreign), fc.uuid());
    const values = (place: string) => {
      const parameters = operation.parameters.filter((parameter) => parameter.in === place);
      return fc.record(
        Object.fromEntries(parameters.map(({ name, schema }) => [name, arbitraryOf(schema, known)])),
        place === "query" ? { requiredKeys: [] } : {},
      );
    };
    const body = operation.requestBody?.content["application/json"]?.schema;
    const logged = vi.spyOn(console, "error");
    let [calls, token] = [0, ""];
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(values("path"), values("query"), body ? arbitraryOf(body, known) : fc.constant(undefined), async (params, query, sent) => {
        if (calls++ % 400 === 0) token = await tokenOf(room.people.reporter.actor);
        const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inAddress(params[name])));
        const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, inAddress(value)]));
        const answer = await call(`${address}${search.size ? `?${search}` : ""}`, { token, method, ...(body && { raw: JSON.stringify(sent) ?? "" }) });
        statuses.add(answer.status);
        const documented = operation.responses[String(answer.status)];
        expect(documented, `${answer.status}: ${answer.text.slice(0, 300)}`).toBeDefined();
        expect([500, 503]).not.toContain(answer.status);
        const [type, content] = Object.entries(documented!.content)[0]!;
        expect(answer.headers.get("content-type")).toContain(type);
        expect(matches(content.schema, answer.body), answer.text.slice(0, 500)).toEqual([]);
        expect(answer.text).not.toContain(secret);
      }),
      { numRuns: 200 },
    );
    expect(logged.mock.calls).toEqual([]);
    logged.mockRestore();
    // A fuzzer that is only refused finds nothing.
    if (method === "POST") expect([...statuses]).toContain(422);
  },
  120_000,
);

const inAddress = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed();

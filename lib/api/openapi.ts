import { askedAMinute } from "../access/throttle";
import { env } from "../env";
import { z } from "../zod";
import type { Endpoint } from "./endpoint";
import { type ProblemCode, problems, problemSchema } from "./problem";
import { endpoints } from "./registry";
import { type Say, sayTo } from "./words";

type Json = Record<string, unknown>;

/**
 * The JSON Schema of one of our schemas, as something is written by it. What a rule checks beyond its shape is said by a 422. What has
 * a name of its own stands once in the description (`named`): an answer with facts of sixteen kinds would repeat it sixteen times.
 */
function jsonSchema(schema: z.ZodType, named: Json): Json {
  const { $schema: _, $defs, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  const placed = (part: unknown) => JSON.parse(JSON.stringify(part).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/')) as Json;
  for (const [name, { id: __, ...one }] of Object.entries(($defs ?? {}) as Record<string, Json>)) named[name] = placed(one);
  return $defs ? placed(json) : json;
}

const always: ProblemCode[] = ["badAddress", "signedOut", "missing", "tooOften", "failed", "resting"];
const whenReading: ProblemCode[] = ["badQuery"];
const whenWriting: ProblemCode[] = [
  "notJson",
  "badKey",
  "foreignOrigin",
  "notAllowed",
  "scope",
  "taken",
  "conflict",
  "tooLarge",
  "mediaType",
  "invalid",
  "keyReused",
];

/** One answer for each status: the codes that share it stand in its description. */
function refusals(codes: readonly ProblemCode[], say: Say): Json {
  const byStatus = Map.groupBy(codes, (code) => problems[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, sharing]) => [
      String(status),
      {
        description: sharing.map((code) => `${code}: ${say(`api.problems.${code}`, { limit: askedAMinute })}`).join("\n\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function parametersIn(place: "path" | "query", schema: z.ZodType, named: Json): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema, named) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: place === "path" || required.includes(name), schema: property }));
}

const idempotencyKey = (say: Say) => ({
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: say("api.operations.idempotencyKey"),
  schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
});

const operation = ({ name, writes, params, query, body, answer }: Endpoint, say: Say, named: Json): Json => ({
  operationId: name,
  summary: say(`api.operations.${name}`),
  ...(say.has(`api.operations.about.${name}`) && { description: say(`api.operations.about.${name}`) }),
  parameters: [...parametersIn("path", params, named), ...parametersIn("query", query, named), ...(writes ? [idempotencyKey(say)] : [])],
  ...(body && { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body, named) } } } }),
  responses: {
    [writes ? "201" : "200"]: {
      description: say(`api.operations.${writes ? "made" : "found"}`),
      content: { "application/json": { schema: jsonSchema(answer, named) } },
    },
    ...refusals([...always, ...whenReading, ...(writes ? whenWriting : [])], say),
  },
});

/** OpenAPI 3.1, made from the schemas that the server answers by, in the language of the caller. */
export function describeApi(request: Request): Json {
  const say = sayTo(request);
  const paths: Record<string, Json> = {};
  const named: Json = { Problem: jsonSchema(problemSchema, {}) };
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint, say, named);
  return {
    openapi: "3.1.0",
    info: { title: env.appName, version: "1", description: say("api.operations.description") },
    servers: [{ url: `${env.publicUrl}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: named,
      securitySchemes: { token: { type: "http", scheme: "bearer", description: say("api.operations.token") } },
    },
  };
}

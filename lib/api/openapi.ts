import en from "../../messages/en/api.json" with { type: "json" };
import { askedAMinute } from "../access/throttle";
import { env } from "../env";
import { z } from "../zod";
import type { Endpoint } from "./endpoint";
import { type ProblemCode, problems, problemSchema } from "./problem";
import { endpoints } from "./registry";

type Json = Record<string, unknown>;

/** The JSON Schema of one of our schemas, as something is written by it. What a rule checks beyond its shape is said by a 422. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  return json;
}

const always: ProblemCode[] = ["signedOut", "missing", "tooOften", "failed", "resting"];
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

const words = en.operations as Record<string, string>;

/** One answer for each status: the codes that share it stand in its description. */
function refusals(codes: readonly ProblemCode[]): Json {
  const byStatus = Map.groupBy(codes, (code) => problems[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, sharing]) => [
      String(status),
      {
        description: sharing.map((code) => `${code}: ${en.problems[code].replace("{limit}", String(askedAMinute))}`).join("\n\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function parametersIn(place: "path" | "query", schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: place === "path" || required.includes(name), schema: property }));
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: words.idempotencyKey,
  schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
};

const operation = ({ name, writes, params, query, body, answer }: Endpoint): Json => ({
  operationId: name,
  summary: words[name],
  parameters: [...parametersIn("path", params), ...parametersIn("query", query), ...(writes ? [idempotencyKey] : [])],
  ...(body && { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body) } } } }),
  responses: {
    [writes ? "201" : "200"]: { description: words[writes ? "made" : "found"], content: { "application/json": { schema: jsonSchema(answer) } } },
    ...refusals([...always, ...whenReading, ...(writes ? whenWriting : [])]),
  },
});

/** OpenAPI 3.1, made from the schemas that the server answers by. */
export function describeApi(): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint);
  return {
    openapi: "3.1.0",
    info: { title: env.appName, version: "1", description: words.description },
    servers: [{ url: `${env.publicUrl}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema) },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: words.token } },
    },
  };
}

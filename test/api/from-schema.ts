import fc from "fast-check";

/** A JSON Schema, as far as ours go. */
type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  format?: string;
  items?: Schema;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
};

/** What has broken archives before: characters, markup, operators, formulas, paths and sizes. */
const hostileTexts = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e倒过来",
  "零\u200b宽",
  "=cmd|' /C calc'!A0",
  "@SUM(1)",
  "../../etc/passwd",
  '\'; drop table "Evidence"; --',
  "%_\\",
  "javascript:alert(1)",
  "<script>alert(1)</script>",
  "${jndi:ldap://x}",
  "é".normalize("NFD"),
  "👨‍👩‍👧‍👦".repeat(50),
  "字".repeat(5000),
  "__proto__",
  "constructor",
  "NaN",
  "-1",
  "1e400",
  "99999999999999999999",
  "0000-00-00",
  "9999-12-31T23:59:59+14:00",
];
const hostile = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom({ not: "" }, { contains: "" }, { $ne: null }, { in: [] }, [], {}, null, true, -0, 1e308, 2 ** 53, 2 ** 31, -1),
);

/** Values that a schema describes; sometimes with one part of them replaced by what it does not. */
export function arbitraryOf(schema: Schema, known: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const right = described(schema, known);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: hostile as fc.Arbitrary<unknown> });
}

/** An object that has to have exactly one of several names: one of each sort. */
function named({ oneOf: _, properties = {}, required = [], ...object }: Schema, ways: readonly Schema[]): Schema[] {
  const names = ways.flatMap((way) => way.required ?? []);
  return ways.map(({ required: own = [] }) => ({
    ...object,
    required: [...required, ...own],
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => own.includes(name) || !names.includes(name))),
  }));
}

function described(schema: Schema, known: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === "object" && schema.oneOf) return fc.oneof(...named(schema, schema.oneOf).map((one) => described(one, known)));
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => arbitraryOf(one, known)));
  switch (schema.type ?? "") {
    case "string":
      return textOf(schema, known);
    case "integer":
      return fc.integer({ min: Math.max(schema.minimum ?? -5, -(2 ** 53)), max: Math.min(schema.maximum ?? 2 ** 40, 2 ** 53 - 1) });
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}, known), { maxLength: Math.min(schema.maxItems ?? 4, 4) });
    case "object": {
      const { properties = {}, required = [] } = schema;
      const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, arbitraryOf(part, known)]));
      return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
    }
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function textOf({ pattern, format }: Schema, known: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (format === "uuid") return known;
  const plain = fc.oneof(known, fc.constantFrom(...hostileTexts), fc.string({ unit: "binary", maxLength: 30 }), fc.constant("进价"));
  return pattern ? fc.oneof({ weight: 6, arbitrary: fc.stringMatching(new RegExp(pattern)) }, { weight: 1, arbitrary: plain }) : plain;
}

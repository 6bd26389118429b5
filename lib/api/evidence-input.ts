import type { Actor } from "../access/actor";
import { mostLinks } from "../evidence/most-links";
import { evidenceCalled } from "../evidence/queries";
import { evidenceInput, evidenceKinds, factsByKind, recordFields, timePrecisions, type EvidenceInput, type EvidenceKind } from "../evidence/schema";
import { fromText } from "../rich-text/schema";
import { sourcesCalled } from "../sources/queries";
import { markedBody } from "../victims/schema";
import { requiredText, z } from "../zod";
import { investigationRef } from "./listing";
import { fieldProblem, Problem } from "./problem";

/** A Tiptap document, or plain text, of which each line becomes a paragraph. */
const body = z.union([z.string(), z.looseObject({ type: z.literal("doc"), content: z.array(z.looseObject({ type: z.string() })) })]);

/** No report of ours is about another age, and not every year that can be written can be kept. */
const isInReach = (written: string) => /^(1[89]|2[01])\d\d/.test(written);
const instant = z.iso.datetime({ offset: true }).refine(isInReach, "error.invalid");
/** A time as exactly as it is known: a year, a month, a day, an instant; or all of it said, with its zone. */
const occurred = z.union([
  z.string().regex(/^(1[89]|2[01])\d{2}$/),
  z.string().regex(/^(1[89]|2[01])\d{2}-(0[1-9]|1[0-2])$/),
  z.iso.date().refine(isInReach, "error.invalid"),
  instant,
  z.object({ from: instant, to: instant.optional(), precision: z.enum(timePrecisions), zone: z.string().max(60).optional() }),
]);

/** Of two ways to name it exactly one, and the schema says so. */
const namedOnce = <Shape extends z.ZodRawShape>(names: readonly (keyof Shape & string)[], shape: Shape) =>
  z
    .object(shape)
    .superRefine((given, context) => {
      const used = names.filter((name) => (given as Record<string, unknown>)[name] !== undefined);
      if (used.length !== 1) context.addIssue({ code: "custom", path: [used[1] ?? names[0]!], message: used.length ? "error.oneOfThem" : "error.missing" });
    })
    .meta({ oneOf: names.map((name) => ({ required: [name] })) });

const {
  id: _id,
  investigationId: _investigation,
  detail: _detail,
  body: _body,
  occurred: _occurred,
  obtainedBy,
  notStated: _notStated,
  ...shape
} = evidenceInput.shape;
const { companies, sources, links, ...fields } = shape;
const company = companies.unwrap().element.shape;
const source = sources.unwrap().element.shape;
const link = links.unwrap().element.shape;

/** What the record calls obtainedBy is the method here. */
const outside = (name: string) => (name === "obtainedBy" ? "method" : name);
const inside = (name: string) => (name === "method" ? "obtainedBy" : name);

/** Of a name that several companies go by, or that is nearly another's: whether it is refused or recorded, or kept for its author to settle. */
const ifUnsure = z.enum(["record", "ask"]).default("record");

const common = {
  investigation: investigationRef,
  ...fields,
  body: body.optional(),
  method: obtainedBy,
  occurred: occurred.optional(),
  notStated: z.array(z.enum(recordFields.map(outside) as [string, ...string[]])).default([]),
  companies: z
    .array(
      namedOnce(["name", "id"], { id: company.companyId.optional(), name: requiredText(200).optional(), role: company.role, note: company.note, ifUnsure }),
    )
    .max(mostLinks)
    .default([]),
  sources: z
    .array(
      namedOnce(["codename", "id"], {
        id: source.sourceId.optional(),
        codename: requiredText(40).optional(),
        role: source.role,
        credibility: source.credibility,
        note: source.note,
      }),
    )
    .max(mostLinks)
    .default([]),
  links: z
    .array(namedOnce(["ref", "id"], { id: link.toId.optional(), ref: z.string().max(20).optional(), role: link.role, note: link.note }))
    .max(mostLinks)
    .default([]),
};

const ofKind = <Kind extends EvidenceKind>(kind: Kind) => z.object({ ...common, kind: z.literal(kind), facts: (factsByKind[kind] as z.ZodType).prefault({}) });

/** A piece of evidence of any kind, as a program sends it. */
export const evidenceBody = z.discriminatedUnion("kind", evidenceKinds.map(ofKind) as unknown as [ReturnType<typeof ofKind<EvidenceKind>>]);
type Given = z.output<typeof evidenceBody>;

const wrong = (request: Request, ...fields: [pointer: string, key: string][]) =>
  new Problem("invalid", { errors: fields.map(([pointer, key]) => fieldProblem(request, key, { pointer })) });

/** What was given as the command takes it. Companies that come by name stay names: the command finds or records them. */
export async function inputOf(actor: Actor, request: Request, id: string, investigationId: string, given: Given) {
  const { investigation: _, kind, facts, body, method, occurred, notStated, companies, sources, links, ...rest } = given;
  const codenames = await sourcesCalled(
    actor,
    investigationId,
    sources.flatMap(({ codename }) => codename ?? []),
  );
  const pieces = await Promise.all(links.map(async ({ id, ref }) => id ?? evidenceCalled(actor, ref!)));
  const unknown: [string, string][] = [
    ...sources.flatMap(({ codename }, index): [string, string][] =>
      codename !== undefined && !codenames.has(codename) ? [[`/sources/${index}/codename`, "denied.missing"]] : [],
    ),
    ...pieces.flatMap((found, index): [string, string][] => (found === null ? [[`/links/${index}/ref`, "denied.missing"]] : [])),
  ];
  if (unknown.length) throw wrong(request, ...unknown);

  const document = body === undefined ? undefined : markedBody.safeParse(typeof body === "string" ? fromText(body) : body);
  if (document?.error) throw wrong(request, ["/body", document.error.issues[0]!.message]);
  const parsed = evidenceInput.safeParse({
    ...rest,
    id,
    investigationId,
    detail: { kind, facts },
    ...(document && { body: document.data }),
    obtainedBy: method,
    occurred: typeof occurred === "string" ? whenOf(occurred) : occurred,
    notStated: notStated.map(inside),
    companies: companies.flatMap(({ id: companyId, role, note }) => (companyId === undefined ? [] : [{ companyId, role, note }])),
    sources: sources.map(({ id: sourceId, codename, ...link }) => ({ sourceId: sourceId ?? codenames.get(codename!), ...link })),
    links: links.map(({ role, note }, index) => ({ toId: pieces[index], role, note })),
  } satisfies Record<string, unknown>);
  if (parsed.error)
    throw wrong(
      request,
      ...parsed.error.issues.map(({ path, message }): [string, string] => [
        `/${(path[0] === "detail" ? path.slice(1) : path).map((part) => outside(String(part))).join("/")}`,
        message,
      ]),
    );
  const named = companies.flatMap(({ name, role, note, ifUnsure }, index) =>
    name === undefined ? [] : [{ name, role, note, ifUnsure, field: `companies.${index}.name` }],
  );
  return { input: parsed.data, named };
}

/** A time that is written as exactly as it is known. Days are those of the newsroom's usual zone. */
function whenOf(written: string): EvidenceInput["occurred"] | { from: string; precision: string } {
  if (written.includes("T")) return { from: written, precision: "exact", zone: "Asia/Shanghai" };
  const precision = written.length === 4 ? "year" : written.length === 7 ? "month" : "day";
  return { from: `${written.padEnd(7, "-01").padEnd(10, "-01")}T00:00:00+08:00`, precision, zone: "Asia/Shanghai" };
}

import type { Actor } from "../access/actor";
import { claimsOf } from "../claims/queries";
import { claimRoles } from "../claims/schema";
import { env } from "../env";
import { logEvidence } from "../evidence/commands";
import { derivedFigure } from "../evidence/derived";
import { kinds } from "../evidence/kinds/registry";
import { evidenceByIds, type EvidenceLine } from "../evidence/lines";
import { listEvidence } from "../evidence/list";
import { evidenceCalled, type EvidenceView, findEvidence } from "../evidence/queries";
import {
  companyRoles,
  credibility,
  evidenceKinds,
  evidenceLinkRoles,
  evidenceStatuses,
  factsByKind,
  meansUsed,
  natures,
  type EvidenceKind,
  sensitivities,
  sourceRoles,
  timePrecisions,
} from "../evidence/schema";
import { stepHows } from "../evidence/attribution";
import { languages } from "../evidence/languages";
import { factWords } from "../evidence/words/schema";
import { referenceOf } from "../evidence/reference";
import { reliabilities } from "../sources/schema";
import { victimKinds } from "../victims/mask";
import { z } from "../zod";
import { callLog, callsOf } from "./calls";
import { defineEndpoint } from "./endpoint";
import { evidenceBody, inputOf } from "./evidence-input";
import { cursor, getInvestigation, investigationRef, mustBeThere, narrowedTo, pageOf, severalOf } from "./listing";
import { Problem } from "./problem";

const step = z.object({ who: z.string(), how: z.enum(stepHows).nullable() });
const line = {
  id: z.uuid(),
  ref: z.string(),
  url: z.string(),
  investigation: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
  title: z.string(),
  status: z.enum(evidenceStatuses),
  version: z.number().int(),
  author: z.string(),
  attribution: z.array(step),
  /** Nothing that corroborates it came to us by another way. */
  single: z.boolean(),
  /** A label; it hides nothing from whoever may read the record. */
  sensitivity: z.enum(sensitivities),
  tags: z.array(z.string()),
  /** Words that the source itself puts to single facts, by name, beside those that the facts of the kind say. */
  factQualifiers: z.array(z.object({ fact: z.string(), qualifiers: z.array(z.enum(factWords)) })),
  updatedAt: z.string(),
};
const link = z.object({ id: z.uuid(), ref: z.string(), role: z.enum([...evidenceLinkRoles, "mentioned"]), note: z.string().nullable() });
const full = {
  ...line,
  /** Facts that came another way than the record, by name. */
  factAttribution: z.array(z.object({ fact: z.string(), steps: z.array(step) })),
  body: z.looseObject({ type: z.literal("doc") }).nullable(),
  nature: z.enum(natures).nullable(),
  method: z.string().nullable(),
  means: z.enum(meansUsed).nullable(),
  approvedBy: z.string().nullable(),
  approvalReason: z.string().nullable(),
  approvalLimits: z.string().nullable(),
  firstObtainedBy: z.string().nullable(),
  occurred: z.object({ from: z.string(), to: z.string().nullable(), precision: z.enum(timePrecisions).nullable(), zone: z.string().nullable() }).nullable(),
  place: z.string().nullable(),
  language: z.enum(languages).nullable(),
  notStated: z.array(z.string()),
  /** What could find a victim: in the texts stand `masked` and ‹ordinal›; the values are not to be had here. */
  victims: z.array(z.object({ ordinal: z.number().int(), kind: z.enum(victimKinds), masked: z.string() })),
  notVictims: z.array(z.string()),
  companies: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.enum([...companyRoles, "mentioned"]), note: z.string().nullable() })),
  /** Names that it came with, of which nobody has said yet which company is meant. */
  unsettledCompanies: z.array(z.object({ name: z.string(), role: z.enum(companyRoles) })),
  /** How far each can be relied on (A to F), and how credible it is this once (1 to 6). */
  sources: z.array(
    z.object({
      id: z.uuid(),
      codename: z.string(),
      role: z.enum([...sourceRoles, "mentioned"]),
      reliability: z.enum(reliabilities).nullable(),
      credibility: credibility.nullable(),
      note: z.string().nullable(),
    }),
  ),
  links: z.array(link),
  /** The pieces that lead here, of those that the caller may see. */
  linkedFrom: z.array(link),
  /** The claims that rest on it, that it contradicts, or that are only concluded from it. */
  claims: z.array(z.object({ id: z.uuid(), ref: z.string(), role: z.enum(claimRoles), note: z.string().nullable() })),
  /** What nobody said: worked out of the facts, or why it cannot be. */
  derived: z.array(derivedFigure.meta({ id: "DerivedFigure" })),
  /** Of a record that carries a call log, what follows from the calls; they are at /evidence/{ref}/calls. */
  callLog: callLog.nullable(),
  notedAt: z.string(),
  receivedAt: z.string(),
};

/** Every kind with its own facts. */
const ofEachKind = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const ofKind = <Kind extends EvidenceKind>(kind: Kind) => z.object({ ...shape, kind: z.literal(kind), facts: factsByKind[kind] as z.ZodType });
  return z.discriminatedUnion("kind", evidenceKinds.map(ofKind) as unknown as [ReturnType<typeof ofKind<EvidenceKind>>]);
};
const evidence = ofEachKind(full);

const shownLine = ({
  id,
  ref,
  investigationId,
  investigation,
  kind,
  title,
  status,
  version,
  author,
  steps,
  single,
  sensitivity,
  tags,
  facts,
  factQualifiers,
  updatedAt,
}: EvidenceLine | EvidenceView) => ({
  id,
  ref,
  url: `${env.publicUrl}/evidence/${id}`,
  investigation: { id: investigationId, code: investigation.code, title: investigation.title },
  kind,
  title,
  status,
  version,
  author: author.name,
  attribution: steps.map(({ who, how }) => ({ who, how })),
  single,
  sensitivity,
  tags: tags.map(({ tag }) => tag.name),
  facts,
  factQualifiers,
  updatedAt: updatedAt.toISOString(),
});

type Ties = Awaited<ReturnType<typeof claimsOf>>;
type Calls = Awaited<ReturnType<typeof callsOf>>;

const shown = (view: EvidenceView, claims: Ties, calls: Calls) => ({
  ...shownLine(view),
  factAttribution: view.factSteps.map(({ fact, steps }) => ({ fact, steps: steps.map(({ who, how }) => ({ who, how })) })),
  body: view.body as { type: "doc" } | null,
  nature: view.nature,
  method: view.obtainedBy,
  means: view.means,
  approvedBy: view.approvedBy,
  approvalReason: view.approvalReason,
  approvalLimits: view.approvalLimits,
  firstObtainedBy: view.firstObtainedBy,
  occurred: view.occurredFrom && {
    from: view.occurredFrom.toISOString(),
    to: view.occurredTo?.toISOString() ?? null,
    precision: view.occurredPrecision,
    zone: view.occurredZone,
  },
  place: view.place,
  language: view.language as (typeof languages)[number] | null,
  notStated: view.notStated.map((name) => (name === "obtainedBy" ? "method" : name)),
  victims: view.victims.map(({ ordinal, kind, masked }) => ({ ordinal, kind, masked })),
  notVictims: view.notVictims,
  companies: view.companies.map(({ companyId, profile, role, note }) => ({ id: companyId, name: profile.name, role, note })),
  unsettledCompanies: view.unsettled.flatMap(({ name, role }) => (role === "mentioned" ? [] : [{ name, role }])),
  sources: view.sources.map(({ sourceId, source, role, credibility, note }) => ({
    id: sourceId,
    codename: source.codename,
    role,
    reliability: source.reliability,
    credibility,
    note,
  })),
  links: view.linksFrom.map(({ toId, to, role, note }) => ({ id: toId, ref: referenceOf(to.investigation.code, to.number), role, note })),
  linkedFrom: view.linksTo.map(({ fromId, from, role, note }) => ({ id: fromId, ref: referenceOf(from.investigation.code, from.number), role, note })),
  claims: claims.map(({ role, note, claim: { id, ref } }) => ({ id, ref, role, note })),
  derived: kinds[view.kind].derived(view.facts, view.factQualifiers),
  callLog: calls,
  notedAt: view.notedAt.toISOString(),
  receivedAt: view.receivedAt.toISOString(),
});

async function found(actor: Actor, id: string | null) {
  const view = id === null ? null : await findEvidence(actor, id);
  if (!view) throw new Problem("missing");
  const [claims, calls] = await Promise.all([claimsOf(actor, view.id), callsOf(actor, view.id)]);
  return shown(view, claims, calls);
}

export const evidenceDoors = [
  defineEndpoint({
    method: "GET",
    path: "/evidence",
    name: "listEvidence",
    query: z.object({
      investigation: investigationRef.optional(),
      kind: severalOf(evidenceKinds),
      status: severalOf(evidenceStatuses),
      sensitivity: severalOf(sensitivities),
      tag: z.uuid().optional(),
      company: z.uuid().optional(),
      source: z.uuid().optional(),
      sort: z.enum(["reference", "recent", "oldest"]).default("reference"),
      cursor,
    }),
    answer: pageOf(ofEachKind(line)),
    async run({ actor, query: { investigation, kind = [], status = [], sensitivity = [], tag, company, source, sort, cursor: after }, request }) {
      await mustBeThere(request, after, async (id) => (await evidenceByIds(actor, [id])).length);
      const within = await narrowedTo(actor, investigation);
      const { total, lines, next } = await listEvidence(actor, {
        investigation: within,
        kind,
        status,
        sensitivity,
        tag,
        company,
        source,
        author: undefined,
        reporter: undefined,
        sort,
        after,
      });
      return { total, items: lines.map(shownLine), next };
    },
  }),
  defineEndpoint({
    method: "POST",
    path: "/evidence",
    name: "logEvidence",
    body: evidenceBody,
    /** `namesMasked`: how many names were masked because other pieces mark them. A program that means somebody else says so (`notVictims`). */
    answer: ofEachKind({ ...full, namesMasked: z.number().int() }),
    location: ({ ref }) => `/evidence/${ref}`,
    async run({ actor, body, id, request }) {
      const { id: investigationId } = await getInvestigation(actor, body.investigation);
      const { input, named } = await inputOf(actor, request, id, investigationId, body);
      let namesMasked = 0;
      const logged = await logEvidence(actor, input, named, (names) => (namesMasked = names.length));
      return { ...(await found(actor, logged)), namesMasked };
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/evidence/{ref}",
    name: "getEvidence",
    params: z.object({ ref: z.string().max(60) }),
    answer: evidence,
    async run({ actor, params: { ref } }) {
      return found(actor, z.uuid().safeParse(ref).data ?? (await evidenceCalled(actor, ref)));
    },
  }),
];

import { stepHows } from "../evidence/attribution";
import {
  companyRoles,
  credibility,
  evidenceKinds,
  evidenceLinkRoles,
  meansUsed,
  natures,
  sensitivities,
  sourceRoles,
  timePrecisions,
} from "../evidence/schema";
import { factWords } from "../evidence/words/schema";
import { z } from "../zod";

const words = z.string().nullable();
/** Versions that were frozen before there was such a field do not have it. */
const later = words.default(null);
const time = z.iso
  .datetime()
  .nullable()
  .transform((value) => (value === null ? null : new Date(value)));

/** A version as lib/evidence/snapshot.ts froze it (form 1). Its facts are parsed by their kind. */
export const frozenVersion = z.object({
  v: z.literal(1),
  kind: z.enum(evidenceKinds),
  title: z.string(),
  body: z.unknown().transform((body) => body ?? null),
  nature: z.enum(natures).nullable(),
  means: z.enum(meansUsed).nullable().default(null),
  obtainedBy: words,
  approvedBy: later,
  approvalReason: later,
  approvalLimits: later,
  firstObtainedBy: words,
  occurredFrom: time,
  occurredTo: time,
  occurredPrecision: z.enum(timePrecisions).nullable(),
  occurredZone: words,
  place: words,
  language: later,
  sensitivity: z.enum(sensitivities).default("normal"),
  tags: z.array(z.string()).default([]),
  notStated: z.array(z.string()),
  steps: z.array(z.object({ fact: words, who: z.string(), how: z.enum(stepHows).nullable(), sourceId: words })),
  factQualifiers: z.array(z.object({ fact: z.string(), word: z.enum(factWords) })).default([]),
  companies: z.array(z.object({ companyId: z.uuid(), role: z.enum([...companyRoles, "mentioned"]), note: words })),
  sources: z.array(
    z.object({ sourceId: z.uuid(), role: z.enum([...sourceRoles, "mentioned"]), credibility: credibility.nullable().default(null), note: words }),
  ),
  linksFrom: z.array(z.object({ toId: z.uuid(), role: z.enum([...evidenceLinkRoles, "mentioned"]), note: words })),
  facts: z.unknown(),
});
export type FrozenVersion = z.output<typeof frozenVersion>;

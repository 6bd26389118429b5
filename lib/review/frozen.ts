import { stepHows } from "../evidence/attribution";
import { companyRoles, evidenceKinds, evidenceLinkRoles, natures, sourceRoles, timePrecisions } from "../evidence/schema";
import { z } from "../zod";

const words = z.string().nullable();
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
  obtainedBy: words,
  firstObtainedBy: words,
  occurredFrom: time,
  occurredTo: time,
  occurredPrecision: z.enum(timePrecisions).nullable(),
  occurredZone: words,
  place: words,
  notStated: z.array(z.string()),
  steps: z.array(z.object({ fact: words, who: z.string(), how: z.enum(stepHows).nullable(), sourceId: words })),
  companies: z.array(z.object({ companyId: z.uuid(), role: z.enum([...companyRoles, "mentioned"]), note: words })),
  sources: z.array(z.object({ sourceId: z.uuid(), role: z.enum([...sourceRoles, "mentioned"]), note: words })),
  linksFrom: z.array(z.object({ toId: z.uuid(), role: z.enum([...evidenceLinkRoles, "mentioned"]), note: words })),
  facts: z.unknown(),
});
export type FrozenVersion = z.output<typeof frozenVersion>;

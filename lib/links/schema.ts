import { companyRoles, evidenceLinkRoles, sourceRoles } from "../evidence/schema";
import { text, z } from "../zod";

const note = text(300).optional();

export const companyLink = z.object({ evidenceId: z.uuid(), companyId: z.uuid(), role: z.enum(companyRoles), note });
export const sourceLink = z.object({ evidenceId: z.uuid(), sourceId: z.uuid(), role: z.enum(sourceRoles), note });
export const evidenceLink = z.object({ evidenceId: z.uuid(), toId: z.uuid(), role: z.enum(evidenceLinkRoles), note });

/** Mentions are not cut here: they go with the words in the body. */
export const cutLink = z.discriminatedUnion("type", [
  companyLink.omit({ note: true }).extend({ type: z.literal("company") }),
  sourceLink.omit({ note: true }).extend({ type: z.literal("source") }),
  evidenceLink.omit({ note: true }).extend({ type: z.literal("evidence") }),
]);

export type CompanyLink = z.infer<typeof companyLink>;
export type SourceLink = z.infer<typeof sourceLink>;
export type EvidenceLink = z.infer<typeof evidenceLink>;
export type CutLink = z.infer<typeof cutLink>;

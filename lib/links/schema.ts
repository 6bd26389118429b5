import { companyRoles, credibility, evidenceLinkRoles, sourceRoles } from "../evidence/schema";
import { noteText } from "../victims/schema";
import { text, z } from "../zod";

const note = noteText(300).optional();

export const companyLink = z.object({ evidenceId: z.uuid(), companyId: z.uuid(), role: z.enum(companyRoles), note });
export const sourceLink = z.object({ evidenceId: z.uuid(), sourceId: z.uuid(), role: z.enum(sourceRoles), credibility: credibility.optional(), note });
export const evidenceLink = z.object({ evidenceId: z.uuid(), toId: z.uuid(), role: z.enum(evidenceLinkRoles), note });

/** Which company is meant by a name that a piece came with: one of the investigation, a new one, or none that matters. */
export const settling = z.object({
  evidenceId: z.uuid(),
  name: z.string().min(1).max(400),
  role: z.enum(companyRoles),
  as: z.union([z.uuid(), z.enum(["new", "none"])]),
});
export type Settling = z.infer<typeof settling>;

/** Which link: mentions are none of these, they go with the words in the body. */
const which = {
  company: companyLink.omit({ note: true }).extend({ type: z.literal("company") }),
  source: sourceLink.omit({ note: true, credibility: true }).extend({ type: z.literal("source") }),
  evidence: evidenceLink.omit({ note: true }).extend({ type: z.literal("evidence") }),
};
export const cutLink = z.discriminatedUnion("type", [which.company, which.source, which.evidence]);

/** What is noted at a link, and what stood there before the eyes of whoever notes it. */
const said = { note, seenNote: text(300).optional() };
export const linkNote = z.discriminatedUnion("type", [
  which.company.extend(said),
  which.source.extend({ ...said, credibility: credibility.optional(), seenCredibility: credibility.optional() }),
  which.evidence.extend(said),
]);

export type CompanyLink = z.infer<typeof companyLink>;
export type SourceLink = z.infer<typeof sourceLink>;
export type EvidenceLink = z.infer<typeof evidenceLink>;
export type CutLink = z.infer<typeof cutLink>;
export type LinkNote = z.infer<typeof linkNote>;

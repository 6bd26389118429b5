import { evidenceLinkRoles } from "@/lib/evidence/schema";
import { companyLink, cutLink, evidenceLink, linkNote, sourceLink } from "@/lib/links/schema";
import { z } from "@/lib/zod";

/** What the other piece is to this one is the same link the other way round. */
const roles = z.enum(evidenceLinkRoles.flatMap((role) => [role, `back:${role}` as const]));

/** One new link, of one of the three sorts. */
export const linkForm = z.discriminatedUnion("type", [
  companyLink.extend({ type: z.literal("company") }),
  sourceLink.extend({ type: z.literal("source") }),
  evidenceLink.extend({ type: z.literal("evidence"), role: roles }),
]);

/** The field in which each sort sends what it leads to. */
export const targetField = { company: "companyId", source: "sourceId", evidence: "toId" } as const;
export type LinkSort = keyof typeof targetField;
export const linkSorts = Object.keys(targetField) as LinkSort[];

/** A link of this page's list; `page` is the piece whose page it is, which may be either end. */
export const cutForm = z.object({ page: z.uuid() }).and(cutLink);
export const noteForm = z.object({ page: z.uuid() }).and(linkNote);

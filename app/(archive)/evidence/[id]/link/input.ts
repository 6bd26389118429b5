import { companyLink, cutLink, evidenceLink, sourceLink } from "@/lib/links/schema";
import { z } from "@/lib/zod";

/** One new link, of one of the three sorts. */
export const linkForm = z.discriminatedUnion("type", [
  companyLink.extend({ type: z.literal("company") }),
  sourceLink.extend({ type: z.literal("source") }),
  evidenceLink.extend({ type: z.literal("evidence") }),
]);

/** The field in which each sort sends what it leads to. */
export const targetField = { company: "companyId", source: "sourceId", evidence: "toId" } as const;
export type LinkSort = keyof typeof targetField;
export const linkSorts = Object.keys(targetField) as LinkSort[];

/** Every link of a list has one button in one form, so a button sends the whole link in one value. */
export const cutValue = (sort: LinkSort, id: string, role: string) => `${sort} ${id} ${role}`;

export const cutForm = z
  .object({ evidenceId: z.uuid(), cut: z.string().max(80) })
  .transform(({ evidenceId, cut }) => {
    const [type = "", id, role] = cut.split(" ");
    return { evidenceId, type, role, ...(type in targetField && { [targetField[type as LinkSort]]: id }) };
  })
  .pipe(cutLink);

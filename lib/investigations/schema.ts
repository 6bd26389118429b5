import { normalEmail } from "../accounts/schema";
import { MemberRole } from "../generated/enums";
import { findsNothing, requiredNote } from "../victims/schema";
import { z } from "../zod";

export const memberRoles = [MemberRole.lead, MemberRole.editor, MemberRole.reporter, MemberRole.viewer] as const;

export const investigationInput = z.object({
  title: requiredNote(120),
  /** The first half of every reference: ZB-0012. */
  code: z
    .string({ error: "error.missing" })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,6}$/, "error.notACode"),
  /** The name of the investigation in addresses of searches. */
  slug: z
    .string({ error: "error.missing" })
    .trim()
    .toLowerCase()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "error.notASlug")
    .refine(findsNothing, "error.victimData"),
});
/** A program may leave the code to the archive. */
export const investigationOpening = investigationInput.partial({ code: true });
export type InvestigationOpening = z.infer<typeof investigationOpening>;

const role = z.enum(memberRoles);

export const memberInput = z.object({ investigationId: z.uuid(), email: z.string({ error: "error.missing" }).max(254).transform(normalEmail), role });
export const roleChange = z.object({ investigationId: z.uuid(), userId: z.uuid(), role });
export const memberRemoval = z.object({ investigationId: z.uuid(), userId: z.uuid() });

export type MemberInput = z.infer<typeof memberInput>;
export type RoleChange = z.infer<typeof roleChange>;
export type MemberRemoval = z.infer<typeof memberRemoval>;

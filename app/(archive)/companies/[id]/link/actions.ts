"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { linkCompany } from "@/lib/links/commands";
import { companyLink } from "@/lib/links/schema";
import { z } from "@/lib/zod";

export const linkPiece = action(companyLink.extend({ investigation: z.uuid() }), async (actor, { investigation, ...input }) => {
  await linkCompany(actor, input);
  redirect(`/companies/${input.companyId}/link?investigation=${investigation}&done=linked`);
});

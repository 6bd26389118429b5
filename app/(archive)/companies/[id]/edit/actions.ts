"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { editCompany } from "@/lib/companies/commands";
import { companyEdit } from "@/lib/companies/schema";
import { idFrom } from "@/lib/derived-id";

export const editCompanyForm = action(companyEdit, async (actor, input) => {
  await editCompany(actor, input);
  await discardAutosave(actor, idFrom(`${input.companyId} ${input.investigationId}`));
  redirect(`/companies/${input.companyId}`);
});

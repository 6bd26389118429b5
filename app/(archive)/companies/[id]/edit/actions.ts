"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { editCompany } from "@/lib/companies/commands";
import { companyEdit } from "@/lib/companies/schema";

export const editCompanyForm = action(companyEdit, async (actor, input) => {
  await editCompany(actor, input);
  redirect(`/companies/${input.companyId}`);
});

"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { recordCompany } from "@/lib/companies/commands";
import { companyInput } from "@/lib/companies/schema";

export const recordCompanyForm = action(companyInput, async (actor, input) => {
  redirect(`/companies/${await recordCompany(actor, input)}`);
});

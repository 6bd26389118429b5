"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { Asked } from "@/lib/access/denied";
import { discardAutosave } from "@/lib/autosave/commands";
import { recordCompany } from "@/lib/companies/commands";
import { type AlikeCompany, companiesLike } from "@/lib/companies/queries";
import { companyForm } from "@/lib/companies/schema";
import { idFrom } from "@/lib/derived-id";

/** Asks once about those that may be the same; about what was recorded since, once more. */
export const recordCompanyForm = action(companyForm, async (actor, { seenAlike, ...input }): Promise<AlikeCompany[]> => {
  const { companyId, investigationId, name, aliases, creditCode } = input;
  const names = [name, ...aliases.map((alias) => alias.name)];
  const alike = await companiesLike(actor, { investigation: investigationId, names, code: creditCode, except: companyId });
  if (alike.some(({ id }) => !seenAlike.includes(id))) throw new Asked("alike", alike);
  await recordCompany(actor, input);
  for (const id of [companyId, idFrom(`known ${companyId}`)]) await discardAutosave(actor, id);
  redirect(`/companies/${companyId}`);
});

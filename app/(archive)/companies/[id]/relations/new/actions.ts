"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { findCompany } from "@/lib/companies/queries";
import { stateRelation } from "@/lib/relations/commands";
import { newRelationForm } from "@/lib/relations/form";
import { groundsOfForm } from "../input";

export const relate = action(newRelationForm, async (actor, { company, more, relation }) => {
  const { investigationId } = relation;
  const profile = (await findCompany(actor, company))?.profiles.find((one) => one.investigationId === investigationId);
  const evidence = await groundsOfForm(actor, investigationId, profile?.investigation.code, relation.evidence, more);
  await stateRelation(actor, { ...relation, evidence });
  redirect(`/companies/${company}#relations`);
});

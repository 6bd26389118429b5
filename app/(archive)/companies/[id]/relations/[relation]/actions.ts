"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { Denied } from "@/lib/access/denied";
import { editRelation, withdrawRelation } from "@/lib/relations/commands";
import { editRelationForm } from "@/lib/relations/form";
import { findRelation } from "@/lib/relations/queries";
import { relationWithdrawal } from "@/lib/relations/schema";
import { z } from "@/lib/zod";
import { groundsOfForm } from "../input";

export const say = action(editRelationForm, async (actor, { company, more, relation }) => {
  const found = await findRelation(actor, relation.id);
  if (!found) throw new Denied("missing");
  const evidence = await groundsOfForm(actor, found.investigationId, found.investigation.code, relation.evidence, more);
  await editRelation(actor, { ...relation, evidence });
  redirect(`/companies/${company}#relations`);
});

export const giveUp = action(relationWithdrawal.extend({ company: z.uuid() }), async (actor, { company, ...input }) => {
  await withdrawRelation(actor, input);
  redirect(`/companies/${company}#relations`);
});

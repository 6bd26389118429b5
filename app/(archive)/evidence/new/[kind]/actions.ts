"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { recordCompany } from "@/lib/companies/commands";
import { companyInput } from "@/lib/companies/schema";
import { logEvidence } from "@/lib/evidence/commands";
import { detailOf, newForm } from "@/lib/evidence/form";
import { mustHaveShown } from "@/lib/evidence/shown";
import { submitEvidence } from "@/lib/review/commands";
import { recordSource } from "@/lib/sources/commands";
import { sourceInput } from "@/lib/sources/schema";

export const logEvidenceForm = action(newForm, async (actor, { kind, facts, then, victimsShown, ...record }) => {
  const input = { ...record, detail: detailOf({ kind, facts }) };
  mustHaveShown(input, victimsShown);
  const id = await logEvidence(actor, input);
  if (then === "submit") await submitEvidence(actor, { id, seenVersion: 1 });
  await discardAutosave(actor, id);
  redirect(`/evidence/${id}`);
});

/** A company that is met while logging: its name now, the rest later. */
export const recordCompanyByName = action(companyInput, async (actor, input) => {
  await recordCompany(actor, input);
});

/** The same for a source. What kind of source it is was not asked: "other" claims nothing. */
export const recordSourceByWords = action(sourceInput.omit({ kind: true, note: true }), async (actor, input) => {
  await recordSource(actor, { ...input, kind: "other" });
});

"use server";
import { redirect } from "next/navigation";
import { titled } from "@/app/(archive)/evidence/titled";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { recordCompany } from "@/lib/companies/commands";
import { companyInput } from "@/lib/companies/schema";
import { logEvidence } from "@/lib/evidence/commands";
import { besideRow } from "@/lib/evidence/apart";
import { boundIn } from "@/lib/evidence/words/rules";
import { followRow } from "@/lib/evidence/taken-row/rules";
import { detailOf, newForm } from "@/lib/evidence/form";
import { mustHaveShown, seeingNames } from "@/lib/evidence/shown";
import { submitEvidence } from "@/lib/review/commands";
import { recordSource } from "@/lib/sources/commands";
import { sourceInput } from "@/lib/sources/schema";

export const logEvidenceForm = action(
  newForm,
  async (actor, { kind, facts, factAttribution, then, victimsShown, titleLead, ...record }) => {
    const title = await titled({ kind, facts, titleLead, title: record.title, own: boundIn(factAttribution) });
    const id = await besideRow(factAttribution, async (apart) => {
      const input = { ...record, ...apart, title, detail: detailOf({ kind, facts }) };
      mustHaveShown(input, victimsShown);
      return logEvidence(actor, input, [], seeingNames(victimsShown));
    });
    if (then === "submit") await submitEvidence(actor, { id, seenVersion: 1 });
    await discardAutosave(actor, id);
    redirect(`/evidence/${id}${then === "submit" ? "?done=submitted" : ""}`);
  },
  { follow: followRow },
);

/** A company that is met while logging: its name now, the rest later. */
export const recordCompanyByName = action(companyInput, async (actor, input) => {
  await recordCompany(actor, input);
});

/** The same for a source, of which kind it is said. */
export const recordSourceByWords = action(sourceInput.omit({ note: true }), async (actor, input) => {
  await recordSource(actor, input);
});

"use server";
import { redirect } from "next/navigation";
import { titled } from "@/app/(archive)/evidence/titled";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { sortEvidence } from "@/lib/evidence/commands";
import { besideRow } from "@/lib/evidence/apart";
import { boundIn } from "@/lib/evidence/words/rules";
import { followRow } from "@/lib/evidence/taken-row/rules";
import { detailOf, editForm } from "@/lib/evidence/form";
import { mustHaveShown, seeingNames } from "@/lib/evidence/shown";
import { submitEvidence } from "@/lib/review/commands";

export const sortEvidenceForm = action(
  editForm,
  async (actor, { kind, facts, factAttribution, then, victimsShown, titleLead, ...record }) => {
    const title = await titled({ kind, facts, titleLead, title: record.title, own: boundIn(factAttribution) });
    await besideRow(factAttribution, async (apart) => {
      const input = { ...record, ...apart, title, detail: detailOf({ kind, facts }) };
      mustHaveShown(input, victimsShown);
      await sortEvidence(actor, input, seeingNames(victimsShown));
    });
    if (then === "submit") await submitEvidence(actor, { id: record.id, seenVersion: record.seenVersion + 1 });
    await discardAutosave(actor, record.id);
    redirect(`/evidence/${record.id}${then === "submit" ? "?done=submitted" : ""}`);
  },
  { follow: followRow },
);

"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { sortEvidence } from "@/lib/evidence/commands";
import { detailOf, editForm } from "@/lib/evidence/form";
import { submitEvidence } from "@/lib/review/commands";

export const sortEvidenceForm = action(editForm, async (actor, { kind, facts, then, ...record }) => {
  await sortEvidence(actor, { ...record, detail: detailOf({ kind, facts }) });
  if (then === "submit") await submitEvidence(actor, { id: record.id, seenVersion: record.seenVersion + 1 });
  await discardAutosave(actor, record.id);
  redirect(`/evidence/${record.id}`);
});

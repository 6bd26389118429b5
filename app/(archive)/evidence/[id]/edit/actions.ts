"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { editEvidence } from "@/lib/evidence/commands";
import { detailOf, editForm } from "@/lib/evidence/form";
import { mustHaveShown } from "@/lib/evidence/shown";
import { submitEvidence } from "@/lib/review/commands";

export const editEvidenceForm = action(editForm, async (actor, { kind, facts, then, victimsShown, ...record }) => {
  const input = { ...record, detail: detailOf({ kind, facts }) };
  mustHaveShown(input, victimsShown);
  await editEvidence(actor, input);
  if (then === "submit") await submitEvidence(actor, { id: record.id, seenVersion: record.seenVersion + 1 });
  await discardAutosave(actor, record.id);
  redirect(`/evidence/${record.id}`);
});

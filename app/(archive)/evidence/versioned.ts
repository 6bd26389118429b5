import { redirect } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { discardAutosave } from "@/lib/autosave/commands";
import { besideRow } from "@/lib/evidence/apart";
import type { editEvidence } from "@/lib/evidence/commands";
import { detailOf, type editForm } from "@/lib/evidence/form";
import { mustHaveShown, seeingNames } from "@/lib/evidence/shown";
import { boundIn } from "@/lib/evidence/words/rules";
import { submitEvidence } from "@/lib/review/commands";
import type { z } from "@/lib/zod";
import { titled } from "./titled";

/** What a form of a record that stands already does: saves its next version by this command, hands it in where that is wanted, and leads to the record. */
export const versioned =
  (save: typeof editEvidence) =>
  async (actor: Actor, { kind, facts, factAttribution, then, victimsShown, titleLead, ...record }: z.output<typeof editForm>): Promise<void> => {
    const title = await titled({ kind, facts, titleLead, title: record.title, own: boundIn(factAttribution) });
    await besideRow(factAttribution, async (apart) => {
      const input = { ...record, ...apart, title, detail: detailOf({ kind, facts }) };
      mustHaveShown(input, victimsShown);
      await save(actor, input, seeingNames(victimsShown));
    });
    if (then === "submit") await submitEvidence(actor, { id: record.id, seenVersion: record.seenVersion + 1 });
    await discardAutosave(actor, record.id);
    redirect(`/evidence/${record.id}${then === "submit" ? "?done=submitted" : ""}`);
  };

"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { linkCompany, linkEvidence, linkSource, unlink } from "@/lib/links/commands";
import { cutForm, linkForm } from "./input";

export const link = action(linkForm, async (actor, input) => {
  if (input.type === "company") await linkCompany(actor, input);
  else if (input.type === "source") await linkSource(actor, input);
  else await linkEvidence(actor, input);
  redirect(`/evidence/${input.evidenceId}/link?type=${input.type}&done=linked`);
});

export const cut = action(cutForm, async (actor, input) => {
  await unlink(actor, input);
  redirect(`/evidence/${input.evidenceId}/link?done=cut`);
});

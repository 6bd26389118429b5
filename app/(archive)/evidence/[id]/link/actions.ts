"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { evidenceLinkRoles } from "@/lib/evidence/schema";
import { linkCompany, linkEvidence, linkSource, noteLink, unlink } from "@/lib/links/commands";
import { cutForm, linkForm, noteForm } from "./input";

export const link = action(linkForm, async (actor, input) => {
  if (input.type === "company") await linkCompany(actor, input);
  else if (input.type === "source") await linkSource(actor, input);
  else {
    const { evidenceId, toId, role, note } = input;
    const plain = evidenceLinkRoles.find((one) => role === one || role === `back:${one}`)!;
    await linkEvidence(actor, role === plain ? { evidenceId, toId, role: plain, note } : { evidenceId: toId, toId: evidenceId, role: plain, note });
  }
  redirect(`/evidence/${input.evidenceId}/link?type=${input.type}&done=linked`);
});

export const cut = action(cutForm, async (actor, { page, ...input }) => {
  await unlink(actor, input);
  redirect(`/evidence/${page}/link?done=cut`);
});

export const noteAtLink = action(noteForm, async (actor, { page, ...input }) => {
  await noteLink(actor, input);
  redirect(`/evidence/${page}/link?done=noted`);
});

"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { chooseColumns, confirmImport, throwAway } from "@/lib/import/commands";
import { columnChoice, confirmation, importId } from "@/lib/import/schema";
import { z } from "@/lib/zod";

const inInvestigation = { investigationId: z.uuid() };
const address = ({ investigationId, id }: { investigationId: string; id: string }) => `/investigations/${investigationId}/import/${id}`;

export const choose = action(columnChoice.extend(inInvestigation), async (actor, { investigationId, ...choice }) => {
  await chooseColumns(actor, choice);
  redirect(address({ investigationId, id: choice.id }));
});

export const confirm = action(confirmation.extend(inInvestigation), async (actor, { investigationId, ...seen }) => {
  await confirmImport(actor, seen);
  redirect(address({ investigationId, id: seen.id }));
});

export const drop = action(importId.extend(inInvestigation), async (actor, { investigationId, id }) => {
  await throwAway(actor, id);
  redirect(`/investigations/${investigationId}/import`);
});

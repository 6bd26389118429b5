"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { chooseColumns, confirmImport, throwAway } from "@/lib/import/commands";
import { columnChoice, importId } from "@/lib/import/schema";
import { z } from "@/lib/zod";

const inInvestigation = { investigationId: z.uuid() };
const address = ({ investigationId, id }: { investigationId: string; id: string }) => `/investigations/${investigationId}/import/${id}`;

/** One form: it is read again as it stands, or imported as it stands. */
export const choose = action(
  columnChoice.extend({ ...inInvestigation, confirm: z.literal("yes").optional() }),
  async (actor, { investigationId, confirm, ...choice }) => {
    const back = address({ investigationId, id: choice.id });
    const done = confirm ? await confirmImport(actor, choice) : await chooseColumns(actor, choice);
    if (done === "readAnew") redirect(`${back}?anew=1`);
    redirect(done === "beingWritten" ? `${back}?notDone=beingWritten` : back);
  },
);

export const drop = action(importId.extend(inInvestigation), async (actor, { investigationId, id }) => {
  const done = await throwAway(actor, id);
  redirect(done === "thrownAway" ? `/investigations/${investigationId}/import` : `${address({ investigationId, id })}?notDone=${done}`);
});

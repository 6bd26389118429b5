"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { discardAutosave } from "@/lib/autosave/commands";
import { stateClaim } from "@/lib/claims/commands";
import { claimInput } from "@/lib/claims/schema";

export const stateClaimForm = action(claimInput, async (actor, input) => {
  const id = await stateClaim(actor, input);
  await discardAutosave(actor, id);
  redirect(`/claims/${id}`);
});

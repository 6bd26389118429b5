"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { stateClaim } from "@/lib/claims/commands";
import { claimInput } from "@/lib/claims/schema";

export const stateClaimForm = action(claimInput, async (actor, input) => {
  redirect(`/claims/${await stateClaim(actor, input)}`);
});

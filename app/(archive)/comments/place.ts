import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { findComment } from "@/lib/comments/queries";
import { z } from "@/lib/zod";

/** The comment of this address, or the missing page: what is hidden, what never was and what is no id are answered alike. */
export const foundComment = cache(async (actor: Actor, id: string) => {
  const asked = z.uuid().safeParse(id);
  return (asked.success && (await findComment(actor, asked.data))) || notFound();
});

/** Leads to where a comment stands. The page is often the one that asked: what it has is made anew, or another place in it would be all that changes. */
export async function leadBack(actor: Actor, id: string): Promise<never> {
  const { place, evidenceId, claimId } = await foundComment(actor, id);
  revalidatePath(claimId === null ? `/evidence/${evidenceId}` : `/claims/${claimId}`);
  redirect(place);
}

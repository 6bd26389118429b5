import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { findClaim } from "@/lib/claims/queries";
import { z } from "@/lib/zod";

/** The claim of this address, or the missing page: what is hidden, what never was and what is no id are answered alike. */
export const foundClaim = cache(async (actor: Actor, id: string) => {
  const asked = z.uuid().safeParse(id);
  return (asked.success && (await findClaim(actor, asked.data))) || notFound();
});

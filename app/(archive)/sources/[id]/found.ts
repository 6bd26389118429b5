import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { findSource } from "@/lib/sources/queries";
import { z } from "@/lib/zod";

/** The source of this address, or the missing page: what is hidden, what never was and what is no id are answered alike. */
export const foundSource = cache(async (actor: Actor, id: string) => {
  const asked = z.uuid().safeParse(id);
  return (asked.success && (await findSource(actor, asked.data))) || notFound();
});

import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { findEvidence } from "@/lib/evidence/queries";
import { z } from "@/lib/zod";

/** The record of this address, or the missing page: what is hidden, what never was and what is no id are answered alike. */
export const foundEvidence = cache(async (actor: Actor, id: string) => {
  const asked = z.uuid().safeParse(id);
  return (asked.success && (await findEvidence(actor, asked.data))) || notFound();
});

/** What the pages of a record are asked with. */
export type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

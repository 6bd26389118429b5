import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { findCompany, findWholeCompany } from "@/lib/companies/queries";
import { z } from "@/lib/zod";

/** The company of this address, or the missing page: what is hidden, what never was and what is no id are answered alike. */
export const foundCompany = cache(async (actor: Actor, id: string) => {
  const asked = z.uuid().safeParse(id);
  return (asked.success && (await findCompany(actor, asked.data))) || notFound();
});

/** The same with all that is one with it, under the name that stands for all. */
export const foundWhole = cache(async (actor: Actor, id: string) => {
  const asked = z.uuid().safeParse(id);
  return (asked.success && (await findWholeCompany(actor, asked.data))) || notFound();
});

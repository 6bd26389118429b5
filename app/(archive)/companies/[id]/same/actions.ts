"use server";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { stateSame } from "@/lib/relations/commands";
import { sameForm } from "@/lib/relations/form";

export const beOne = action(sameForm, async (actor, { company, ...input }) => {
  await stateSame(actor, input);
  redirect(`/companies/${company}#same`);
});

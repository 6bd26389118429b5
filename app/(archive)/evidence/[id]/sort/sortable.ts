import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { mayAct } from "@/lib/review/rules";
import { foundEvidence } from "../found";
import { standingOf } from "../standing";

/** A record that this person may sort. Who may not write is told that there is no such page; what has a kind is edited. */
export async function sortable(actor: Actor, id: string) {
  const evidence = await foundEvidence(actor, id);
  const may = mayAct("edit", standingOf(actor, evidence));
  if (!may) notFound();
  if (may !== true) redirect(`/evidence/${evidence.id}`); // withdrawn: it is restored there first
  if (evidence.kind !== "unsorted") redirect(`/evidence/${evidence.id}/edit`);
  return evidence;
}

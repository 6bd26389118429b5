"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { changeRole, nameMember, removeMember } from "@/lib/investigations/commands";
import { memberInput, memberRemoval, roleChange } from "@/lib/investigations/schema";

const seenAnew = () => revalidatePath("/investigations/[id]/members", "page");

export const name = action(memberInput, async (actor, input) => {
  await nameMember(actor, input);
  seenAnew();
});

export const giveRole = action(roleChange, async (actor, input) => {
  await changeRole(actor, input);
  seenAnew();
});

export const remove = action(memberRemoval, async (actor, input) => {
  await removeMember(actor, input);
  if (input.userId === actor.userId) redirect("/investigations"); // one's own way out ends at a page one may see
  seenAnew();
});

"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { disableAccount, enableAccount, inviteAccount, inviteAgain } from "@/lib/accounts/commands";
import { invitationInput, oneAccount } from "@/lib/accounts/schema";
import { env } from "@/lib/env";

const linkOf = (token: string) => ({ link: new URL(`/invitations/${token}`, env.publicUrl).href });

export const invite = action(invitationInput, async (actor, input) => {
  const { token } = await inviteAccount(actor, input);
  revalidatePath("/accounts");
  return linkOf(token);
});

export const inviteOnceMore = action(oneAccount, async (actor, input) => {
  const { token } = await inviteAgain(actor, input);
  revalidatePath("/accounts/[id]", "page");
  return linkOf(token);
});

export const disable = action(oneAccount, async (actor, input) => {
  await disableAccount(actor, input);
  revalidatePath("/accounts/[id]", "page");
});

export const enable = action(oneAccount, async (actor, input) => {
  await enableAccount(actor, input);
  revalidatePath("/accounts/[id]", "page");
});

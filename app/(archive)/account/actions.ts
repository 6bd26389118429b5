"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action, openAction } from "@/lib/access/action";
import { takeCookie, whoAsks } from "@/lib/access/session";
import { changePassword, endAllSessions, endSession } from "@/lib/accounts/commands";
import { oneSession, passwordChange } from "@/lib/accounts/schema";
import { makeToken, revokeToken } from "@/lib/tokens/commands";
import { oneToken, tokenInput } from "@/lib/tokens/schema";
import { z } from "@/lib/zod";

const nothing = z.object({});

/** Also for somebody whose session has ended meanwhile: they wanted out, and are. */
export const signOut = openAction(nothing, async () => {
  const actor = await whoAsks();
  if (actor) await endSession(actor, { sessionId: actor.sessionId });
  await takeCookie();
  redirect("/sign-in");
});

export const signOutEverywhere = action(nothing, async (actor) => {
  await endAllSessions(actor);
  await takeCookie();
  redirect("/sign-in");
});

export const endOneSession = action(oneSession, async (actor, input) => {
  await endSession(actor, input);
  revalidatePath("/account");
});

export const changeOwnPassword = action(
  passwordChange,
  async (actor, input) => {
    await changePassword(actor, input);
    revalidatePath("/account");
    return { changed: true };
  },
  { hide: ["current", "password"] },
);

export const makeOwnToken = action(tokenInput, async (actor, input) => {
  const { secret } = await makeToken(actor, input);
  revalidatePath("/account");
  return { secret };
});

export const revokeOwnToken = action(oneToken, async (actor, input) => {
  await revokeToken(actor, input);
  revalidatePath("/account");
});

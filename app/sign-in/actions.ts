"use server";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { openAction } from "@/lib/access/action";
import { callerAddress } from "@/lib/access/caller";
import { Told } from "@/lib/access/denied";
import { nextPath } from "@/lib/access/next-path";
import { giveCookie } from "@/lib/access/session";
import { signInForm } from "@/lib/access/schema";
import { signIn } from "@/lib/access/sign-in";
import type { Try } from "@/lib/access/throttle";

export const signInHere = openAction(
  signInForm,
  async ({ next, ...given }) => {
    const answer = await signIn(given, await callerAddress());
    if (!answer.actor) throw new Told("password", await sayRefusal(answer));
    await giveCookie(answer.actor);
    redirect(nextPath(next));
  },
  { hide: ["password"] },
);

/** One sentence for every reason, so that it tells nobody which addresses have an account. */
async function sayRefusal({ free, left, waitSeconds }: Try) {
  const t = await getTranslations("access");
  const minutes = Math.ceil(waitSeconds / 60);
  if (!free) return t("signIn.wait", { minutes });
  return left > 0 ? t("signIn.wrong", { left, minutes }) : t("signIn.wrongLast", { minutes });
}

import { decode, encode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { env } from "../env";
import { logFault } from "../fault";
import { markUnavailable } from "../unavailable";
import { upkeep } from "../upkeep";
import { z } from "../zod";
import { Actor, type SignedIn } from "./actor";
import { nextPath } from "./next-path";
import { sessionHours } from "./start-session";

const secure = env.publicUrl.startsWith("https:");
/** The name that next-auth gives it, so that its own endpoints and ours speak of the same cookie. */
const cookieName = `${secure ? "__Secure-" : ""}next-auth.session-token`;

/** All that the cookie holds, encrypted: which session row to look at. */
export const sessionToken = z.object({ sid: z.uuid() });

/** Who is asking, once per request; null when nobody is. Throws when the database cannot be asked: that is not the same. */
export const whoAsks = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(cookieName)?.value;
  if (!cookie) return null;
  const token = sessionToken.safeParse(await decode({ token: cookie, secret: env.secret }).catch(() => null));
  const actor = token.success ? await Actor.of(token.data.sid).catch(markUnavailable) : null;
  if (actor) seen(actor);
  return actor;
});

/** For pages: leads to the sign-in page, and from there back, when nobody is asking. */
export async function signedIn(): Promise<SignedIn> {
  const actor = await whoAsks().catch(markUnavailable);
  if (actor) return actor;
  const next = nextPath((await headers()).get("x-path"));
  redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
}

/** Lets this browser be the one that the session belongs to. */
export async function giveCookie({ sessionId }: SignedIn) {
  const maxAge = sessionHours * 3600;
  const value = await encode({ token: { sid: sessionId }, secret: env.secret, maxAge });
  (await cookies()).set(cookieName, value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge });
}

export async function takeCookie() {
  (await cookies()).set(cookieName, "", { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: 0 });
}

const minute = 60_000;

/** Notes that the session is in use: at most once a minute, also with several servers, and nobody waits for it. */
function seen({ sessionId, lastSeenAt }: SignedIn) {
  const now = new Date();
  if (now.getTime() - lastSeenAt.getTime() < minute) return;
  const where = { id: sessionId, revokedAt: null, lastSeenAt: { lte: new Date(now.getTime() - minute) } };
  upkeep.session.updateMany({ where, data: { lastSeenAt: now } }).catch((error) => logFault("session", error));
}

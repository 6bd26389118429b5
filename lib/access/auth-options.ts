import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endSession } from "../accounts/commands";
import { getOwnAccount } from "../accounts/queries";
import { env } from "../env";
import { logFault } from "../fault";
import { Actor } from "./actor";
import { callerAddress } from "./caller";
import { Denied } from "./denied";
import { credentials } from "./schema";
import { sessionToken } from "./session";
import { signIn } from "./sign-in";
import { sessionHours } from "./start-session";

/** next-auth's own endpoints, for whatever is no browser page of ours. The form on /sign-in does the same by `signIn()`. */
export const authOptions: NextAuthOptions = {
  secret: env.secret,
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(given) {
        const parsed = credentials.safeParse(given);
        if (!parsed.success) return null;
        const answer = await callerAddress()
          .then((address) => signIn(parsed.data, address))
          .catch(refuse);
        if (answer.actor) return { id: answer.actor.sessionId };
        if (answer.left === 0) throw new Error("wait");
        return null;
      },
    }),
  ],
  callbacks: {
    // The token carries which session row to look at, and nothing that anybody decides by.
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: sessionToken.parse(token).sid }),
    async session({ session, token }) {
      const actor = await Actor.of(sessionToken.parse(token).sid);
      if (!actor) return {} as typeof session;
      const { name, email } = await getOwnAccount(actor);
      return { expires: session.expires, user: { name, email } };
    },
  },
  events: {
    async signOut({ token }) {
      const actor = await Actor.of(sessionToken.parse(token).sid);
      if (actor) await endSession(actor, { sessionId: actor.sessionId });
    },
  },
  // Its own logger prints what it was given.
  logger: { error: (code) => console.error(`sign-in: ${code}`), warn: () => {}, debug: () => {} },
};

/** What stands in the address that next-auth leads to: a word for the page, never what the database said. */
function refuse(error: unknown): never {
  if (error instanceof Denied) throw new Error(error.reason);
  logFault("sign-in", error);
  throw new Error("resting");
}

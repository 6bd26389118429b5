import type { Actor } from "./actor";
import { Denied } from "./denied";

/** The one place where the scope of a token counts: every write of evidence passes it in `change()`, and a request that would write passes it first. */
export function mustBeAbleToWrite({ token }: Actor) {
  if (token && token.scope !== "write") throw new Denied("scope");
}

/** For what belongs to somebody who signed in: passwords, sessions, tokens, and what is typed in a browser. A program gets none of it, whatever its scope. */
export function mustBeSignedIn(actor: Actor): string {
  if (actor.sessionId === null) throw new Denied("scope");
  return actor.sessionId;
}

import type { Actor } from "../access/actor";
import { fromOurPages } from "../access/origin";
import { mustBeAbleToWrite } from "../access/scope";
import { whoAsks } from "../access/session";
import { askedAMinute, takeTry } from "../access/throttle";
import { holderOf } from "../tokens/holder";
import { Problem } from "./problem";

/**
 * Whoever asks: the holder of the token that the request carries, else whoever is signed in in this browser. A token that
 * opens nothing is not helped by a cookie beside it. What a browser writes has to come from one of our pages, and from the
 * account that its page belongs to, where it names one.
 */
export async function callerOf(request: Request, writes: boolean): Promise<Actor> {
  const authorization = request.headers.get("authorization");
  const actor = authorization === null ? await whoAsks() : await holderOf(authorization);
  if (!actor) throw new Problem("signedOut");
  if (authorization === null && ![null, actor.userId].includes(request.headers.get("x-account"))) throw new Problem("signedOut");
  if (authorization === null && writes && !fromOurPages(request.headers)) throw new Problem("foreignOrigin");

  const { free, waitSeconds } = await takeTry("api", actor.token?.id ?? actor.userId);
  if (!free)
    throw new Problem("tooOften", { headers: { "retry-after": String(Math.min(Math.max(1, waitSeconds), 60)), "ratelimit-limit": String(askedAMinute) } });
  if (writes) mustBeAbleToWrite(actor);
  return actor;
}

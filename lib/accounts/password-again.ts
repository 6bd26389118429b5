import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { forgetTries, takeTry } from "../access/throttle";
import { upkeep } from "../upkeep";
import { isPassword } from "./password";

/** Whoever sits at this screen knows the password of the account: asked again before what cannot be taken back. Counted like a sign-in; a program has none. Answers the address of the account. */
export async function mustKnowPassword(actor: Actor, password: string, field: string): Promise<string> {
  const { userId } = actor;
  mustBeSignedIn(actor);
  if (!(await takeTry("password", userId)).free) throw new Denied("wait");
  const credential = await upkeep.credential.findUnique({ where: { userId }, select: { passwordHash: true, user: { select: { email: true } } } });
  if (!credential || !(await isPassword(credential.passwordHash, password))) throw new Denied("wrongPassword", field);
  await forgetTries("password", userId);
  return credential.user.email;
}

import { randomUUID } from "node:crypto";
import { Actor } from "../../lib/access/actor";
import { acceptInvitation } from "../../lib/accounts/bootstrap";
import { inviteAccount } from "../../lib/accounts/commands";
import type { newsroom } from "../support/newsroom";

export const password = "a password of the tests";

/** Unlike anybody else's, also to a reader who sees l as 1. */
const label = () =>
  randomUUID()
    .replace(/[01l-]/g, "")
    .slice(0, 10);

/** A newsroom whose administrator hires people, as the pages do. Its `owner` ages rows, as time would. */
export function office(room: Awaited<ReturnType<typeof newsroom>>) {
  const admin = room.people.administrator.actor;

  const invite = async (given: { email?: string; name?: string } = {}) => {
    const who = { email: `${label()}@office.example`, name: `somebody ${label()}`, ...given };
    return { ...who, ...(await inviteAccount(admin, who)) };
  };
  const hire = async (given: { email?: string; name?: string } = {}) => {
    const { token, ...who } = await invite(given);
    return { ...who, actor: await acceptInvitation({ token, password }) };
  };
  const promoted = async () => {
    const { actor } = await hire();
    await room.owner.query(`update "User" set "isAdministrator" = true where id = $1`, [actor.userId]);
    return (await Actor.of(actor.sessionId))!;
  };
  return { ...room, admin, invite, hire, promoted };
}

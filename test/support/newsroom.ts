import { randomInt, randomUUID } from "node:crypto";
import pg from "pg";
import { Actor, type SignedIn } from "../../lib/access/actor";
import type { MemberRole } from "../../lib/generated/enums";

export type Person = { userId: string; sessionId: string; actor: SignedIn };

/** A code that no other newsroom of this file is likely to have. */
const someCode = () => Array.from({ length: 6 }, () => String.fromCharCode(65 + randomInt(26))).join("");

/**
 * An investigation of its own with one member a role, a stranger who is a member of another one, and an administrator who is
 * a member of none, so that no test leans on another's rows. Made by the owner's login, as a migration would.
 */
export async function newsroom() {
  const owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();

  async function account(name: string, isAdministrator = false) {
    const userId = randomUUID();
    await owner.query(
      `insert into "User" (id, pseudonym, email, name, "isAdministrator", "deviceKey")
       values ($1, gen_random_uuid(), $2, $3, $4, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))`,
      [userId, `${userId}@test.example`, name, isAdministrator],
    );
    return userId;
  }

  async function signIn(userId: string): Promise<Person> {
    const sessionId = randomUUID();
    await owner.query(`insert into "Session" (id, "userId", "expiresAt") values ($1, $2, now() + interval '1 hour')`, [sessionId, userId]);
    return { userId, sessionId, actor: (await Actor.of(sessionId))! };
  }

  async function investigation(openedBy: string) {
    const id = randomUUID();
    await owner.query(`insert into "Investigation" (id, slug, code, title, "openedById") values ($1, $2, $3, $4, $5)`, [id, id, someCode(), "调查", openedBy]);
    return id;
  }

  const join = (investigationId: string, userId: string, role: MemberRole) =>
    owner.query(`insert into "Member" ("investigationId", "userId", role) values ($1, $2, $3)`, [investigationId, userId, role]);

  const administratorId = await account("administrator", true);
  const [investigationId, otherId] = [await investigation(administratorId), await investigation(administratorId)];
  async function member(role: MemberRole, where = investigationId) {
    const userId = await account(role);
    await join(where, userId, role);
    return signIn(userId);
  }

  const people = {
    reporter: await member("reporter"),
    editor: await member("editor"),
    lead: await member("lead"),
    viewer: await member("viewer"),
    stranger: await member("lead", otherId),
    administrator: await signIn(administratorId),
  };
  return {
    investigationId,
    /** The stranger's. */
    otherInvestigationId: otherId,
    people,
    owner,
    /** One more member, where two of a role are needed. */
    member,
    signIn,
    async [Symbol.asyncDispose]() {
      await owner.end();
    },
  };
}

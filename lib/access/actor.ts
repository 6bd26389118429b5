import { db } from "../db";
import { Prisma } from "../generated/client";
import type { MemberRole, TokenScope } from "../generated/enums";
import { Denied } from "./denied";

/** Somebody signed in, or a program with a token of theirs, with today's memberships. Only a live row of a session or a token makes one; the private mark keeps it so. */
export class Actor {
  readonly #minted = true;
  readonly userId: string;
  /** Null for a program: what belongs to a session, such as a password or another token, is not its business. */
  readonly sessionId: string | null;
  /** Null for somebody who is signed in. */
  readonly token: { id: string; scope: TokenScope } | null;
  /** What the history calls this account. */
  readonly pseudonym: string;
  readonly name: string;
  readonly isAdministrator: boolean;
  /** The role in each investigation, by its id. */
  readonly roles: ReadonlyMap<string, MemberRole>;
  readonly lastSeenAt: Date;

  private constructor(found: Found, row: { sessionId: string } | { token: { id: string; scope: TokenScope } }) {
    this.userId = found.userId;
    this.sessionId = "sessionId" in row ? row.sessionId : null;
    this.token = "token" in row ? row.token : null;
    this.pseudonym = found.pseudonym;
    this.name = found.name;
    this.isAdministrator = found.isAdministrator;
    this.roles = new Map(Object.entries(found.roles));
    this.lastSeenAt = found.lastSeenAt;
  }

  /** Somebody else cannot be made up from the outside: `instanceof` is not enough, the mark is. */
  static is(value: unknown): value is Actor {
    return typeof value === "object" && value !== null && #minted in value;
  }

  /**
   * Read anew on every request: a token may be old, the tables are not. Null when the session, its time or its user has
   * ended. One round trip, because every page begins with it.
   */
  static async of(sessionId: string, now = new Date()): Promise<SignedIn | null> {
    const idleSince = new Date(now.getTime() - idleMinutes * 60_000);
    const soon = new Date(now.getTime() + clockMinutes * 60_000);
    const [found] = await db.$queryRaw<Found[]>`
      select ${account}, u."isAdministrator", s."lastSeenAt"
      from "Session" s join "User" u on u.id = s."userId"
      where s.id = ${sessionId}::uuid and s."revokedAt" is null and s."expiresAt" > ${now}
        and s."lastSeenAt" > ${idleSince} and s."lastSeenAt" < ${soon} and u."disabledAt" is null`;
    return found ? (new Actor(found, { sessionId }) as SignedIn) : null;
  }

  /** The same for a token, by its hash. */
  static async ofToken(hash: string, now = new Date()): Promise<Actor | null> {
    return Actor.#byToken(Prisma.sql`t.hash = ${hash}`, now);
  }

  /** The same person or program as the tables have them now: whoever opened an investigation a moment ago is a member of it. */
  async again(now = new Date()): Promise<Actor | null> {
    return this.token ? Actor.#byToken(Prisma.sql`t.id = ${this.token.id}::uuid`, now) : this.sessionId === null ? null : Actor.of(this.sessionId, now);
  }

  /** The same once more, at the end of what took long: a file may take minutes to arrive, and its rows as long to be written. */
  async stillThere(): Promise<Actor> {
    const now = await this.again();
    if (!now) throw new Denied("signedOut");
    return now;
  }

  /**
   * Before each batch of something long: whoever was signed out meanwhile, or sees less than when it began, gets no more of it.
   * Narrowing what is still to come would leave a file that looks whole.
   */
  async mustStillSee(): Promise<void> {
    const now = await this.stillThere();
    const isLess = [...this.roles].some(([id, role]) => !now.roles.has(id) || (role === "lead" && now.roles.get(id) !== "lead"));
    if (isLess) throw new Denied("missing");
  }

  /** A token never administers: accounts are for people who signed in. */
  static async #byToken(which: Prisma.Sql, now: Date): Promise<Actor | null> {
    const soon = new Date(now.getTime() + clockMinutes * 60_000);
    const [found] = await db.$queryRaw<(Found & { id: string; scope: TokenScope })[]>`
      select ${account}, false "isAdministrator", coalesce(t."lastUsedAt", t."createdAt") "lastSeenAt", t.id, t.scope::text
      from "Token" t join "User" u on u.id = t."userId"
      where ${which} and t."revokedAt" is null and t."expiresAt" > ${now} and t."createdAt" < ${soon} and u."disabledAt" is null`;
    return found ? new Actor(found, { token: { id: found.id, scope: found.scope } }) : null;
  }
}

/** Somebody at a browser, and no program. */
export type SignedIn = Actor & { readonly sessionId: string };

const account = Prisma.sql`u.id "userId", u.pseudonym, u.name,
  (select coalesce(json_object_agg(m."investigationId", m.role), '{}') from "Member" m where m."userId" = u.id) roles`;

type Found = { userId: string; pseudonym: string; name: string; isAdministrator: boolean; lastSeenAt: Date; roles: Record<string, MemberRole> };

/** A session that nobody used for so long has ended. */
export const idleMinutes = 15;

/** A session that was last used later than now was begun under another clock: set back, it would live longer. */
const clockMinutes = 2;

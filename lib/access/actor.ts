import { db } from "../db";
import type { MemberRole } from "../generated/enums";

/** Somebody signed in, with today's memberships. Only a live session row makes one; the private mark keeps it so. */
export class Actor {
  readonly #minted = true;
  readonly userId: string;
  readonly sessionId: string;
  /** What the history calls this account. */
  readonly pseudonym: string;
  readonly name: string;
  readonly isAdministrator: boolean;
  /** The role in each investigation, by its id. */
  readonly roles: ReadonlyMap<string, MemberRole>;
  readonly lastSeenAt: Date;

  private constructor(found: Found, sessionId: string) {
    this.userId = found.userId;
    this.sessionId = sessionId;
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
  static async of(sessionId: string, now = new Date()): Promise<Actor | null> {
    const idleSince = new Date(now.getTime() - idleMinutes * 60_000);
    const soon = new Date(now.getTime() + clockMinutes * 60_000);
    const [found] = await db.$queryRaw<Found[]>`
      select u.id "userId", u.pseudonym, u.name, u."isAdministrator", s."lastSeenAt",
        (select coalesce(json_object_agg(m."investigationId", m.role), '{}') from "Member" m where m."userId" = u.id) roles
      from "Session" s join "User" u on u.id = s."userId"
      where s.id = ${sessionId}::uuid and s."revokedAt" is null and s."expiresAt" > ${now}
        and s."lastSeenAt" > ${idleSince} and s."lastSeenAt" < ${soon} and u."disabledAt" is null`;
    return found ? new Actor(found, sessionId) : null;
  }
}

type Found = { userId: string; pseudonym: string; name: string; isAdministrator: boolean; lastSeenAt: Date; roles: Record<string, MemberRole> };

/** A session that nobody used for so long has ended. */
export const idleMinutes = 15;

/** A session that was last used later than now was begun under another clock: set back, it would live longer. */
const clockMinutes = 2;

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

  private constructor(
    { id, pseudonym, name, isAdministrator, memberships }: { id: string; pseudonym: string; name: string; isAdministrator: boolean; memberships: { investigationId: string; role: MemberRole }[] },
    session: { id: string; lastSeenAt: Date },
  ) {
    this.userId = id;
    this.sessionId = session.id;
    this.pseudonym = pseudonym;
    this.name = name;
    this.isAdministrator = isAdministrator;
    this.roles = new Map(memberships.map((member) => [member.investigationId, member.role]));
    this.lastSeenAt = session.lastSeenAt;
  }

  /** Somebody else cannot be made up from the outside: `instanceof` is not enough, the mark is. */
  static is(value: unknown): value is Actor {
    return typeof value === "object" && value !== null && #minted in value;
  }

  /** Read anew on every request: a token may be old, the tables are not. Null when the session, its time or its user has ended. */
  static async of(sessionId: string, now = new Date()): Promise<Actor | null> {
    const session = await db.session.findFirst({
      where: { id: sessionId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idleMinutes * 60_000) }, user: { disabledAt: null } },
      select: {
        id: true,
        lastSeenAt: true,
        user: { select: { id: true, pseudonym: true, name: true, isAdministrator: true, memberships: { select: { investigationId: true, role: true } } } },
      },
    });
    return session && new Actor(session.user, session);
  }
}

/** A session that nobody used for so long has ended. */
export const idleMinutes = 15;

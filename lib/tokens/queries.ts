import type { Actor } from "../access/actor";
import { db } from "../db";

/** One's own tokens that still open something, the newest first. */
export const listOwnTokens = (actor: Actor, now = new Date()) =>
  db.token.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, name: true, scope: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  });

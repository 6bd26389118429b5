import { createHash, randomBytes } from "node:crypto";
import { upkeep } from "../upkeep";

const invitationDays = 7;

/** What the link carries, and what is kept of it: 256 bits need no slow hash. */
export function newToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + invitationDays * 24 * 3_600_000) };
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");

/** The invitation behind a link while it can be used: once, in time, the newest of its account, nobody disabled. */
export async function findInvitation(token: string, now = new Date()) {
  const invitation = await upkeep.invitation.findFirst({
    where: { tokenHash: hashOf(token), acceptedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: {
      id: true,
      userId: true,
      user: {
        select: {
          email: true,
          name: true,
          invitations: { select: { id: true }, orderBy: { createdAt: "desc" }, take: 1 },
          credential: { select: { userId: true } },
        },
      },
    },
  });
  if (!invitation || invitation.user.invitations[0]?.id !== invitation.id) return null;
  const { id, userId, user } = invitation;
  return { id, userId, email: user.email, name: user.name, activated: user.credential !== null };
}

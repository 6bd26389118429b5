import type { Prisma } from "../generated/client";
import type { MemberRole } from "../generated/enums";
import type { Actor } from "./actor";
import { Denied } from "./denied";

/** The investigations that the actor may read. */
export const readable = (actor: Actor): string[] => [...actor.roles.keys()];

const withRole = (actor: Actor, ...allowed: MemberRole[]) => [...actor.roles].filter(([, role]) => allowed.includes(role)).map(([id]) => id);

/** The investigations that the actor leads: there also unsubmitted drafts of others are seen. */
export const led = (actor: Actor) => withRole(actor, "lead");

/** The investigations in which the actor may log evidence, or decide on it. */
export const writable = (actor: Actor) => withRole(actor, "lead", "reporter");
export const reviewable = (actor: Actor) => withRole(actor, "lead", "editor");

/** For companies, sources and all that has no draft of its own. Goes under an AND in every query, so that no other condition can widen it. */
export const visibleTo = (actor: Actor) => ({ investigationId: { in: readable(actor) } });

/** For evidence: a draft that was never submitted exists for its author and the lead alone. Goes under an AND. */
export const evidenceVisibleTo = (actor: Actor) =>
  ({
    investigationId: { in: readable(actor) },
    OR: [{ firstSubmittedAt: { not: null } }, { authorId: actor.userId }, { investigationId: { in: led(actor) } }],
  }) satisfies Prisma.EvidenceWhereInput;

/** For comments: wherever what they are about is seen. Goes under an AND. */
export const commentVisibleTo = (actor: Actor) =>
  ({
    investigationId: { in: readable(actor) },
    OR: [{ claimId: { not: null } }, { evidence: { is: evidenceVisibleTo(actor) } }],
  }) satisfies Prisma.CommentWhereInput;

/** What one may not see does not exist; what one sees but may not do is refused. */
export function mustHaveRole(actor: Actor, investigationId: string, ...allowed: MemberRole[]) {
  const role = actor.roles.get(investigationId);
  if (!role) throw new Denied("missing");
  if (!allowed.includes(role)) throw new Denied("notAllowed");
}

/** Accounts belong to administrators. For anybody else there is no such place. */
export function mustBeAdministrator(actor: Actor) {
  if (!actor.isAdministrator) throw new Denied("missing");
}

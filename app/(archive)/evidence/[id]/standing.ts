import type { Actor } from "@/lib/access/actor";
import type { EvidenceView } from "@/lib/evidence/queries";
import type { Standing } from "@/lib/review/rules";

/** What the rules of review need to know of this record and this reader. */
export function standingOf(
  actor: Actor,
  { investigationId, authorId, editedById, status, version, submissions: [newest], decisions: [decision] }: EvidenceView,
): Standing {
  return {
    role: actor.roles.get(investigationId),
    userId: actor.userId,
    authorId,
    editedById,
    status,
    version,
    submitted: newest && { version: newest.version, byId: newest.submittedById, decided: decision?.submission.version === newest.version },
  };
}

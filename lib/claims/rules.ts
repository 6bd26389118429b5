import type { Basis } from "./basis";

/** What can be wrong with what a claim rests on, the gravest first. On one root: no second one is known. */
export const claimFlags = ["unsupported", "contradicted", "inferred", "insiderOnly", "oneRoot", "pending"] as const;
export type ClaimFlag = (typeof claimFlags)[number];
/** Where a claim stands on its way into print. */
export const claimStates = ["open", "cleared", "changed", "moved", "withdrawn"] as const;
export type ClaimState = (typeof claimStates)[number];

/** A piece as it stood when a claim was cleared. */
export type Frozen = { id: string; version: number; at: string };
type Current = { id: string; version: number; updatedAt: Date; status: string };

export const freeze = (pieces: readonly Current[]): Frozen[] =>
  [...new Map(pieces.map((piece) => [piece.id, piece])).values()]
    .map(({ id, version, updatedAt }) => ({ id, version, at: updatedAt.toISOString() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Whether a clearance still holds: `cleared`; `changed`, the sentence or what it rests on is another; `moved`, a piece that it
 * rests on was edited, withdrawn or decided on since. Also what came back to where it was has to be looked at again.
 */
export function clearanceState(
  claim: { version: number; withdrawnAt: Date | null },
  clearance: { version: number; basis: Frozen[] } | undefined,
  pieces: readonly Current[],
): ClaimState {
  if (claim.withdrawnAt) return "withdrawn";
  if (!clearance) return "open";
  if (clearance.version !== claim.version) return "changed";
  return JSON.stringify(freeze(pieces)) === JSON.stringify(clearance.basis.map(({ id, version, at }) => ({ id, version, at }))) ? "cleared" : "moved";
}

/** What somebody can do on the page of a claim: true, a reason why not, or undefined where it is none of their business. */
export function mayClear(
  { role, userId }: { role: string | undefined; userId: string },
  claim: { authorId: string; editedById: string; withdrawnAt: Date | null },
  state: ClaimState,
  basis: Basis,
): true | "ownWork" | "unsupported" | "cleared" | undefined {
  if (claim.withdrawnAt || (role !== "editor" && role !== "lead")) return undefined;
  if (state === "cleared") return "cleared";
  if (userId === claim.authorId || userId === claim.editedById) return "ownWork";
  return basis.support.length === 0 ? "unsupported" : true;
}

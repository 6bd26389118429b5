import { rootOf } from "../evidence/attribution";

/** What has to be known of a piece of evidence to say what a claim rests on. */
export type Ground = {
  id: string;
  ref: string;
  role: "supports" | "contradicts" | "inferred";
  status: string;
  nature: string | null;
  /** The kind of source that stands at the origin; null where the first step is no source of ours. */
  originKind: string | null;
  /** Where it reached us; null where nothing is recorded. */
  root: string | null;
};

/** What can be wrong with what a claim rests on, the gravest first. */
export const claimFlags = ["unsupported", "contradicted", "inferred", "insiderOnly", "oneRoot", "pending"] as const;
export type ClaimFlag = (typeof claimFlags)[number];
/** Where a claim stands on its way into print. */
export const claimStates = ["open", "cleared", "changed", "moved", "withdrawn"] as const;
export type ClaimState = (typeof claimStates)[number];

export type Basis = {
  /** The roots of what supports it, each once, as somebody wrote it. */
  roots: string[];
  /** What counts as support: handed in, not refused, not withdrawn, and no inference. */
  support: Ground[];
  flags: ClaimFlag[];
  /** Roots that say both: what supports the sentence and what contradicts it reached us by one way. */
  bothSides: { root: string; supports: Ground[]; contradicts: Ground[] }[];
  /** What would have to come, by flag, with the pieces that it is about. */
  missing: { flag: ClaimFlag | "unknownRoot"; pieces: Ground[] }[];
};

/** Handed in, and neither refused nor withdrawn. */
export const isCounted = ({ status }: Pick<Ground, "status">) => status === "inReview" || status === "needsWork" || status === "accepted";
/** The piece is an inference of ours, or the step from it to the claim is. */
const isInference = ({ nature, role }: Ground) => nature === "inferred" || role === "inferred";

/**
 * What a claim rests on. Records that came to us by one way are one root, however many they are. An inference supports
 * nothing and contradicts nothing. Where it is not recorded how a piece came to us, it adds no root.
 */
export function basisOf(grounds: readonly Ground[]): Basis {
  const counted = grounds.filter(isCounted);
  const said = counted.filter((ground) => !isInference(ground));
  const support = said.filter(({ role }) => role === "supports");
  const against = said.filter(({ role }) => role === "contradicts");
  const inferences = counted.filter((ground) => ground.role !== "contradicts" && isInference(ground));
  const undecided = support.filter(({ status }) => status !== "accepted");
  const rootless = support.filter(({ root }) => root === null);

  const roots = new Map<string, string>();
  for (const { root } of support) {
    const key = root === null ? undefined : rootOf([{ who: root }]);
    if (key !== undefined && root !== null && !roots.has(key)) roots.set(key, root);
  }
  const from = (side: readonly Ground[], key: string) => side.filter(({ root }) => root !== null && rootOf([{ who: root }]) === key);
  const bothSides = [...roots]
    .map(([key, root]) => ({ root, supports: from(support, key), contradicts: from(against, key) }))
    .filter(({ contradicts }) => contradicts.length > 0);
  const found: [ClaimFlag, boolean, Ground[]][] = [
    ["unsupported", support.length === 0, []],
    ["contradicted", against.length > 0, against],
    ["inferred", inferences.length > 0, inferences],
    ["insiderOnly", support.length > 0 && support.every(({ originKind }) => originKind === "insider"), support],
    ["oneRoot", support.length > 0 && roots.size <= 1, support],
    ["pending", undecided.length > 0, undecided],
  ];
  const standing = found.filter(([, stands]) => stands);
  return {
    roots: [...roots.values()],
    support,
    flags: standing.map(([flag]) => flag),
    bothSides,
    missing: [...standing.map(([flag, , pieces]) => ({ flag, pieces })), ...(rootless.length ? [{ flag: "unknownRoot" as const, pieces: rootless }] : [])],
  };
}

/** A piece as it stood when a claim was cleared. */
export type Frozen = { id: string; version: number; at: string };
type Current = { id: string; version: number; updatedAt: Date; status: string };

export const freeze = (pieces: readonly Current[]): Frozen[] =>
  pieces.map(({ id, version, updatedAt }) => ({ id, version, at: updatedAt.toISOString() })).sort((a, b) => (a.id < b.id ? -1 : 1));

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

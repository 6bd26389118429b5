import { isCounted, type Root, rootsOf } from "../evidence/roots";
import { beginsWithInsider, pointsOf, type Way } from "../evidence/way";
import type { ClaimFlag } from "./rules";

/** A piece and how it came to us. */
export type Piece = { id: string; ref: string; status: string; nature: string | null; way: Way };

/** What has to be known of a piece of evidence to say what a claim rests on. */
export type Ground = Piece & {
  role: "supports" | "contradicts" | "inferred";
  /** The pieces that were linked to it as contradicting it, from either end. */
  against: readonly Piece[];
};

/** What would have to come, beside what the flags ask for. */
export const furtherLacks = ["disputed", "unnamed", "unknownRoot"] as const;
export type Lack = { lack: ClaimFlag | (typeof furtherLacks)[number]; pieces: Piece[] /** Those on the other side. */; by: Piece[] };

export type Basis = {
  /** The roots of what supports it, the fewest that there can be. */
  roots: Root<Piece>[];
  /** As many as there can be: more, where somebody without a name may be somebody else. */
  rootsAtMost: number;
  /** What counts as support: handed in, not refused, not withdrawn, and no inference. */
  support: Ground[];
  /** Pieces of the support that something else contradicts, which is not held against the claim itself. */
  disputed: { piece: Piece; by: Piece[] }[];
  flags: ClaimFlag[];
  /** Roots that say both: what supports the sentence, and what contradicts it or a piece of its support, is one root. */
  bothSides: { root: string; supports: Piece[]; contradicts: Piece[] }[];
  missing: Lack[];
};

/** The piece is an inference of ours, or the step from it to the claim is. */
const isInference = ({ nature, role }: { nature: string | null; role?: string }) => nature === "inferred" || role === "inferred";
const isKnown = ({ way }: Piece) => pointsOf(way).length > 0;

/** Pieces that support a claim, and what contradicts them elsewhere. */
const disputedAmong = (support: readonly Ground[], against: readonly Piece[]) =>
  support.flatMap((piece) => {
    const by = piece.against.filter((other) => isCounted(other) && !isInference(other) && against.every(({ id }) => id !== other.id));
    return by.length ? [{ piece, by }] : [];
  });

/** The roots that something came from on both sides. */
function dividedRoots(support: readonly Piece[], against: readonly Piece[]): Basis["bothSides"] {
  const forIt = new Set(support.map(({ id }) => id));
  return rootsOf([...new Map([...support, ...against].map((piece) => [piece.id, piece])).values()]).flatMap(({ name: root, pieces, atMost }) => {
    const supports = pieces.filter(({ id }) => forIt.has(id));
    const contradicts = pieces.filter(({ id }) => !forIt.has(id));
    return supports.length && contradicts.length && atMost === 1 ? [{ root, supports, contradicts }] : [];
  });
}

/**
 * What a claim rests on. Records that came to us through one point are one root, however many they are. An inference supports
 * nothing and contradicts nothing. Where it is not recorded how a piece came to us, it adds no root.
 */
export function basisOf(grounds: readonly Ground[]): Basis {
  const counted = grounds.filter(isCounted);
  const said = counted.filter((ground) => !isInference(ground));
  const support = said.filter(({ role }) => role === "supports");
  const against = said.filter(({ role }) => role === "contradicts");
  const disputed = disputedAmong(support, against);
  const disputing = disputed.flatMap(({ by }) => by);
  const inferences = counted.filter((ground) => ground.role !== "contradicts" && isInference(ground));
  const undecided = support.filter(({ status }) => status !== "accepted");

  const roots: Root<Piece>[] = rootsOf(support);
  const found: [ClaimFlag, boolean, Piece[]][] = [
    ["unsupported", support.length === 0, []],
    ["contradicted", against.length + disputed.length > 0, against],
    ["inferred", inferences.length > 0, inferences],
    ["insiderOnly", support.length > 0 && support.every(({ way }) => beginsWithInsider(way)), support],
    ["oneRoot", support.length > 0 && roots.length <= 1, support],
    ["pending", undecided.length > 0, undecided],
  ];
  const standing = found.filter(([, stands]) => stands);
  const unnamed = roots.flatMap(({ pieces, atMost }) => (atMost > 1 ? pieces : []));
  const rootless = support.filter((piece) => !isKnown(piece));
  const missing: Lack[] = [
    ...standing.flatMap(([lack, , pieces]): Lack[] => (lack === "contradicted" && pieces.length === 0 ? [] : [{ lack, pieces, by: [] }])),
    ...disputed.map(({ piece, by }): Lack => ({ lack: "disputed", pieces: [piece], by })),
    ...(unnamed.length ? [{ lack: "unnamed" as const, pieces: unnamed, by: [] }] : []),
    ...(rootless.length ? [{ lack: "unknownRoot" as const, pieces: rootless, by: [] }] : []),
  ];
  return {
    ...{ roots, support, disputed, missing },
    bothSides: dividedRoots(support, [...against, ...disputing]),
    rootsAtMost: roots.reduce((sum, { atMost }) => sum + atMost, 0),
    flags: standing.map(([flag]) => flag),
  };
}

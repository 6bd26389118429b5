import { type Point, pointsOf, type Way } from "./way";

/** What is one root: the pieces that came by it, and the name it is shown by. */
export type Root<Piece> = {
  name: string;
  pieces: Piece[];
  /** As how many it would count if everybody without a name were somebody else. */
  atMost: number;
};

/** Which of these belong together: whoever is in one group with somebody is in one with all of theirs. */
function groups(size: number) {
  const parent = Array.from({ length: size }, (_, index) => index);
  const headOf = (index: number): number => {
    let head = index;
    while (parent[head] !== head) head = parent[head] = parent[parent[head]!]!;
    return head;
  };
  return {
    headOf,
    join: (one: number, other: number) => {
      // The earliest stands for all.
      const [first, second] = [headOf(one), headOf(other)].sort((a, b) => a - b) as [number, number];
      parent[second] = first;
    },
  };
}

type Ways = readonly (readonly Point[])[];

/** Joins the ways that lead through one point. Whoever has no name is such a point only where `unnamed` may be. */
function joinedByPoints(ways: Ways, may: (unnamed: Point["unnamed"]) => boolean) {
  const { headOf, join } = groups(ways.length);
  const first = new Map<string, number>();
  for (const [index, points] of ways.entries())
    for (const { key, unnamed } of points) {
      if (!may(unnamed)) continue;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else join(earlier, index);
    }
  return { headOf, join };
}

/**
 * The ways joined as far as they may be one. Somebody without a name may be anybody of their sort, named or not: all of them are laid to one
 * whom they may be, which counts them as few as they may be, and two whom we know apart are not made one by it.
 */
function joinedCarefully(ways: Ways) {
  const { headOf, join } = joinedByPoints(ways, (unnamed) => unnamed !== "anyone");
  for (const sort of ["insider", "victim"] as const) {
    const indexes = ways.keys().toArray();
    const anyone = indexes.filter((index) => ways[index]!.some((point) => point.unnamed === "anyone" && point.sort === sort));
    const [first] = anyone;
    if (first === undefined) continue;
    const theirs = new Set(anyone.map(headOf));
    const others = indexes
      .flatMap((index) => (theirs.has(headOf(index)) ? [] : ways[index]!.flatMap(({ key, sort: of }) => (of === sort ? [{ key, index }] : []))))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    for (const index of anyone) join(others[0]?.index ?? first, index);
  }
  return headOf;
}

/** The name of a root: the last point that all its ways lead through; where there is none, the first that the most do. */
function nameOf(ways: Ways): string {
  const through = new Map<string, number>();
  for (const points of ways) for (const { key } of points) through.set(key, (through.get(key) ?? 0) + 1);
  const shared = ways[0]!.findLast(({ key }) => through.get(key) === ways.length);
  const most = through.values().reduce((one, other) => Math.max(one, other), 0);
  return (shared ?? ways.flat().find(({ key }) => through.get(key) === most)!).name;
}

const waysOf = (pieces: readonly { way: Way }[]): Ways => pieces.map(({ way }) => pointsOf(way)).filter((points) => points.length > 0);

/**
 * The independent roots of these pieces, the least that there can be. Whatever leads through one point is one root, and so is
 * what leads through any point of theirs: nothing is more independent than what it passed through. Pieces of which nothing is
 * recorded add none.
 */
export function rootsOf<Piece extends { way: Way }>(pieces: readonly Piece[]): Root<Piece>[] {
  const known = pieces.filter(({ way }) => pointsOf(way).length > 0);
  const ways = waysOf(known);
  const surely = joinedByPoints(ways, (unnamed) => !unnamed).headOf;
  return [...Map.groupBy(ways.keys(), joinedCarefully(ways)).values()].map((members) => ({
    name: nameOf(members.map((index) => ways[index]!)),
    pieces: members.map((index) => known[index]!),
    atMost: new Set(members.map(surely)).size,
  }));
}

/** The name of the one root of all these pieces; undefined where there are several, or none is known. */
export function oneRootOf(pieces: readonly { way: Way }[]): string | undefined {
  const ways = waysOf(pieces);
  const headOf = joinedCarefully(ways);
  return ways.length > 0 && ways.keys().every((index) => headOf(index) === headOf(0)) ? nameOf(ways) : undefined;
}

/** What is said to corroborate a record: how it came to us, and whether it counts. */
export type Corroboration = { way: Way; nature: string | null; status: string };

/** Handed in and not refused. An unsubmitted draft is somebody's private note; whether it exists must not show. */
export const isCounted = ({ status }: { status: string }) => status === "inReview" || status === "needsWork" || status === "accepted";

/**
 * Whether a record stands on one root alone (孤证): its root is known, and nothing that corroborates it came to us by
 * another. An inference supports nothing. Where no way is recorded the root is unknown, and nothing is claimed.
 */
export function isSingleSource(way: Way, corroborating: readonly Corroboration[]): boolean {
  if (pointsOf(way).length === 0) return false;
  const said = corroborating.filter((other) => other.nature !== "inferred" && isCounted(other));
  return said.length === 0 || oneRootOf([{ way }, ...said]) !== undefined;
}

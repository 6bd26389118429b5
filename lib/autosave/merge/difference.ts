/**
 * One field, or one list as a whole, or the links to one thing, in which texts differ: who changed it since the version that was gone on from.
 * `along` goes with it whoever is chosen: what is said of single rows of a list.
 */
export type Difference = { path: (string | number)[]; mine: unknown; theirs: unknown; by: "mine" | "theirs" | "both"; along?: Difference[] };

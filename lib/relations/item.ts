import type { AnyRelation, Relation } from "./queries";

/** A relation as files and the API give it: null is not filled in, what nobody stated stands in notStated. */
export const relationItem = ({ id, investigation, kind, word, from, to, since, until, notStated, note, pieces, basis, version }: Relation) => ({
  id,
  investigation: investigation.code,
  kind,
  word,
  from: { id: from.id, name: from.name },
  to: { id: to.id, name: to.name },
  since,
  until,
  notStated,
  note,
  evidence: pieces.map(({ ref }) => ref),
  /** By how many ways what supports it came to us. */
  roots: basis.roots.length,
  version,
});

/** That two companies are one, in the same shape: `to` is the one whose name stands. */
export const sameItem = ({ id, investigation, from, to, note, pieces, basis, version }: AnyRelation) => ({
  id,
  investigation: investigation.code,
  from: { id: from.id, name: from.name },
  to: { id: to.id, name: to.name },
  note,
  evidence: pieces.map(({ ref }) => ref),
  roots: basis.roots.length,
  version,
});

/** How far a source can be relied on and how credible this is, in one: B2. A line stands for what nobody has judged yet; undefined where neither was. */
export const gradeOf = (reliability: string | null, credibility: number | null): string | undefined =>
  reliability === null && credibility === null ? undefined : `${reliability ?? "–"}${credibility ?? "–"}`;

/** How a piece came to us, as far as sources of ours stand in it: as steps of its attribution, or tied to it. */
type Way = { steps: readonly (string | null)[]; tied: readonly string[] };

/**
 * Whether all that a piece says came to us through this source: it is a step of the way, or the only source tied to a
 * piece whose way names none of ours. Another source that is tied to the piece and no step of it may have said the same.
 */
export function comesThrough({ steps, tied }: Way, sourceId: string): boolean {
  const named = new Set(steps.filter((id) => id !== null));
  if (tied.some((id) => id !== sourceId && !named.has(id))) return false;
  return named.has(sourceId) || (named.size === 0 && tied.includes(sourceId));
}

import { type Asked, type Found, type Sight, sumOf } from "./engine";
import { findNamed, postgres } from "./postgres";
import { askedReference, termsOfReference } from "./references";
import type { Question } from "./schema";
import type { Term } from "./tokens";

/** `called`: the newest that are called as was typed; `besides`: those of them that the words as typed do not find. */
type Referred = { isMeant: boolean; called: string[]; besides: Found; terms: Term[] };

/** The records that a question is the reference of, read from PostgreSQL beside whatever engine looks for its words. Undefined where there is none. */
export async function referredIn(sight: Sight, { question, terms }: Asked): Promise<Referred | undefined> {
  const asked = askedReference(question.q);
  if (!asked || sight.investigations.length === 0) return undefined;
  const referring = termsOfReference(asked.key);
  const [first] = referring;
  const [called, besides] = await Promise.all([
    findNamed(sight, question, first!.tokens[0]!),
    postgres.find(sight, { question: { ...question, page: 1 }, terms: [first!] }, { besides: terms }),
  ]);
  const isThere = called.length > 0 || Object.values(besides.facets).some((counts) => Object.keys(counts).length > 0);
  return isThere ? { isMeant: asked.isMeant, called, besides, terms: referring } : undefined;
}

/**
 * Both on one page, the first, which has so many more (`besides`): what is called so in front where that is meant, else behind what states the number, since 21 is an
 * amount first. By time everything keeps its place.
 */
export function withReferred<Answer extends Found>(found: Answer, referred: Referred | undefined, { page, sort }: Question): Answer & { besides: number } {
  if (!referred) return { ...found, besides: 0 };
  const { isMeant, called, besides } = referred;
  const front = isMeant && sort === "relevance" ? called : [];
  const others = found.ids.filter((id) => !front.includes(id));
  const behind = besides.ids.filter((id) => !front.includes(id) && !others.includes(id));
  return {
    ...found,
    ids: page === 1 ? [...front, ...others, ...behind] : others,
    total: found.total + besides.total,
    facets: sumOf(found.facets, besides.facets),
    besides: besides.total,
  };
}

import { wordsApart } from "./apart";
import type { Sight } from "./engine";
import { countEach } from "./postgres";
import type { Question } from "./schema";
import type { Term } from "./tokens";

/** All choices of so many, in their order. */
function choices<T>(from: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return from.flatMap((one, index) => choices(from.slice(index + 1), size - 1).map((others) => [one, ...others]));
}

/**
 * The most words of a question that stand together somewhere, where not all of them do as they were typed; of several choices of as
 * many words the one that says most, being found in the fewest records. Undefined when no word is found at all.
 */
export async function mostWordsOf(sight: Sight, question: Question): Promise<{ held: Term[]; left: Term[] } | undefined> {
  const words = wordsApart(question.q);
  for (let size = words.length; size > 0; size--) {
    const tried = choices(words, size);
    const counts = await countEach(sight, question, tried);
    const best = tried.map((held, index) => ({ held, count: counts[index]! })).filter(({ count }) => count > 0);
    if (best.length === 0) continue;
    const { held } = best.toSorted((a, b) => a.count - b.count)[0]!;
    return { held, left: words.filter((word) => !held.includes(word)) };
  }
  return undefined;
}

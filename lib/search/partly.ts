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

/** Whoever types a number or a reference means that one: without it nothing is nearly what was asked. */
const isExact = ({ pieces }: Term) => pieces.some(({ is }) => is === "number" || is === "code");

/**
 * The most words of a question that stand together somewhere, where not all of them do as they were typed; of several choices of as
 * many words the one that says most, being found in the fewest records. Half of them at least, and every number. Undefined when nothing holds as much.
 */
export async function mostWordsOf(sight: Sight, question: Question): Promise<{ held: Term[]; left: Term[] } | undefined> {
  const words = wordsApart(question.q);
  const [exact, others] = [words.filter(isExact), words.filter((word) => !isExact(word))];
  for (let size = words.length; size > 0 && size >= words.length / 2 && size >= exact.length; size--) {
    const tried = choices(others, size - exact.length).map((some) => words.filter((word) => exact.includes(word) || some.includes(word)));
    const counts = await countEach(sight, question, tried);
    const best = tried.map((held, index) => ({ held, count: counts[index]! })).filter(({ count }) => count > 0);
    if (best.length === 0) continue;
    const { held } = best.toSorted((a, b) => a.count - b.count)[0]!;
    return { held, left: words.filter((word) => !held.includes(word)) };
  }
  return undefined;
}

import { Prisma } from "../generated/client";
import { tsquery } from "./postgres";
import { counting, type Term, termsOf } from "./tokens";

/** What stands for itself: a word is whole, unless an asterisk behind it says that it goes on. */
function termsOfLine(line: string): Term[] {
  const isBeginning = line.endsWith("*");
  const terms = termsOf(line);
  return (counting(terms) ?? terms).map((term) => ({ ...term, prefix: term.prefix && isBeginning }));
}

/** The lines of a list as PostgreSQL is asked for them, with their place; one that asks for nothing is left out. `words`: all that a document must hold, an asterisk behind a beginning. */
export const askedLines = (lines: readonly string[]) =>
  lines.flatMap((line, n) => {
    const terms = termsOfLine(line);
    if (terms.length === 0) return [];
    const phrases = terms.filter(({ tokens }) => tokens.length > 1).map(({ tokens }) => ` ${tokens.join(" ")} `);
    const words = terms.flatMap(({ tokens, prefix }) => tokens.map((token) => (prefix ? `${token}*` : token)));
    return [{ n, q: tsquery(terms), phrases, words }];
  });

/** A document called `d` holds what a line called `l` asks for, and what stands side by side there stands so here. */
export const holdsLine = Prisma.sql`d.vector @@ l.q::tsquery and not exists (
  select from jsonb_array_elements_text(l.phrases) phrase
  where strpos(' ' || d."titleTokens" || ' ', phrase) = 0 and strpos(' ' || d."factTokens" || ' ', phrase) = 0
    and strpos(' ' || d."bodyTokens" || ' ', phrase) = 0 and strpos(' ' || d."relatedTokens" || ' ', phrase) = 0)`;

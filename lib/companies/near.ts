import { db } from "../db";
import { formsOf } from "./alike";
import { spellingsOfName } from "../search/spelled";
import { tokensOf } from "../search/tokens";

/** Up to here every company of an investigation is compared, letter by letter. */
export const mostCompared = 2000;

/**
 * Of an investigation with more companies than can be compared while somebody types, those that share most with these names by
 * sign or by sound. Which those are the search table knows, a moment late: a company that is recorded this second may be missing.
 */
export async function nearest(investigationId: string, names: readonly string[]): Promise<string[]> {
  // Chinese without what many companies share; of a Latin name its words, which its core runs together.
  const cores = names.map((name) => (/\p{Script=Han}/u.test(name) ? formsOf(name).core : name));
  const tokens = new Set([...(await tokensOf(cores)).split(" "), ...cores.flatMap(spellingsOfName)].filter((token) => /^[a-z0-9]+$/.test(token)));
  if (tokens.size === 0) return [];
  const query = [...tokens].map((token) => `'${token}'`).join(" | ");
  const rows = await db.$queryRaw<{ id: string }[]>`
    select d."subjectId" id from "SearchDocument" d
    where d.type = 'company' and d."investigationId" = ${investigationId}::uuid and not d.removed and d.vector @@ ${query}::tsquery
    order by ts_rank(d.vector, ${query}::tsquery) desc limit ${mostCompared}`;
  return rows.map(({ id }) => id);
}

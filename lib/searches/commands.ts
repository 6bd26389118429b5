import { randomUUID } from "node:crypto";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { Prisma } from "../generated/client";
import { nowKnown } from "../search/news";
import { questionIn } from "../search/schema";
import { upkeep } from "../upkeep";
import { findsNothing } from "../victims/schema";
import { keepOne, keptAs } from "./keep";
import { oneSearch, type OneSearch, searchToSave, type SearchToSave } from "./schema";

/** So many of the last ones are remembered, and for so long. */
const [mostRecent, days] = [8, 7];

/** What could find a victim is asked for and forgotten: nothing finds it, and it stays nowhere. A filter may hold it as words do. */
const holdsVictim = (query: string) => new URLSearchParams(query).values().some((asked) => !findsNothing(asked));

const seenNow = async (actor: Actor, query: string) => {
  const { known, knownSince } = await nowKnown(actor, questionIn(new URLSearchParams(query)).data!);
  return { known: [...known], knownSince, seenAt: new Date() };
};

/** Keeps a search. What it finds now is known; what it finds later is news. Twice is once. */
export async function saveSearch(actor: Actor, given: SearchToSave): Promise<void> {
  mustBeSignedIn(actor);
  const { query } = searchToSave.parse(given);
  if (holdsVictim(query)) throw new Denied("victimData");
  const asked = { userId: actor.userId, what: "question", query } as const;
  if (await keptAs(asked)) return;
  const { known, knownSince } = await seenNow(actor, query);
  const id = randomUUID();
  await keepOne(
    asked,
    id,
    Prisma.sql`insert into "SavedSearch" (id, "userId", what, query, known, "knownSince") values (${id}::uuid, ${asked.userId}::uuid, ${asked.what}, ${query}, ${known}, ${knownSince})`,
  );
}

/** From here on what it finds now is known. */
export async function seeSearch(actor: Actor, given: OneSearch): Promise<void> {
  mustBeSignedIn(actor);
  const { id } = oneSearch.parse(given);
  const found = await upkeep.savedSearch.findFirst({ where: { id, userId: actor.userId, what: "question" }, select: { query: true } });
  if (!found) throw new Denied("missing");
  await upkeep.savedSearch.updateMany({ where: { id, userId: actor.userId }, data: await seenNow(actor, found.query) });
}

export async function dropSearch(actor: Actor, given: OneSearch): Promise<void> {
  mustBeSignedIn(actor);
  const { id } = oneSearch.parse(given);
  const { count } = await upkeep.savedSearch.deleteMany({ where: { id, userId: actor.userId, what: "question" } });
  if (count === 0) throw new Denied("missing");
}

/** Remembers what was looked for, a few days long: here and not on the device. */
export async function rememberSearch(actor: Actor, given: SearchToSave): Promise<void> {
  mustBeSignedIn(actor);
  const { query } = searchToSave.parse(given);
  const { userId } = actor;
  if (query.length > 1500 || !new URLSearchParams(query).get("q") || holdsVictim(query)) return;
  await upkeep.$executeRaw`insert into "RecentSearch" ("userId", query) values (${userId}::uuid, ${query}) on conflict ("userId", query) do update set at = now()`;
  await upkeep.$executeRaw`
    delete from "RecentSearch" where "userId" = ${userId}::uuid and (at < now() - ${days} * interval '1 day'
      or query not in (select query from "RecentSearch" where "userId" = ${userId}::uuid order by at desc limit ${mostRecent}))`;
}

export async function forgetRecentSearches(actor: Actor): Promise<number> {
  mustBeSignedIn(actor);
  const { count } = await upkeep.recentSearch.deleteMany({ where: { userId: actor.userId } });
  return count;
}

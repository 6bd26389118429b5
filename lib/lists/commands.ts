import { randomUUID } from "node:crypto";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustBeSignedIn } from "../access/scope";
import { Prisma } from "../generated/client";
import { keepOne, keptAs } from "../searches/keep";
import { upkeep } from "../upkeep";
import { readLines } from "./lines";
import { knownNow } from "./news";
import { type ChangedList, changedList, type ListToLookUp, listToLookUp, oneList, type OneList } from "./schema";

/** Keeps a list of names to look up, and answers its id. The same list twice is once. */
export async function keepList(actor: Actor, given: ListToLookUp): Promise<string> {
  mustBeSignedIn(actor);
  const lines = await readLines(listToLookUp.parse(given));
  const query = lines.join("\n");
  const asked = { userId: actor.userId, what: "list", query } as const;
  const same = await keptAs(asked);
  if (same) return same;
  const { knownPairs, knownIn, seenAt } = await knownNow(actor, lines);
  const id = randomUUID();
  return keepOne(
    asked,
    id,
    Prisma.sql`insert into "SavedSearch" (id, "userId", what, query, "knownPairs", "knownIn", "seenAt")
      values (${id}::uuid, ${asked.userId}::uuid, ${asked.what}, ${query}, ${knownPairs}, ${knownIn}::uuid[], ${seenAt})`,
  );
}

const ownList = async ({ userId }: Actor, id: string) => {
  const found = await upkeep.savedSearch.findFirst({ where: { id, userId, what: "list" }, select: { query: true } });
  if (!found) throw new Denied("missing");
  return found.query.split("\n");
};

/** Other lines under the same address. What they find now is known. */
export async function changeList(actor: Actor, given: ChangedList): Promise<void> {
  mustBeSignedIn(actor);
  const { id, ...list } = changedList.parse(given);
  await ownList(actor, id);
  const lines = await readLines(list);
  const query = lines.join("\n");
  const twin = await upkeep.savedSearch.findFirst({ where: { userId: actor.userId, what: "list", query, NOT: { id } }, select: { id: true } });
  if (twin) throw new Denied("listExists", "lines");
  await upkeep.savedSearch.updateMany({ where: { id, userId: actor.userId }, data: { query, ...(await knownNow(actor, lines)) } });
}

/** From here on what the list finds now is known. */
export async function seeList(actor: Actor, given: OneList): Promise<void> {
  mustBeSignedIn(actor);
  const { id } = oneList.parse(given);
  const lines = await ownList(actor, id);
  await upkeep.savedSearch.updateMany({ where: { id, userId: actor.userId }, data: await knownNow(actor, lines) });
}

export async function dropList(actor: Actor, given: OneList): Promise<void> {
  mustBeSignedIn(actor);
  const { id } = oneList.parse(given);
  const { count } = await upkeep.savedSearch.deleteMany({ where: { id, userId: actor.userId, what: "list" } });
  if (count === 0) throw new Denied("missing");
}

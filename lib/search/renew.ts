import { setTimeout as pause } from "node:timers/promises";
import { upkeep } from "../upkeep";
import { engineId, filling, freshName, indexName } from "./client";
import { type Keep, makeIndex, noteSent } from "./feed";
import { noteFilled, noteMade } from "./filled";
import { readRows } from "./index-content";
import { inParts, mostRequests, sizeSql } from "./parts-to-send";
import { send } from "./send";
import { done } from "./tasks";

// Asked for by a row of the lease table, so that whoever asks needs neither the engine's address nor its key: the process
// that feeds the engine does it.
const request = "renew";

export const askToRenew = () =>
  upkeep.$executeRaw`insert into "Lease" (name, holder, "expiresAt") values (${request}, gen_random_uuid(), '9999-12-31') on conflict do nothing`;

export async function isRenewalAsked(): Promise<boolean> {
  const [row] = await upkeep.$queryRaw<unknown[]>`select 1 from "Lease" where name = ${request}`;
  return row !== undefined;
}

export const renewalDone = () => upkeep.$executeRaw`delete from "Lease" where name = ${request}`;

/** Until the request is answered. */
export async function renewed(): Promise<{ documents: number }> {
  while (await isRenewalAsked()) await pause(200);
  return { documents: await upkeep.searchDocument.count({ where: { removed: false } }) };
}

/** Ids and builds of all rows, for the fresh index to catch up with. */
const builds = () =>
  upkeep.$queryRaw<{ id: string; build: bigint; size: number }[]>`select id, build, ${sizeSql} size from "SearchDocument" d where not removed order by id`;

async function sendPart(part: readonly { id: string }[], keep: Keep) {
  const contents = await readRows(part.map(({ id }) => id));
  return { contents, taken: await send(freshName, contents, keep) };
}

/**
 * Fills a fresh index, in steps between which changes go on into the old one, which answers meanwhile. What changed since
 * is sent again until nothing is left; then, in one step, the two change places.
 */
export async function* renewIndex(keep: Keep): AsyncGenerator<void> {
  await makeIndex(freshName, keep);
  const fresh = filling!.index(freshName);
  const sent = new Map<string, bigint>();
  const refused = new Map<string, bigint>(); // put aside, and not waited for
  for (;;) {
    const rows = await builds();
    const behind = inParts(rows.filter(({ id, build }) => sent.get(id) !== build && refused.get(id) !== build));
    const there = new Set(rows.map(({ id }) => id));
    const gone = [...sent.keys()].filter((id) => !there.has(id));
    if (behind.length === 0 && gone.length === 0) break;
    for (let at = 0; at < behind.length; at += mostRequests) {
      const parts = await Promise.allSettled(behind.slice(at, at + mostRequests).map((part) => sendPart(part, keep)));
      for (const part of parts) {
        if (part.status === "rejected") throw part.reason;
        for (const { id, build } of part.value.taken) sent.set(id, build);
        for (const { id, build } of part.value.contents) if (sent.get(id) !== build) refused.set(id, build);
      }
      yield;
    }
    if (gone.length) await done(fresh.deleteDocuments(gone.map(engineId)), keep);
    for (const id of gone) sent.delete(id);
  }
  // The old one was not fed since the last look: the fresh index holds all that it does, or more.
  await keep();
  await done(filling!.swapIndexes([{ indexes: [indexName, freshName], rename: false }]), keep);
  await noteSent([...sent].map(([id, build]) => ({ id, build })));
  await noteFilled();
  await noteMade();
  await done(filling!.deleteIndex(freshName), keep);
}

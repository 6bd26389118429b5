import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

// Of an engine that we start nobody but the start knows the master key. The archive gets two that may do what it does with them:
// one that asks, one that feeds the index. Neither makes keys, dumps the data, or changes how the engine works.
const kinds = {
  search: { uid: "5f0c1a52-7e0b-4c43-9a26-0d3c5b7f2e11", actions: ["search", "version"] },
  feed: {
    uid: "0b6a7f9e-64d1-4f0e-8c58-9f1d7a3e6c22",
    actions: ["search", "version", "documents.*", "indexes.*", "settings.get", "settings.update", "tasks.get", "stats.get"],
  },
} as const;
export type EngineKeys = Record<keyof typeof kinds, string>;

/** A key is known before it is made: Meilisearch derives it from the master key and its id (HMAC-SHA256, hexadecimal). */
export const keysOf = (masterKey: string): EngineKeys => {
  const keyOf = ({ uid }: { uid: string }) => createHmac("sha256", masterKey).update(uid).digest("hex");
  return { search: keyOf(kinds.search), feed: keyOf(kinds.feed) };
};

/** Makes the keys as soon as the engine answers; those that are there already stay. Gives up with `until`: an engine that was started anew is asked anew. */
export async function makeKeys(address: string, masterKey: string, until: AbortSignal): Promise<void> {
  const headers = { authorization: `Bearer ${masterKey}`, "content-type": "application/json" };
  for (const { uid, actions } of Object.values(kinds)) {
    const body = JSON.stringify({ uid, actions, indexes: ["*"], expiresAt: null });
    while (!until.aborted) {
      const answer = await fetch(`${address}/keys`, { method: "POST", headers, body, signal: until }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer && (answer.ok || answer.status === 409)) break; // 409: made in an earlier life of this index
      await pause(50, undefined, { signal: until }).catch(() => {});
    }
  }
}

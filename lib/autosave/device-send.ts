import type { DeviceCopies } from "./device";
import { type Copy, isOfRecord, type Typed, sameData, type Saved } from "./rules";

/** What became of a save. `current` is what the server has instead, null when it has nothing any more. */
export type Put =
  | { is: "saved"; revision: number; at: string }
  | { is: "stale"; current: Saved | null }
  /** It became a record: there is nothing to save any more. */
  | { is: "logged" }
  /** The server will never take it as it is; `error` is a message key. */
  | { is: "refused"; error: string }
  | { is: "away"; because: "offline" | "signedOut" | "resting" };
export type Get = { is: "found"; saved: Saved } | { is: "missing" } | { is: "logged" } | { is: "away" };

/** Longer bodies are not sent by a browser once their page is gone. */
const afterwards = 60_000;
const patience = 20_000;

const errorIn = async (answer: Response) => ((await answer.json().catch(() => null)) as { error?: string } | null)?.error ?? "error.notSaved";

/**
 * The server's side of autosave, asked over HTTP. Each request says for whom it is: a browser sends whatever session it has,
 * and that may be somebody else's by now.
 */
export function autosaveServer(userId: string) {
  const ask = (id: string, init: RequestInit = {}, query = "") =>
    fetch(`/api/autosave/${id}${query}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
      ...init,
      headers: { ...init.headers, "x-account": userId },
    });

  return {
    async put({ id, form, data, base }: Pick<Copy, "id" | "form" | "data" | "base">): Promise<Put> {
      const body = JSON.stringify({ form, data });
      const keepalive = new TextEncoder().encode(body).length < afterwards;
      try {
        const answer = await ask(id, {
          method: "PUT",
          body,
          keepalive,
          headers: { "content-type": "application/json", ...(base > 0 && { "if-match": `"${base}"` }) },
        });
        if (answer.ok) {
          const { revision, updatedAt } = (await answer.json()) as { revision: number; updatedAt: string };
          return { is: "saved", revision, at: updatedAt };
        }
        if (answer.status === 412 || answer.status === 428) return { is: "stale", current: (await answer.json()) as Saved | null };
        if (answer.status === 410) return { is: "logged" };
        if (answer.status === 401) return { is: "away", because: "signedOut" };
        if (answer.status >= 500 || answer.status === 429) return { is: "away", because: "resting" };
        return { is: "refused", error: await errorIn(answer) };
      } catch {
        return { is: "away", because: "offline" };
      }
    },

    /** Of a form for a new record it is also told whether that was logged meanwhile. */
    async get({ id, form }: Pick<Copy, "id" | "form">): Promise<Get> {
      try {
        const answer = await ask(id, {}, isOfRecord(form) ? "?absent=204" : "?absent=204&logged=205");
        if (answer.status === 204) return { is: "missing" };
        if (answer.status === 205) return { is: "logged" };
        return answer.ok ? { is: "found", saved: (await answer.json()) as Saved } : { is: "away" };
      } catch {
        return { is: "away" };
      }
    },

    /** True when there is nothing left. */
    async drop(id: string): Promise<boolean> {
      const answer = await ask(id, { method: "DELETE" }).catch(() => null);
      return answer !== null && (answer.ok || answer.status === 404);
    },
  };
}
export type AutosaveServer = ReturnType<typeof autosaveServer>;

const lockOf = (id: string) => `autosave ${id}`;

/** While a form is open its copies are its own business. Ends with `until`. */
export const whileOpen = (id: string, until: Promise<void>) => void navigator.locks?.request(lockOf(id), { mode: "shared" }, () => until);

async function unlessOpen(id: string, run: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return run();
  await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
    if (lock) await run();
  });
}

/**
 * Sends what a device kept while there was no network, each only if the server still has what it was gone on from; the rest
 * waits until its form is opened and somebody chooses. Answers what still waits, one a form.
 */
export async function sendWaiting(device: DeviceCopies, server: AutosaveServer, held: typeof unlessOpen = unlessOpen): Promise<Copy[]> {
  const copies = (await device.all()).filter(({ aside }) => !aside);
  const alone = copies.filter(({ id, writer }) => !copies.some((other) => other.id === id && other.writer !== writer));
  for (const copy of alone) {
    await held(copy.id, async () => {
      const put = await server.put(copy);
      const there = put.is === "stale" && put.current !== null && sameData(put.current.data, copy.data as Typed);
      if (put.is === "saved" || there || (put.is === "logged" && copy.sent)) await device.forget(copy);
    });
  }
  const left = (await device.all()).filter(({ aside }) => !aside);
  return left.filter(({ id }, at) => left.findIndex((other) => other.id === id) === at);
}

import { unseal } from "./device";
import type { Shelf } from "./device-shelf";
import { formOf, requestOf } from "./request";
import type { Entry, Keys, Row } from "./schema";

/** `asks` are names of companies that its desk has to settle; `names`: how many were masked because other pieces mark them as victims'. */
export type Logged = { id: string; ref: string; asks?: string[]; names?: number };
/** What became of one that was sent. `code` is one of the HTTP API. */
export type Sent = { is: "logged"; ref: string; asks?: string[]; names?: number } | { is: "form" } | { is: "refused"; code: string } | { is: "away" };

/** No repetition would change these; everything else is tried again. */
const forGood = ["notJson", "badKey", "notAllowed", "missing", "taken", "conflict", "tooLarge", "mediaType", "invalid", "keyReused"];
const patience = 20_000;

/** The server's side. Each request says for which account it is: a browser sends whatever session it has. */
export function quickServer(account: string) {
  const ask = (address: string, method: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(address, {
      method,
      body: JSON.stringify(body),
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
      headers: { "content-type": "application/json", "x-account": account, ...headers },
    });
  return {
    async log(entry: Entry, investigationId: string): Promise<Sent> {
      const answer = await ask("/api/v1/evidence", "POST", requestOf(entry, investigationId), { "idempotency-key": entry.id }).catch(() => null);
      if (!answer) return { is: "away" };
      const said = (await answer.json().catch(() => ({}))) as { ref?: string; code?: string; unsettledCompanies?: { name: string }[]; namesMasked?: number };
      if (answer.ok && said.ref)
        return { is: "logged", ref: said.ref, asks: (said.unsettledCompanies ?? []).map(({ name }) => name), names: said.namesMasked ?? 0 };
      return said.code && forGood.includes(said.code) ? { is: "refused", code: said.code } : { is: "away" };
    },
    /** Into a form that can be gone on with. What stands there already was put there from here, or was gone on with since. */
    async asForm(entry: Entry, investigationId: string): Promise<Sent> {
      const answer = await ask(`/api/autosave/${entry.id}`, "PUT", formOf(entry, investigationId)).catch(() => null);
      if (!answer) return { is: "away" };
      if (answer.ok || [410, 412, 428].includes(answer.status)) return { is: "form" };
      return [400, 413, 415, 422].includes(answer.status) ? { is: "refused", code: "invalid" } : { is: "away" };
    },
  };
}
export type QuickServer = ReturnType<typeof quickServer>;

/** One at a time on this device, whatever tabs are open. `run` is left out where `unless` says so and somebody holds it. */
export type Held = (name: string, run: () => Promise<void>, unless?: { held: true }) => Promise<void>;
const byLocks: Held = async (name, run, unless) => {
  if (!navigator.locks) return run();
  await navigator.locks.request(name, { ifAvailable: Boolean(unless) }, async (lock) => {
    if (lock) await run();
  });
};
/** While an entry is on the screen it is not sent from anywhere else. */
export const lockOf = (rowId: string) => `quick ${rowId}`;

type Outcome = { logged: Logged[]; forms: number; refused: { row: Row; entry: Entry | null }[]; waiting: number };

/**
 * Sends what waits for this account, oldest first, and wipes each as soon as the archive has it. What the archive will never
 * take stays, with the reason; with a network that is gone again the rest waits. Rows of other accounts are not looked at.
 */
export async function sendQuick(shelf: Shelf, keys: Pick<Keys, "tag" | "privateKey" | "investigations">, server: QuickServer, held: Held = byLocks) {
  const outcome: Outcome = { logged: [], forms: 0, refused: [], waiting: 0 };
  const mine = async () => (await shelf.rows()).filter(({ tag }) => tag === keys.tag).sort((a, b) => (a.at < b.at ? -1 : 1));
  let isAway = false;

  const handOver = async (entry: Entry): Promise<Sent> => {
    const into = keys.investigations.find(({ code }) => code === entry.investigation);
    if (!into) return { is: "refused", code: "missing" };
    return entry.unfinished ? server.asForm(entry, into.id) : server.log(entry, into.id);
  };
  const sendOne = async (row: Row) => {
    const entry = await unseal(keys, row);
    if (!entry || row.refused) return void outcome.refused.push({ row: { ...row, refused: row.refused ?? "damaged" }, entry });
    const sent = await handOver(entry);
    if (sent.is === "away") return void (isAway = true);
    if (sent.is === "refused") {
      const refused = { ...row, refused: sent.code };
      await shelf.put(refused);
      return void outcome.refused.push({ row: refused, entry });
    }
    await shelf.remove(row.id);
    if (sent.is === "logged")
      outcome.logged.push({ id: entry.id, ref: sent.ref, ...(sent.asks?.length && { asks: sent.asks }), ...(sent.names && { names: sent.names }) });
    else outcome.forms += 1;
  };
  await held("quick send", async () => {
    for (const row of await mine()) if (!isAway) await held(lockOf(row.id), () => sendOne(row), { held: true });
  });
  outcome.waiting = (await mine()).filter(({ refused }) => !refused).length;
  return outcome;
}

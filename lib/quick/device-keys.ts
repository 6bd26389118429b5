import type { Shelf } from "./device-shelf";
import type { Keys } from "./schema";

/** The keys of whoever is signed in; why not, where there are none: nobody is, this device has no network, or the archive gives no answer that helps. */
export type Asked = Keys | "signedOut" | "offline" | "away";

/** `account` is whose page it is: another account's session answers nothing. */
export async function askKeys(account?: string): Promise<Asked> {
  try {
    const answer = await fetch("/api/quick", { cache: "no-store", signal: AbortSignal.timeout(10_000), headers: account ? { "x-account": account } : {} });
    if (answer.status === 204) return "signedOut";
    return answer.ok ? ((await answer.json()) as Keys) : "away";
  } catch {
    return navigator.onLine ? "away" : "offline";
  }
}

/** The device locks for whoever signed in last; for somebody who may log nowhere it locks nothing. */
export const keepCard = (shelf: Shelf, { tag, publicKey, investigations }: Keys) =>
  shelf.keepCard(investigations.length ? { tag, publicKey, codes: investigations.map(({ code }) => code) } : null);

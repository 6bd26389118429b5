import type { sendQuick } from "@/lib/quick/device-send";
import type { Keys } from "@/lib/quick/schema";

type Outcome = Awaited<ReturnType<typeof sendQuick>> & { keys: Keys | null };

export const nothingYet: Outcome = { logged: [], forms: 0, refused: [], waiting: 0, keys: null };
let shown = nothingYet;
const listeners = new Set<() => void>();

/** What became of what waited, for the desk to say: it may be opened before or after the sending. */
export const outcome = {
  shown: () => shown,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  add(next: Outcome) {
    shown = { ...next, logged: [...shown.logged, ...next.logged], forms: shown.forms + next.forms };
    for (const listener of listeners) listener();
  },
};

"use client";
import { useEffect, useState } from "react";
import { canSeal, seal } from "@/lib/quick/device";
import { askKeys, keepCard } from "@/lib/quick/device-keys";
import { type Logged, quickServer, sendQuick } from "@/lib/quick/device-send";
import { browserShelf } from "@/lib/quick/device-shelf";
import type { Card, Entry, Keys } from "@/lib/quick/schema";

/** Milliseconds: a phone is not always told that its network is back. */
const again = 30_000;
/** And what waits although there is a network was cut off on its way. */
const soon = 3000;

/** Whether what is logged now goes on its way: "asking" until the first answer. */
export type Net = "asking" | "online" | "signedOut" | "offline" | "away";
/** `card` is undefined until the device was looked at, null where nobody can log on it. `at` is when something was put away or logged last. */
export type QuickState = {
  card: Card | null | undefined;
  canKeep: boolean;
  net: Net;
  waiting: number;
  refused: number;
  last: Logged | null;
  at: string | null;
  /** Where the account that is signed in may log, held by the page alone. Empty where it logs nowhere, null while nobody is known to be signed in. */
  investigations: Keys["investigations"] | null;
};

/**
 * The device behind the quick log: locks entries away, and sends them as soon as their account is signed in and the archive
 * answers. `here` is the row of what is on the screen, which waits for nothing yet.
 */
class Quick {
  readonly #shelf = browserShelf();
  readonly #show: (patch: Partial<QuickState>) => void;
  #card: Card | null = null;
  /** What somebody began stays theirs, whoever signs in in another tab meanwhile. */
  #begun: { rowId: string; card: Card } | null = null;
  isOnline = false;
  /** There is a network, and something waits all the same. */
  isBehind = false;
  constructor(show: Quick["show"]) {
    this.#show = show;
  }
  get show() {
    return this.#show;
  }

  lost() {
    this.isOnline = this.isBehind = false;
    this.#show({ net: "offline", investigations: null });
  }

  async look(here: string): Promise<void> {
    this.#card = await this.#shelf.card();
    await this.#count(here);
    this.#show({ card: this.#card });
  }

  async keep(rowId: string, entry: Entry): Promise<void> {
    const card = this.#begun?.rowId === rowId ? this.#begun.card : this.#card;
    if (!card) throw new Error("there is nobody to keep it for");
    this.#begun = { rowId, card };
    await this.#shelf.put(await seal(card, rowId, entry));
    if (!entry.unfinished) this.#show({ at: entry.notedAt });
  }
  readonly forget = (rowId: string): Promise<void> => this.#shelf.remove(rowId);

  async send(here: string): Promise<void> {
    this.isBehind = false;
    const keys = await askKeys();
    this.isOnline = typeof keys !== "string";
    if (typeof keys === "string") this.#show({ net: keys, investigations: null });
    else {
      await keepCard(this.#shelf, keys);
      this.#card = await this.#shelf.card();
      this.#show({ card: this.#card, net: "online", investigations: keys.investigations });
      const { logged, refused } = await sendQuick(this.#shelf, keys, quickServer(keys.account));
      this.#show({ refused: refused.length, ...(logged.length > 0 && { last: logged.at(-1)!, at: new Date().toISOString() }) });
    }
    this.isBehind = (await this.#count(here)) > 0 && this.isOnline;
  }

  async #count(here: string): Promise<number> {
    const rows = await this.#shelf.rows();
    const waiting = rows.filter(({ id, tag, refused }) => id !== here && tag === this.#card?.tag && !refused).length;
    this.#show({ waiting });
    return waiting;
  }
}

/** `here` answers the row of what is on the screen. */
export function useQuick(here: () => string) {
  const [state, setState] = useState<QuickState>({
    card: undefined,
    canKeep: true,
    net: "asking",
    waiting: 0,
    refused: 0,
    last: null,
    at: null,
    investigations: null,
  });
  const [quick] = useState(() => (typeof window === "object" && canSeal() ? new Quick((patch) => setState((now) => ({ ...now, ...patch }))) : null));

  useEffect(() => {
    if (!quick) return setState((now) => ({ ...now, card: null, canKeep: false }));
    const abort = new AbortController();
    const { signal } = abort;
    const send = () => void quick.send(here()).catch(() => quick.show({ net: "away" }));
    const begin = async () => {
      await quick.look(here());
      if (!signal.aborted) send();
    };
    void begin().catch(() => quick.show({ card: null, canKeep: false }));
    addEventListener("online", send, { signal });
    addEventListener("offline", () => quick.lost(), { signal });
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send(), { signal });
    const timer = setInterval(() => !quick.isOnline && document.visibilityState === "visible" && send(), again);
    const sooner = setInterval(() => quick.isBehind && document.visibilityState === "visible" && send(), soon);
    return () => {
      clearInterval(timer);
      clearInterval(sooner);
      abort.abort();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `here` reads a ref
  }, [quick]);

  return { ...state, quick };
}

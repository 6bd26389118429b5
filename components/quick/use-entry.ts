"use client";
import { useEffect, useRef, useState } from "react";
import { leavingEvent, type Wait } from "@/components/ui/leaving-event";
import { lockOf } from "@/lib/quick/device-send";
import { emptyDraft } from "@/lib/quick/rules";
import type { Draft, Entry } from "@/lib/quick/schema";
import { afterDone, holdsSomething } from "@/lib/quick/typed/rules";

/** Milliseconds of a pause in tapping. */
const pause = 300;

type Ports = { keep(rowId: string, entry: Entry): Promise<void>; forget(rowId: string): Promise<void> };
type Ids = { row: string; record: string };

/** The row on the device and the record that it becomes: two names, so that neither tells of the other. Made when first asked for, in a browser that can. */
export function useIds() {
  const ids = useRef<Ids>(null);
  const now = () => (ids.current ??= { row: crypto.randomUUID(), record: crypto.randomUUID() });
  return { now, renew: () => void (ids.current = null) };
}

/**
 * What is on the screen. It is locked away while it is being written, as unfinished: a phone may close the page at any
 * moment. Until it is done, no tab sends it.
 */
export function useEntry(entryOf: (draft: Draft, id: string, unfinished: boolean) => Entry, ids: ReturnType<typeof useIds>, ports: Ports | null) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [round, setRound] = useState(0);
  const latest = useRef({ draft, entryOf });
  const wasKept = useRef(false);
  useEffect(() => {
    latest.current = { draft, entryOf };
  });

  const keepUnfinished = async () => {
    const { draft, entryOf } = latest.current;
    if (!ports) return;
    const { row, record } = ids.now();
    if (holdsSomething(draft)) {
      wasKept.current = true;
      await ports.keep(row, entryOf(draft, record, true));
    } else if (wasKept.current) await ports.forget(row);
  };

  useEffect(() => {
    const timer = setTimeout(() => void keepUnfinished().catch(() => {}), pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- reads what is newest
  }, [draft]);

  useEffect(() => {
    if (!ports) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    void navigator.locks?.request(lockOf(ids.now().row), () => promise);
    return resolve;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a round is an entry
  }, [round, ports]);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const now = () => void keepUnfinished().catch(() => {});
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && now(), { signal });
    addEventListener("pagehide", now, { signal });
    addEventListener(leavingEvent, (event) => (event as CustomEvent<Wait>).detail(keepUnfinished()), { signal });
    return () => abort.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- reads what is newest
  }, [ports]);

  return {
    draft,
    set: (patch: Partial<Draft>) => setDraft((now) => ({ ...now, ...patch })),
    /** It is done: from now on it waits to be sent, and the screen is free for the next one of its kind. */
    async done() {
      if (!ports) return;
      const { row, record } = ids.now();
      await ports.keep(row, entryOf(draft, record, false));
      ids.renew();
      wasKept.current = false;
      const left = afterDone(draft);
      latest.current.draft = left; // what is still on the screen for a moment is kept already
      setDraft(left);
      setRound((now) => now + 1);
    },
  };
}

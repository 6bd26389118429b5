"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type DeviceStore, deviceStore, type Kept } from "./device-store";

export type Saved = { data: Record<string, unknown>; revision: number; updatedAt: string };
export type SaveState =
  | { is: "untouched" }
  | { is: "saving" }
  | { is: "server" | "device" | "nowhere"; at: string }
  /** Another tab or device saved meanwhile: both are there, and somebody has to choose. */
  | { is: "conflict"; theirs: Saved };

/** Waits for a pause in typing; retries while the archive cannot be reached. Milliseconds. */
const [pause, retry] = [1000, 5000];

/**
 * Saves a form while it is being typed in: to the server, and where that cannot be reached encrypted on this device.
 * `collect` reads the form. What the server has acknowledged is wiped from the device.
 */
export function useAutosave({ id, form, account, saved, collect }: { id: string; form: string; account: { userId: string; deviceKey: string }; saved: Saved | null; collect(): Record<string, unknown> | null }) {
  const [state, setState] = useState<SaveState>(saved ? { is: "server", at: saved.updatedAt } : { is: "untouched" });
  const [onDevice, setOnDevice] = useState<Kept | null>(null);
  const revision = useRef(saved?.revision ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const store = useRef<DeviceStore>(undefined);
  const stopped = useRef(false);
  const device = useCallback(() => (store.current ??= deviceStore(account)), [account.userId, account.deviceKey]);

  useEffect(() => {
    device().find(id).then(setOnDevice);
  }, [device, id]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const data = stopped.current ? null : collect();
    if (!data) return;
    setState({ is: "saving" });
    const body = JSON.stringify({ form, data });
    try {
      const answer = await fetch(`/api/autosave/${id}`, { method: "PUT", body, headers: { "content-type": "application/json", "if-match": `"${revision.current}"` }, keepalive: body.length < 60_000 });
      if (answer.status === 412) {
        stopped.current = true;
        const theirs = (await answer.json()) as Saved | null;
        if (theirs) return setState({ is: "conflict", theirs });
        revision.current = 0; // it was discarded elsewhere: what stands here is the only copy
        stopped.current = false;
        timer.current = setTimeout(save, 0);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      revision.current = ((await answer.json()) as { revision: number }).revision;
      await device().wipe(id);
      setState({ is: "server", at: new Date().toISOString() });
    } catch {
      const at = new Date().toISOString();
      try {
        await device().keep(id, { form, data, seenRevision: revision.current, at });
        setState({ is: "device", at });
      } catch {
        setState({ is: "nowhere", at });
      }
      timer.current = setTimeout(save, retry);
    }
  }, [collect, device, form, id]);

  const touched = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pause);
  }, [save]);

  useEffect(() => {
    const flush = () => timer.current !== undefined && void save();
    addEventListener("online", flush);
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("online", flush);
      removeEventListener("pagehide", flush);
      clearTimeout(timer.current);
    };
  }, [save]);

  return {
    state,
    /** What this device kept from an earlier page, not yet on the server. */
    onDevice,
    touched,
    /** The form was sent: nothing of it stays behind. */
    done: useCallback(() => {
      stopped.current = true;
      clearTimeout(timer.current);
      timer.current = undefined;
    }, []),
    /** It was not taken after all: go on saving. */
    resume: useCallback(() => {
      stopped.current = false;
    }, []),
    wipe: useCallback(() => device().wipe(id), [device, id]),
    /** Goes on from the version that the other tab saved, whichever text was chosen. */
    settle: useCallback((theirs: Saved) => {
      revision.current = theirs.revision;
      stopped.current = false;
      setState({ is: "server", at: theirs.updatedAt });
    }, []),
  };
}

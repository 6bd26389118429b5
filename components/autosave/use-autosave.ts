"use client";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { type DeviceAccount, deviceCopies } from "@/lib/autosave/device";
import { browserPlace } from "@/lib/autosave/device-place";
import { autosaveServer, whileOpen } from "@/lib/autosave/device-send";
import { isOfRecord, type Saved, type Typed } from "@/lib/autosave/rules";
import { leavingEvent, type Wait } from "@/components/ui/leaving-event";
import { Autosaver } from "./autosaver";

type Options = {
  /** The record's, also before it is logged. */
  id: string;
  /** "new/<kind>", "edit/<kind>", "sort/<kind>" or "quick/<kind>". */
  form: string;
  account: DeviceAccount;
  /** What came with the page: the form shows it already. */
  saved: Saved | null;
  /** Reads the form; null while there is none. */
  collect(): Typed | null;
  /** Shows other text in the form. */
  restore(data: Typed): void;
  /** What another form of the same id kept on this device, as this one would have it. */
  asOwn?(data: Typed, form: string): Typed;
};

/** A page without a secure connection has no cryptography: then the device keeps nothing, rather than in the clear. */
const deviceOf = (account: DeviceAccount) => (typeof indexedDB === "object" && globalThis.crypto?.subtle ? deviceCopies(account, browserPlace()) : null);

/** A new form has an address of its own as soon as something is in it, so that a reload comes back to it. */
function keepInAddress(id: string) {
  const address = new URL(location.href);
  if (address.searchParams.get("id") === id) return;
  address.searchParams.set("id", id);
  history.replaceState(null, "", address);
}

/** Keeps a form from getting lost while somebody types in it. What it answers goes to <AutosaveLine> and <AutosaveVersions>. */
export function useAutosave({ id, form, account, saved, collect, restore, asOwn }: Options) {
  const latest = useRef({ collect, restore });
  const [autosaver] = useState(
    () =>
      new Autosaver({ id, form, collect: () => latest.current.collect(), restore: (data) => latest.current.restore(data), asOwn }, saved, {
        server: autosaveServer(account.userId),
        device: () => deviceOf(account),
      }),
  );
  const shown = useSyncExternalStore(autosaver.subscribe, autosaver.shown, autosaver.shown);

  useLayoutEffect(() => {
    latest.current = { collect, restore };
  });

  useEffect(() => {
    const looked = () => (document.visibilityState === "hidden" ? void autosaver.leave() : autosaver.retry());
    const left = () => void autosaver.leave();
    const leaving = (event: Event) => (event as CustomEvent<Wait>).detail(autosaver.leave());
    const warn = (event: BeforeUnloadEvent) => autosaver.isUnsafe && event.preventDefault();
    addEventListener("online", autosaver.retry);
    addEventListener("pagehide", left);
    addEventListener(leavingEvent, leaving);
    addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", looked);
    return () => {
      removeEventListener("online", autosaver.retry);
      removeEventListener("pagehide", left);
      removeEventListener(leavingEvent, leaving);
      removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", looked);
    };
  }, [autosaver]);

  // In the layout phase, because the last words have to be read while the form is still there.
  useLayoutEffect(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    whileOpen(id, promise);
    void autosaver.open();
    return () => {
      resolve();
      void autosaver.end();
    };
  }, [autosaver, id]);

  const changed = () => {
    if (!isOfRecord(form)) keepInAddress(id);
    autosaver.changed();
  };
  return {
    id,
    ...shown,
    changed,
    choose: autosaver.choose,
    dropAside: autosaver.dropAside,
    drop: autosaver.drop,
    hold: () => autosaver.hold(),
    release: autosaver.release,
  };
}
export type Autosave = ReturnType<typeof useAutosave>;

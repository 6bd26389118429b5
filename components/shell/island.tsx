"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState, useTransition } from "react";
import type { QuickWords } from "../quick/start";
import { copyReferences } from "./copy";
import { teachDialogs } from "./dialogs";
import { type KeyWords, listenToKeys } from "./keys";
import type { Leaving } from "./leaving";
import { softenLinks } from "./links";
import type { PaletteWords } from "./palette";
import { sendPreferences } from "./preferences";
import { Toasts } from "./toasts";
import { sayWhose } from "./whose";

export type Words = { copied: string; notCopied: string; going: string; keys: KeyWords; palette: PaletteWords; quick: QuickWords };

/** All that the reading pages do in the browser: each part listens once for the whole document, so that a list of fifty records costs no more than one. */
export function Island({ shortcuts, words, leaving }: { shortcuts: boolean; words: Words; leaving: Leaving }) {
  const router = useRouter();
  const [going, go] = useTransition();
  const [opened, setOpened] = useState<ReactNode>(null);

  useEffect(() => {
    const open = async (what: "palette" | "keys") => {
      const { Palette, Keys } = await import("./opened");
      const close = () => setOpened(null);
      setOpened(what === "palette" ? <Palette words={words.palette} close={close} navigate={navigate} /> : <Keys words={words.keys} close={close} />);
    };
    const navigate = (href: string) => go(() => router.push(href));
    const refresh = () => go(() => router.refresh());
    const stop = [softenLinks(navigate), sendPreferences(refresh), copyReferences(words), teachDialogs(), sayWhose(), listenToKeys(shortcuts, navigate, open)];
    return () => stop.forEach((end) => end());
  }, [router, shortcuts, words]);

  // Loaded after the page, which is read before anybody can want to leave it, or lose the network.
  useEffect(() => {
    const stops: (() => void)[] = [];
    let gone = false;
    const listen = async () => {
      const { listenToLeaving } = await import("./leaving");
      if (gone) return;
      stops.push(listenToLeaving(leaving));
      const { startQuick } = await import("../quick/start");
      if (!gone) stops.push(startQuick(words.quick, { navigate: (href) => router.push(href), refresh: () => router.refresh() }));
    };
    void listen();
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- its values are those of the server
  }, []);

  return (
    <>
      {going && (
        <p className="going" role="status">
          <span className="sr">{words.going}</span>
        </p>
      )}
      {opened}
      <Toasts />
    </>
  );
}

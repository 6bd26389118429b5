"use client";
import { useEffect } from "react";

/** The quick exit and the idle lock where no layout of the archive is left to listen: where they lead stands on the document. */
export function useLeaving() {
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    const listen = async () => {
      const { listenToLeaving } = await import("./leaving");
      const { exit = "about:blank", idle = "15" } = document.documentElement.dataset;
      if (!gone) stop = listenToLeaving({ to: exit, idleMinutes: Number(idle) });
    };
    void listen();
    return () => {
      gone = true;
      stop();
    };
  }, []);
}

"use client";
import { useEffect, useRef } from "react";

/** How far a file is: being read, looked at or written, so much of so much. */
export type Way = { state: string; done: number; of: number };
const pause = 700;

/** Asks how far a file is, again and again as long as `asking`, and tells what was answered. `ended`: it is gone, or nobody is signed in any more. */
export function useWay(id: string, asking: boolean, told: (now: Way | "ended") => void) {
  const tell = useRef(told);
  useEffect(() => void (tell.current = told));
  useEffect(() => {
    if (!asking) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      const answer = await fetch(`/api/import/${id}`).catch(() => null);
      const now = answer?.ok ? ((await answer.json().catch(() => null)) as Way | null) : null;
      if (isOver) return;
      // A server that rests is asked again.
      timer = setTimeout(() => void ask(), pause);
      if (now) tell.current(now);
      else if (answer?.status === 404 || answer?.status === 401) tell.current("ended");
    };
    timer = setTimeout(() => void ask(), pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id, asking]);
}

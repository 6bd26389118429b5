"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";

/** Asks the server again: the page is drawn there. */
export function useRetry(reset: () => void) {
  const router = useRouter();
  return () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
}

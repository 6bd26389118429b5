"use client";
import { useEffect, useState } from "react";

/**
 * Through the sign-in and back to this page, where what was typed is taken up again. A new form has an address of its own as
 * soon as something is in it, so it is read again whenever `since` changes.
 */
export function useWayBack(since?: unknown): string {
  const [way, setWay] = useState("/sign-in");
  useEffect(() => setWay(`/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`), [since]);
  return way;
}

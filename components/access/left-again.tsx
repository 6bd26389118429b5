"use client";
import { useLayoutEffect } from "react";
import { whereBackLeads } from "@/components/shell/left";

/** On the page that every way back into the archive leads to once the session is over: a tab that was left in a hurry shows not even that. */
export function LeftAgain() {
  useLayoutEffect(() => {
    const to = whereBackLeads();
    if (to === null) return;
    document.documentElement.hidden = true;
    document.title = "";
    location.replace(to);
  }, []);
  return null;
}

"use client";
import { useEffect, useState } from "react";
import { type Leaving, listenToLeaving } from "../shell/leaving";

const themes = ["light", "dark"];

/**
 * What the page needs that nobody made for one reader: the quick exit, and light or dark as it was chosen. Answers whether it
 * stands in the place of another page, which could not be reached.
 */
export function useShell(leaving: Leaving): boolean {
  const [isStranded, setStranded] = useState(false);
  useEffect(() => {
    const theme = /(?:^|; )theme=(\w+)/.exec(document.cookie)?.[1];
    if (theme && themes.includes(theme)) document.documentElement.dataset.theme = theme;
    setStranded(location.pathname !== "/quick");
    return listenToLeaving(leaving);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- its values are those of the server
  }, []);
  return isStranded;
}

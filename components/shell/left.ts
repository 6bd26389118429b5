const key = "left";

/** This tab was left in a hurry, to this address. */
export function rememberLeft(to: string) {
  try {
    sessionStorage.setItem(key, to);
  } catch {
    // Then going back leads to the sign-in page, which shows nothing either.
  }
}

/** Where going back in a tab that was left in a hurry leads: there again. Whoever comes by an address of their own means to come. */
export function whereBackLeads(): string | null {
  try {
    const to = sessionStorage.getItem(key);
    const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (to === null || arrival?.type === "back_forward") return to;
    sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to lead to.
  }
  return null;
}

const nameOf = (element: HTMLElement) => element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";

export type PageKey = { key: string; name: string; element: HTMLElement };

/** What can be done on this page by key, read off the page itself. Of two with one key, the first is pressed. */
export function pageKeys(): PageKey[] {
  const keys = new Map<string, PageKey>();
  for (const element of document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")) {
    const key = element.getAttribute("aria-keyshortcuts") ?? "";
    if (!keys.has(key) && element.checkVisibility({ visibilityProperty: true })) keys.set(key, { key, name: nameOf(element), element });
  }
  return [...keys.values()];
}

/** Addresses that the browser fetches by itself: routes that answer no page. */
const ours = (url: URL) => url.origin === location.origin && !url.pathname.startsWith("/api/");

/**
 * Plain links and plain GET forms change the page without loading everything anew. They are written as plain HTML, so
 * that they work without JavaScript, and need no component in the browser each.
 */
export function softenLinks(navigate: (href: string) => void) {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
    if (!link || link.target || link.hasAttribute("download") || link.isContentEditable) return;
    const url = new URL(link.href);
    if (!ours(url) || (url.hash && url.pathname === location.pathname && url.search === location.search)) return;
    event.preventDefault();
    navigate(url.pathname + url.search + url.hash);
  };

  const onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.getAttribute("method") || form.target || !form.getAttribute("action")) return;
    const url = new URL(form.getAttribute("action") ?? "", location.href);
    if (!ours(url)) return;
    const fields = [...new FormData(form, event.submitter)].flatMap(([name, value]) => (typeof value === "string" && value ? [[name, value]] : []));
    event.preventDefault();
    const query = new URLSearchParams(fields).toString();
    navigate(url.pathname + (query && `?${query}`));
  };

  document.addEventListener("click", onClick);
  document.addEventListener("submit", onSubmit);
  return () => {
    document.removeEventListener("click", onClick);
    document.removeEventListener("submit", onSubmit);
  };
}

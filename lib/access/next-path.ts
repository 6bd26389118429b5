const anywhere = "http://here.invalid";

/** Where to go on after signing in: a page of this site, whatever was asked for. */
export function nextPath(asked: unknown): string {
  // A backslash, a second slash or a control character would let a browser read another host out of it.
  if (typeof asked !== "string" || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return "/";
  const url = URL.parse(asked, anywhere);
  if (url?.origin !== anywhere || /^\/(sign-in|setup|api)(\/|$)/.test(url.pathname)) return "/";
  const path = url.pathname + url.search;
  return path.startsWith("//") ? "/" : path; // dots were taken out: /.//host has become //host
}

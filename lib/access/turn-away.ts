import type { IncomingMessage, ServerResponse } from "node:http";
import { sayIn } from "../api/words";
import { env } from "../env";
import { chooseLocale } from "../locale";
import { isOurs } from "./origin";

const statuses = { badAddress: 400, foreignOrigin: 403, method: 405 } as const;
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** A percent sign with nothing that it could stand for, which Next fails on. What stands behind a question mark may hold one: 3% is something to look for. */
function isReadable(url: string): boolean {
  if (!url.startsWith("/")) return false;
  if (!url.includes("%")) return true;
  try {
    decodeURIComponent(url.split("?", 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

/** Dots are taken out first: /api/../claims is a page. */
export const isProgram = (url: string) => /^\/api(\/|$)/.test(URL.parse(url, "http://here.invalid")?.pathname ?? "/");

/** Why nothing of ours answers a request. What the doors of the API take from where, they know themselves. */
function refusalOf({ method = "GET", url = "/", headers: { origin } }: IncomingMessage): keyof typeof statuses | null {
  if (!isReadable(url)) return "badAddress";
  if (!methods.has(method)) return "method";
  if (method === "POST" && origin !== undefined && !isOurs(origin) && !isProgram(url)) return "foreignOrigin";
  return null;
}

const page = (lang: string, words: string, back: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${env.appName.replace(/[&<>"]/g, "")}</title><body style="font:1rem/1.7 system-ui,sans-serif;max-width:34rem;margin:20vh auto 0;padding:0 1.5rem"><main><h1 style="font-size:1.25rem;text-wrap:balance">${words}</h1><p><a href="/" style="color:inherit;display:inline-block;padding:.6rem 0">${back}</a></p></main></body></html>`;

/**
 * Answers what must go no further, in a sentence: an address that nobody can read, a method that nothing has, a form that another site
 * sent. Next would make a fault of ours of each, with a stack in the log. True where it did.
 */
export function turnAway(request: IncomingMessage, response: ServerResponse): boolean {
  const code = refusalOf(request);
  if (!code) return false;
  const { headers, url = "/" } = request;
  // Whoever runs the archive behind a proxy and named it wrong would look for this line.
  if (code === "foreignOrigin") console.error(`A form of ${URL.parse(headers.origin!)?.host || "nowhere"} was refused: the pages are at ${env.publicUrl}`);

  const status = statuses[code];
  const locale = chooseLocale(/(?:^|;\s*)locale=([\w-]+)/.exec(headers.cookie ?? "")?.[1], headers["accept-language"] ?? null);
  const say = sayIn(locale);
  const title = say(`api.problems.${code}`);
  const [type, body] = isProgram(url)
    ? ["application/problem+json", JSON.stringify({ type: "about:blank", status, code, title })]
    : // An action of a page shows a plain sentence, and nothing else.
      headers["next-action"]
      ? ["text/plain; charset=utf-8", title]
      : ["text/html; charset=utf-8", page(locale, title, say("api.toStart"))];
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    ...(code === "method" && { allow: [...methods].join(", ") }),
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  });
  response.end(body);
  return true;
}

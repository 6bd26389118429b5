import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../env";
import { addressOf } from "./address";
import { contentPolicy } from "./content-policy";
import { isOurs } from "./origin";
import { isProgram, turnAway } from "./turn-away";

/** One for the whole process: Next may load this file once for the server and once for the pages. */
const shared = globalThis as { [answering]?: AsyncLocalStorage<ServerResponse> };
const answering = Symbol.for("anfang.answering");
const unread = Symbol.for("anfang.unread");
const answers = () => (shared[answering] ??= new AsyncLocalStorage());

const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(env.publicUrl).hostname);

/**
 * What every request passes before Next sees it; what no page can answer is answered here and goes no further (bin/start/serve.ts). Headers that a caller could write to be somewhere else are overwritten
 * by what is known here: `x-caller`, the address that tries are counted for; the host; and `x-path`, what was asked for,
 * to which a sign-in leads back.
 */
export function keepTheDoor() {
  if (doorIsKept()) return;
  answers();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (turnAway(request, response)) return;
    const { headers, method, socket, url = "/" } = request;
    headers["content-security-policy"] = contentPolicy(); // whatever somebody wrote there
    delete headers["content-security-policy-report-only"];
    response.setHeader("content-security-policy", headers["content-security-policy"]);
    headers["x-caller"] = addressOf([headers["x-forwarded-for"]].flat().join(), socket.remoteAddress, env.trustProxy);
    headers["x-path"] = url.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, "");
    // Next compares an action's origin with it; we do so ourselves (origin.ts), with what the newsroom set.
    if (isLocal) delete headers["x-forwarded-host"];
    else headers["x-forwarded-host"] = new URL(env.publicUrl).host;
    // The names of this machine are one to us, and none of them is another site.
    if (headers.origin && isOurs(headers.origin)) headers.host = new URL(headers.origin).host;
    // After a redirect Next asks itself for the next page, under the protocol that it reads here. From the proxy to us it is http.
    delete headers["x-forwarded-proto"];
    if (method === "POST" && !isProgram(url) && (headers["next-action"] || headers["content-type"]?.startsWith("multipart/"))) awaitForm(response);
    answers().enterWith(response);
  });
}

/** What this file found out about a request stands in its headers: worth something only where the door is kept. */
export const doorIsKept = (): boolean => shared[answering] !== undefined;

/**
 * Next reads a form before any code of ours sees it, and makes a fault of the server of one that is broken off, too long or no
 * form at all. As long as no action of ours began, what fails is what was sent.
 */
function awaitForm(response: ServerResponse & { [unread]?: boolean }) {
  let status = response.statusCode;
  response[unread] = true;
  Object.defineProperty(response, "statusCode", {
    configurable: true,
    get: () => status,
    set(given: number) {
      status = given === 500 && response[unread] ? 400 : given;
    },
  });
}

/** An action of ours begins: its form could be read, and what fails from here on is ours. */
export function formWasRead() {
  const response = shared[answering]?.getStore();
  if (response) delete (response as { [unread]?: boolean })[unread];
}

/** Whether a form is waited for that Next could not read. */
export const isUnread = (): boolean => (shared[answering]?.getStore() as { [unread]?: boolean } | undefined)?.[unread] === true;

/** Ends once whoever asked for this page has gone: typed on, or went elsewhere. */
export function askerGone(): AbortSignal {
  const gone = new AbortController();
  const response = shared[answering]?.getStore();
  response?.once("close", () => response.writableFinished || gone.abort());
  return gone.signal;
}

/** The page that is being drawn cannot be: whoever asked is told to come back, whatever status Next would give the error. */
export function answerResting() {
  const response = shared[answering]?.getStore();
  if (!response || response.headersSent) return;
  response.setHeader("Retry-After", "5");
  Object.defineProperty(response, "statusCode", { get: () => 503, set: () => {} });
}

import type { SignedIn } from "../../lib/access/actor";
import { makeToken } from "../../lib/tokens/commands";

/** Who sits at the browser that asks, for what comes with a cookie. A test puts `session` in the place of lib/access/session. */
export const browser: { actor: SignedIn | null } = { actor: null };
export const session = { whoAsks: async () => browser.actor };

export const origin = "http://127.0.0.1:3000";

export const tokenOf = async (actor: SignedIn, scope: "read" | "write" = "write") => (await makeToken(actor, { name: "测试", scope })).secret;

type Sent = { method?: string; token?: string | null; body?: unknown; headers?: Record<string, string>; raw?: BodyInit };

/** One request at the door of the API, as a program sends it. */
export async function call(path: string, { method, token = null, body, headers = {}, raw }: Sent = {}) {
  const { answerTo } = await import("../../lib/api/answer");
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const url = new URL(`/api/v1${path}`, origin);
  const request = new Request(url, {
    method: method ?? (sent === undefined ? "GET" : "POST"),
    headers: {
      ...(sent !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
      "accept-language": "en",
      ...headers,
    },
    ...(sent !== undefined && { body: sent, duplex: "half" }),
  } as RequestInit);
  const answer = await answerTo(
    request,
    url.pathname
      .slice("/api/v1/".length)
      .split("/")
      .map((part) => decodeURIComponent(part)),
  );
  const text = await answer.text();
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects out of it
  return { status: answer.status, headers: answer.headers, text, body: (text ? JSON.parse(text) : null) as any };
}

import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/auth-options";
import { fromOurPages } from "@/lib/access/origin";
import { whoAsks } from "@/lib/access/session";
import { isUnavailable } from "@/lib/unavailable";

type Context = { params: Promise<{ nextauth: string[] }> };
const handle = NextAuth(authOptions) as (request: NextRequest, context: Context) => Promise<Response>;

/** next-auth takes any failure to read a session for its end and deletes the cookie: a database that rests is not that. */
async function answer(request: NextRequest, context: Context) {
  try {
    await whoAsks();
  } catch (error) {
    if (isUnavailable(error)) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
    throw error;
  }
  return handle(request, context);
}

/** What it has an answer for. Of the rest it makes a page of its own, which names no archive of ours, or a fault that is none. */
const readable = new Set(["csrf", "error", "providers", "session", "signin", "signout"]);

export async function GET(request: NextRequest, context: Context) {
  const { nextauth } = await context.params;
  return readable.has(nextauth[0]!) ? answer(request, context) : new Response(null, { status: 404 });
}

/** Each POST carries next-auth's own token, in the form and in a cookie. A caller that is no browser may name no origin; a foreign one is refused all the same. */
export async function POST(request: NextRequest, context: Context) {
  if (request.headers.has("origin") && !fromOurPages(request.headers)) return new Response(null, { status: 403 });
  // next-auth reads the whole body before it looks at its token: an undeclared or a large one is not read at all.
  if (!(Number(request.headers.get("content-length") ?? Number.NaN) <= 16_384)) return new Response(null, { status: 413 });
  return answer(request, context);
}

import { cookies } from "next/headers";
import { fromOurPages } from "@/lib/access/origin";
import { env } from "@/lib/env";
import { preferenceInput } from "@/lib/preferences";

const year = 365 * 24 * 3600;

/** Keeps a choice of theme, language or keys in this browser. Asks for no session: the sign-in page has the same switch. */
export async function POST(request: Request) {
  // The choice itself is harmless, but no other site shall make it.
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  if (!(Number(request.headers.get("content-length") ?? Number.NaN) <= 1024)) return new Response(null, { status: 413 });
  const chosen = preferenceInput.safeParse(Object.fromEntries(await request.formData().catch(() => new FormData())));
  if (!chosen.success) return new Response(null, { status: 400 });

  const jar = await cookies();
  for (const [name, value] of Object.entries(chosen.data)) {
    if (value) jar.set(name, value, { path: "/", maxAge: year, sameSite: "lax", secure: env.publicUrl.startsWith("https:") });
  }
  return new Response(null, { status: 303, headers: { location: back(request) } });
}

/** A path that a browser cannot read another host out of. */
const samePath = (path: string) => (path.startsWith("//") ? "/" : path);

/** To where one was, when that is a page of ours. */
function back(request: Request) {
  const referrer = URL.parse(request.headers.get("referer") ?? "");
  return referrer && referrer.origin === request.headers.get("origin") ? samePath(referrer.pathname + referrer.search) : "/";
}

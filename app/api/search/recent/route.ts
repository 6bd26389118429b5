import { fromOurPages } from "@/lib/access/origin";
import { whoAsks } from "@/lib/access/session";
import { readUpTo } from "@/lib/autosave/body";
import { logFault } from "@/lib/fault";
import { rememberSearch } from "@/lib/searches/commands";
import { searchToSave } from "@/lib/searches/schema";
import { isUnavailable } from "@/lib/unavailable";
import { problem } from "../problem";

/** Remembers a question for the list of the last ones. Asked by the search page once somebody opened what it found. */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return problem("foreign");
  try {
    const actor = await whoAsks();
    if (!actor) return problem("signedOut");
    const given = searchToSave.safeParse({ query: (await readUpTo(request, 8000)) ?? undefined });
    if (!given.success) return problem("invalid");
    await rememberSearch(actor, given.data);
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (isUnavailable(error)) return problem("resting");
    logFault("recent search", error);
    return problem("failed");
  }
}

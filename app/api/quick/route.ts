import { whoAsks } from "@/lib/access/session";
import { logFault } from "@/lib/fault";
import { getQuickKeys } from "@/lib/quick/queries";
import { isUnavailable } from "@/lib/unavailable";

const headers = { "cache-control": "no-store" };

/**
 * What the pages of whoever is signed in need for the quick log; nothing (204) where nobody is, or somebody else than the page
 * says: a browser writes a 401 into its console, where it looks like a fault.
 */
export async function GET(request: Request) {
  try {
    const actor = await whoAsks();
    const isTheirs = actor && [null, actor.userId].includes(request.headers.get("x-account"));
    return isTheirs ? Response.json(await getQuickKeys(actor), { headers }) : new Response(null, { status: 204, headers });
  } catch (error) {
    logFault("quick", error);
    return new Response(null, { status: isUnavailable(error) ? 503 : 500, headers });
  }
}

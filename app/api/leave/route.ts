import { fromOurPages } from "@/lib/access/origin";
import { takeCookie, whoAsks } from "@/lib/access/session";
import { endSession } from "@/lib/accounts/commands";
import { logFault } from "@/lib/fault";

/**
 * Ends the session at once, for whoever leaves in a hurry or was away: a page that is gone cannot wait for an answer, so this
 * is no server action. Without scripts it is a form, and leads to the sign-in page.
 */
export async function POST(request: Request) {
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 });
  try {
    const actor = await whoAsks();
    if (actor?.sessionId) await endSession(actor, { sessionId: actor.sessionId });
  } catch (error) {
    logFault("leave", error); // the cookie goes all the same
  }
  await takeCookie();
  const isForm = request.headers.get("accept")?.includes("text/html");
  return new Response(null, isForm ? { status: 303, headers: { location: "/sign-in" } } : { status: 204 });
}

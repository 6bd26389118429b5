import { Denied } from "@/lib/access/denied";
import { fromOurPages } from "@/lib/access/origin";
import { whoAsks } from "@/lib/access/session";
import { parsed, readUpTo } from "@/lib/autosave/body";
import { discardAutosave, saveAutosave } from "@/lib/autosave/commands";
import { findAutosave, isLogged, savedOf } from "@/lib/autosave/queries";
import { autosaveBytes, autosaveInput } from "@/lib/autosave/schema";
import { logFault } from "@/lib/fault";
import { isUnavailable } from "@/lib/unavailable";
import { z } from "@/lib/zod";

type Context = { params: Promise<{ id: string }> };
type Actor = NonNullable<Awaited<ReturnType<typeof whoAsks>>>;

const noStore = { "cache-control": "no-store" };
const answer = (status: number, body: unknown, revision?: number) =>
  Response.json(body, { status, headers: { ...noStore, ...(revision !== undefined && { etag: `"${revision}"` }) } });
const refused = (status: number, error: string) => answer(status, { error });
const missing = () => refused(404, "denied.missing");

/** Whom the page belongs to, where it says so: the session of a browser may be somebody else's by now, and nobody's text is saved as theirs. */
const isFor = ({ userId }: Actor, { headers }: Request) => [null, userId].includes(headers.get("x-account"));

/** Somebody signed in and an id that can be one, else an answer. A fault is an answer too: the page goes on keeping what was typed. */
const door =
  (run: (actor: Actor, id: string, request: Request) => Promise<Response>) =>
  async (request: Request, { params }: Context) => {
    try {
      const actor = await whoAsks();
      if (!actor || !isFor(actor, request)) return refused(401, "denied.signedOut");
      const id = z.uuid().safeParse((await params).id);
      return id.success ? await run(actor, id.data, request) : missing();
    } catch (error) {
      // A page that went while it was still sending is no fault of ours: its device has kept the text.
      if (!(error instanceof Error && "code" in error && error.code === "ECONNRESET")) logFault("autosave", error);
      return refused(isUnavailable(error) ? 503 : 500, "error.notSaved");
    }
  };

/** A change, from one of our own pages. */
const change = (run: Parameters<typeof door>[0]) => async (request: Request, context: Context) =>
  fromOurPages(request.headers) ? door(run)(request, context) : refused(403, "error.foreignOrigin");

/**
 * A page that looks for one says `?absent=204`: browsers write a 404 into their console, where it looks like a fault. The form
 * of a new record says `logged=205` (reset the form): it became a record, and this form comes out of the browser's memory.
 */
export const GET = door(async (actor, id, request) => {
  const found = savedOf(await findAutosave(actor, id));
  if (found) return answer(200, found, found.revision);
  const asked = new URL(request.url).searchParams;
  if (asked.get("logged") === "205" && (await isLogged(actor, id))) return new Response(null, { status: 205, headers: noStore });
  return asked.get("absent") === "204" ? new Response(null, { status: 204, headers: noStore }) : missing();
});

/** `If-Match` names the revision that the page has; without it there must be none yet. Whoever is behind gets what stands there. */
export const PUT = change(async (actor, id, request) => {
  const condition = request.headers.get("if-match");
  const seen = condition === null ? "0" : /^"(\d{1,9})"$/.exec(condition)?.[1];
  if (seen === undefined) return refused(400, "error.invalid");
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) return refused(415, "error.invalid");
  const text = await readUpTo(request, autosaveBytes);
  if (text === null) return refused(413, "error.tooLong");
  const body = parsed(text);
  const input = autosaveInput.safeParse(typeof body === "object" && body !== null ? { ...body, id } : null);
  if (!input.success) return refused(422, input.error.issues[0]?.message ?? "error.invalid");
  try {
    // A body may take minutes to arrive.
    const now = await actor.again();
    if (!now) return refused(401, "denied.signedOut");
    const { revision, updatedAt } = await saveAutosave(now, input.data, Number(seen));
    return answer(revision === 1 ? 201 : 200, { revision, updatedAt: updatedAt.toISOString() }, revision);
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    if (error.reason === "taken") return refused(410, "denied.taken");
    if (error.reason === "tooMany") return refused(429, "denied.tooMany");
    const theirs = savedOf(await findAutosave(actor, id));
    return answer(condition === null ? 428 : 412, theirs, theirs?.revision);
  }
});

export const DELETE = change(async (actor, id) => ((await discardAutosave(actor, id)) ? new Response(null, { status: 204, headers: noStore }) : missing()));

import { fromOurPages } from "@/lib/access/origin";
import { Denied } from "@/lib/access/denied";
import { whoAsks } from "@/lib/access/session";
import { discardAutosave, saveAutosave } from "@/lib/autosave/commands";
import { findAutosave } from "@/lib/autosave/queries";
import { autosaveBytes, autosaveInput } from "@/lib/autosave/schema";
import { z } from "@/lib/zod";

type Context = { params: Promise<{ id: string }> };

const answer = (status: number, body: unknown = null, revision?: number) =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...(revision !== undefined && { etag: `"${revision}"` }) } });

const idOf = async ({ params }: Context) => z.uuid().safeParse((await params).id).data;

export async function GET(_request: Request, context: Context) {
  const [actor, id] = [await whoAsks(), await idOf(context)];
  if (!actor) return answer(401);
  const found = id && (await findAutosave(actor, id));
  return found ? answer(200, found, found.revision) : answer(404);
}

/** `If-Match` names the revision that the page has, `If-Match: "0"` says that it has none. */
export async function PUT(request: Request, context: Context) {
  if (!fromOurPages(request.headers)) return answer(403);
  const [actor, id] = [await whoAsks(), await idOf(context)];
  if (!actor) return answer(401);
  if (!id) return answer(404);
  const seen = /^"(\d{1,9})"$/.exec(request.headers.get("if-match") ?? "")?.[1];
  if (seen === undefined) return answer(428);
  const text = await readUpTo(request, autosaveBytes);
  if (text === undefined) return answer(413);
  const input = autosaveInput.safeParse({ ...parsed(text), id });
  if (!input.success) return answer(400);
  try {
    const revision = await saveAutosave(actor, input.data, Number(seen));
    return answer(200, { revision }, revision);
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    const theirs = await findAutosave(actor, id);
    return answer(412, theirs, theirs?.revision ?? 0);
  }
}

export async function DELETE(request: Request, context: Context) {
  if (!fromOurPages(request.headers)) return answer(403);
  const [actor, id] = [await whoAsks(), await idOf(context)];
  if (!actor) return answer(401);
  if (id) await discardAutosave(actor, id);
  return new Response(null, { status: 204 });
}

/** The body as text, or undefined as soon as it is longer: what is declared is not believed. */
async function readUpTo(request: Request, bytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

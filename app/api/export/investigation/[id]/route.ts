import { getTranslations } from "next-intl/server";
import { Denied } from "@/lib/access/denied";
import { fromOurPages } from "@/lib/access/origin";
import { whoAsks } from "@/lib/access/session";
import { exportInvestigation } from "@/lib/export/commands";
import type { Entity } from "@/lib/export/entities";
import { exportInput } from "@/lib/export/schema";
import { streamOf } from "@/lib/export/stream";
import { logFault } from "@/lib/fault";
import { isUnavailable } from "@/lib/unavailable";

type Context = { params: Promise<{ id: string }> };

/** A password and whose page it stood on: more than this is no form of ours. */
const longestForm = 20_000;

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

async function* lines(pages: AsyncGenerator<Entity[]>) {
  for await (const entities of pages) yield entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

/** A whole investigation as FollowTheMoney entities, one JSON object a line. A plain form, so that it works without scripts; a refusal leads back to its page. */
export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  const back = (problem: string) =>
    new Response(null, {
      status: 303,
      headers: { location: `/investigations/${encodeURIComponent(id)}/export?problem=${problem}`, "cache-control": "no-store" },
    });
  if (!fromOurPages(request.headers)) return answer(403);
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= longestForm)) return answer(Number.isNaN(length) ? 411 : 413);
  try {
    const actor = await whoAsks();
    if (!actor) return answer(401);
    const form = await request.formData().catch(() => null);
    if (!form) return answer(400);
    if (![null, actor.userId].includes(form.get("pageAccount") as string | null)) return back("otherAccount");
    const given = exportInput.safeParse({ investigationId: id, password: form.get("password") });
    if (!given.success) return given.error.issues.some(({ path }) => path[0] === "investigationId") ? answer(404) : back("wrongPassword");
    const entities = await exportInvestigation(actor, given.data, await getTranslations("kinds"));
    return new Response(streamOf(actor, lines(entities)), {
      headers: {
        "cache-control": "no-store",
        "content-type": "application/x-ndjson; charset=utf-8",
        "content-disposition": 'attachment; filename="entities.ftm.ndjson"',
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof Denied) return error.reason === "missing" ? answer(404) : back(error.reason);
    logFault("export", error);
    return answer(isUnavailable(error) ? 503 : 500);
  }
}

import { whoAsks } from "@/lib/access/session";
import { answerOf } from "@/lib/search/answer";
import { findRecords } from "@/lib/search/find";
import { questionIn } from "@/lib/search/question";

const answer = (status: number, body: unknown) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Searches what the session's account may see. The parameters are those of the search page. */
export async function GET(request: Request) {
  const actor = await whoAsks();
  if (!actor) return answer(401, { title: "Not signed in" });
  const asked = questionIn(new URL(request.url).searchParams);
  if (!asked.success) return answer(400, { title: "This question cannot be asked", errors: asked.error.issues.map(({ path, message }) => ({ parameter: path.join("."), message })) });
  const began = performance.now();
  const result = await findRecords(actor, asked.data);
  return answer(200, answerOf(asked.data.q, result, Math.round(performance.now() - began)));
}

import { whoAsks } from "@/lib/access/session";
import { logFault } from "@/lib/fault";
import { labelsOf } from "@/lib/rich-text/queries";
import { mentionsAsked } from "@/lib/rich-text/schema";
import { isUnavailable } from "@/lib/unavailable";

const answer = (status: number, body: unknown) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** What mentions are called: `?investigation=…&of=company:…,evidence:…`. What is not to be seen is not in the answer. */
export async function GET(request: Request) {
  const actor = await whoAsks();
  if (!actor) return answer(401, { error: "denied.signedOut" });
  const asked = mentionsAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answer(400, { error: "error.invalid" });
  try {
    return answer(200, await labelsOf(actor, asked.data.investigation, asked.data.of));
  } catch (error) {
    const rests = isUnavailable(error);
    if (!rests) logFault("mentions", error);
    return answer(rests ? 503 : 500, { error: "error.notAnswered" });
  }
}

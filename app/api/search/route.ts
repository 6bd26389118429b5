import { logFault } from "@/lib/fault";
import { whoAsks } from "@/lib/access/session";
import { answerOf } from "@/lib/search/answer";
import { findRecords } from "@/lib/search/find";
import { inTime } from "@/lib/search/health";
import { questionIn } from "@/lib/search/schema";
import { isUnavailable } from "@/lib/unavailable";
import { answer, problem, wrong } from "./problem";

async function search(request: Request) {
  const began = performance.now();
  const actor = await whoAsks();
  if (!actor) return problem("signedOut");
  const asked = questionIn(new URL(request.url).searchParams);
  if (!asked.success) return wrong(asked.error.issues);
  const result = await findRecords(actor, asked.data);
  return answer(200, answerOf(asked.data.q, result, Math.round(performance.now() - began)));
}

/** Searches what the session's account may see. The parameters are those of the search page. */
export async function GET(request: Request) {
  try {
    return await inTime(search(request));
  } catch (error) {
    if (isUnavailable(error)) return problem("resting");
    logFault("search", error);
    return problem("failed");
  }
}

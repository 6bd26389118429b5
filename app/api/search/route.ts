import type { Actor } from "@/lib/access/actor";
import { whoAsks } from "@/lib/access/session";
import { answerOf } from "@/lib/search/answer";
import { cutQuestion } from "@/lib/search/cut";
import { findRecords } from "@/lib/search/find";
import { inTime } from "@/lib/search/health";
import { type Question, questionIn } from "@/lib/search/schema";
import { takeTurn } from "@/lib/search/turn";
import { answer, problem, refusalOf, wrong } from "./problem";

async function search(actor: Actor, asked: Question, began: number) {
  const q = cutQuestion(asked.q);
  const result = await findRecords(actor, { ...asked, q });
  return answer(200, { ...answerOf(asked.q, result, Math.round(performance.now() - began)), ...(q !== asked.q && { lookedFor: q }) });
}

/** Searches what the session's account may see. The parameters are those of the search page. */
export async function GET(request: Request) {
  const began = performance.now();
  try {
    const actor = await inTime(whoAsks());
    if (!actor) return await problem("signedOut");
    const asked = questionIn(new URL(request.url).searchParams);
    if (!asked.success) return await wrong(asked.error.issues);
    const end = await takeTurn(actor, { gone: request.signal });
    // The turn lasts as long as the work does, also where nobody waits for it any more.
    return await inTime(search(actor, asked.data, began).finally(end));
  } catch (error) {
    return refusalOf(error, "search");
  }
}

import { whoAsks } from "@/lib/access/session";
import { inTime } from "@/lib/search/health";
import { suggestionAsked, suggestRecords } from "@/lib/search/suggest";
import { takeTurn } from "@/lib/search/turn";
import { answer, problem, refusalOf, wrong } from "../search/problem";

/** What is called so, for mentions, link pickers and the palette: `?q=…&investigation=…&types=company,source,evidence`. */
export async function GET(request: Request) {
  try {
    const actor = await inTime(whoAsks());
    if (!actor) return await problem("signedOut");
    const asked = suggestionAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return await wrong(asked.error.issues);
    const end = await takeTurn(actor, { gone: request.signal });
    return answer(200, await inTime(suggestRecords(actor, asked.data).finally(end)));
  } catch (error) {
    return refusalOf(error, "suggest");
  }
}

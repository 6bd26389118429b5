import { logFault } from "@/lib/fault";
import { whoAsks } from "@/lib/access/session";
import { inTime } from "@/lib/search/health";
import { suggestionAsked, suggestRecords } from "@/lib/search/suggest";
import { isUnavailable } from "@/lib/unavailable";
import { answer, problem, wrong } from "../search/problem";

async function suggest(request: Request) {
  const actor = await whoAsks();
  if (!actor) return problem("signedOut");
  const asked = suggestionAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return asked.success ? answer(200, await suggestRecords(actor, asked.data)) : wrong(asked.error.issues);
}

/** What is called so, for mentions, link pickers and the palette: `?q=…&investigation=…&types=company,source,evidence`. */
export async function GET(request: Request) {
  try {
    return await inTime(suggest(request));
  } catch (error) {
    if (isUnavailable(error)) return problem("resting");
    logFault("suggest", error);
    return problem("failed");
  }
}

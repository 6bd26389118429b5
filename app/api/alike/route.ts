import { whoAsks } from "@/lib/access/session";
import { companiesLike } from "@/lib/companies/queries";
import { alikeAsked } from "@/lib/companies/schema";
import { logFault } from "@/lib/fault";
import { isUnavailable } from "@/lib/unavailable";
import { answer, problem, wrong } from "../search/problem";

/** Companies of an investigation that may be the one whose name is being typed: `?investigation=…&name=…&name=…&code=…&except=…`. */
export async function GET(request: Request) {
  try {
    const actor = await whoAsks();
    if (!actor) return problem("signedOut");
    const query = new URL(request.url).searchParams;
    const { name: _, ...rest } = Object.fromEntries(query);
    const asked = alikeAsked.safeParse({ ...rest, names: query.getAll("name") });
    return asked.success ? answer(200, await companiesLike(actor, asked.data)) : wrong(asked.error.issues);
  } catch (error) {
    if (isUnavailable(error)) return problem("resting");
    logFault("alike", error);
    return problem("failed");
  }
}

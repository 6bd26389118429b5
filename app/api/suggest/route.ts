import { whoAsks } from "@/lib/access/session";
import { suggestionAsked, suggestRecords } from "@/lib/search/suggest";

const answer = (status: number, body: unknown) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

export async function GET(request: Request) {
  const actor = await whoAsks();
  if (!actor) return answer(401, { title: "Not signed in" });
  const asked = suggestionAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return answer(400, { title: "This question cannot be asked" });
  return answer(200, await suggestRecords(actor, asked.data));
}

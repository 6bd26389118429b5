import { whoAsks } from "@/lib/access/session";
import { databaseAnswers, searchHealth } from "@/lib/search/health";

const answer = (status: number, body: unknown) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Whether the archive works: one word for anybody, more for somebody signed in. */
export async function GET() {
  if (!(await databaseAnswers())) return answer(503, { status: "unavailable" });
  const actor = await whoAsks();
  return answer(200, actor ? { status: "ok", database: "ok", search: await searchHealth() } : { status: "ok" });
}

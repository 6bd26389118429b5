import { whoAsks } from "@/lib/access/session";
import { databaseAnswers, inTime, searchHealth } from "@/lib/search/health";
import { answer } from "../search/problem";

/** Whether the archive works: one word for anybody, more for somebody signed in. Never later than two seconds. */
export async function GET() {
  if (!(await databaseAnswers())) return answer(503, { status: "unavailable" });
  try {
    const actor = await inTime(whoAsks());
    return answer(200, actor ? { status: "ok", database: "ok", search: await inTime(searchHealth(actor)) } : { status: "ok" });
  } catch {
    return answer(503, { status: "unavailable" });
  }
}

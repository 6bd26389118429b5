import { answerTo } from "@/lib/api/answer";

type Context = { params: Promise<{ path: string[] }> };
const answer = async (request: Request, { params }: Context) => answerTo(request, (await params).path);

/** The HTTP API: lib/api/registry.ts lists its doors. */
export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };

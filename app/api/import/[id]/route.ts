import { whoAsks } from "@/lib/access/session";
import { logFault } from "@/lib/fault";
import { findStaged } from "@/lib/import/queries";
import { goOn } from "@/lib/import/work";
import { isUnavailable } from "@/lib/unavailable";
import { z } from "@/lib/zod";
import { noStore, problem } from "../answer";

type Context = { params: Promise<{ id: string }> };

/** How far a file is. Whoever asks takes up work that was left by a server that ended. */
export async function GET(_request: Request, { params }: Context) {
  try {
    const actor = await whoAsks();
    if (!actor) return await problem(401, "denied.signedOut");
    const id = z.uuid().safeParse((await params).id);
    const staged = id.success && (await findStaged(actor, id.data));
    if (!staged) return await problem(404, "denied.missing");
    const { state, writing, done, of } = staged;
    if (state === "reading" || state === "checking") goOn(staged.id);
    return Response.json({ state: writing ? "writing" : state, done, of }, { headers: noStore });
  } catch (error) {
    if (!isUnavailable(error)) logFault("import", error);
    return await problem(isUnavailable(error) ? 503 : 500, isUnavailable(error) ? "import.upload.resting" : "import.upload.failed");
  }
}

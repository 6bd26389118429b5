import { Denied } from "@/lib/access/denied";
import { fromOurPages } from "@/lib/access/origin";
import { whoAsks } from "@/lib/access/session";
import { logFault } from "@/lib/fault";
import { takeUpload } from "@/lib/import/upload";
import { refusals, UploadRefused } from "@/lib/import/upload-refused";
import { isUnavailable } from "@/lib/unavailable";
import { noStore, problem } from "./answer";

/** The status and the sentence of whatever went wrong. */
function told(error: unknown): [status: number, sentence: string] {
  if (error instanceof UploadRefused) return [refusals[error.reason], `import.upload.${error.reason}`];
  if (error instanceof Denied) return [error.reason === "missing" ? 404 : 403, `denied.${error.reason}`];
  if (isUnavailable(error)) return [503, "import.upload.resting"];
  logFault("import", error);
  return [500, "import.upload.failed"];
}

/** Without scripts a browser shows what it gets: it is led back to the form, with the sentence. */
function back(request: Request, sentence: string) {
  const from = URL.parse(request.headers.get("referer") ?? "");
  const path = from && from.origin === request.headers.get("origin") && !from.pathname.startsWith("//") ? from.pathname : "/investigations";
  return new Response(null, { status: 303, headers: { ...noStore, location: `${path}?refused=${sentence.split(".").at(-1)}` } });
}

/** Takes a file of rows in. A page asks for JSON and shows how far it is; a plain form is led on. */
export async function POST(request: Request) {
  const isPage = request.headers.get("accept")?.includes("application/json") ?? false;
  const refuse = (status: number, sentence: string) => (isPage || !fromOurPages(request.headers) ? problem(status, sentence) : back(request, sentence));
  if (!fromOurPages(request.headers)) return refuse(403, "error.foreignOrigin");
  try {
    const actor = await whoAsks();
    if (!actor) return await refuse(401, "denied.signedOut");
    if (![null, actor.userId].includes(request.headers.get("x-account"))) return await refuse(401, "denied.otherAccount");
    const { id, investigationId } = await takeUpload(actor, request);
    const address = `/investigations/${investigationId}/import/${id}`;
    return isPage
      ? Response.json({ address }, { status: 201, headers: { ...noStore, location: address } })
      : new Response(null, { status: 303, headers: { ...noStore, location: address } });
  } catch (error) {
    return await refuse(...told(error));
  }
}

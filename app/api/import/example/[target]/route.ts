import { getTranslations } from "next-intl/server";
import { whoAsks } from "@/lib/access/session";
import { byteOrderMark, csvLine } from "@/lib/export/csv";
import { logFault } from "@/lib/fault";
import { exampleOf } from "@/lib/import/example";
import { importTargets } from "@/lib/import/schema";
import { isUnavailable } from "@/lib/unavailable";
import { z } from "@/lib/zod";
import { noStore, problem } from "../../answer";

type Context = { params: Promise<{ target: string }> };

const headers = {
  ...noStore,
  "content-type": "text/csv; charset=utf-8",
  "x-content-type-options": "nosniff",
};

/** An empty table of a target with one row that shows how it is filled in, in the language of whoever asks. */
export async function GET(_request: Request, { params }: Context) {
  try {
    if (!(await whoAsks())) return await problem(401, "denied.signedOut");
    const target = z.enum(importTargets).safeParse((await params).target);
    if (!target.success) return await problem(404, "denied.missing");
    const t = await getTranslations("import");
    const name = encodeURIComponent(t(`exampleName.${target.data}`));
    return new Response(byteOrderMark + exampleOf(target.data, t).map(csvLine).join(""), {
      headers: { ...headers, "content-disposition": `attachment; filename="table.csv"; filename*=UTF-8''${name}` },
    });
  } catch (error) {
    if (!isUnavailable(error)) logFault("import", error);
    return await problem(isUnavailable(error) ? 503 : 500, isUnavailable(error) ? "import.upload.resting" : "import.upload.failed");
  }
}

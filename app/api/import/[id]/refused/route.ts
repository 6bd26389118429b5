import { getTranslations } from "next-intl/server";
import { whoAsks } from "@/lib/access/session";
import { byteOrderMark, csvLine } from "@/lib/export/csv";
import { streamOf } from "@/lib/export/stream";
import { logFault } from "@/lib/fault";
import { findStaged, stagedRows } from "@/lib/import/queries";
import { rowFaults } from "@/lib/import/schema";
import { isUnavailable } from "@/lib/unavailable";
import { veilIn } from "@/lib/victims/veil";
import { z } from "@/lib/zod";
import { noStore, problem } from "../../answer";

type Context = { params: Promise<{ id: string }> };

const headers = {
  ...noStore,
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": 'attachment; filename="refused.csv"',
  "x-content-type-options": "nosniff",
};

/**
 * The rows that cannot be imported, each with its number and what is wrong with it, to be mended and given again: the columns behind the first two are those
 * of the file. What finds somebody is masked, as in every file; such a row says that it is to be mended where it came from.
 */
export async function GET(_request: Request, { params }: Context) {
  try {
    const actor = await whoAsks();
    if (!actor) return await problem(401, "denied.signedOut");
    const id = z.uuid().safeParse((await params).id);
    const staged = id.success && (await findStaged(actor, id.data));
    if (!staged) return await problem(404, "denied.missing");
    const t = await getTranslations();
    const who = actor;
    const { id: importId, headers: columns, target } = staged;
    const veil = await veilIn(actor, staged.investigationId);
    const nameOf = (column: number) => columns[column] || t("import.page.column", { number: column + 1 });
    async function* lines() {
      yield byteOrderMark + csvLine([t("import.row"), t("import.wrong"), ...columns]);
      for (let after: number | null = 0; after !== null; ) {
        const { rows, next } = await stagedRows(who, importId, { outcome: "refused", after, limit: 50, veil });
        yield rows
          .map(({ row, cells, masked, faults }) => {
            const said = rowFaults.parse(faults).map(({ field, message }) => `${t(`import.fields.${target}.${field}`)}: ${t(message)}`);
            if (masked.length > 0) said.push(t("import.maskedHere", { columns: masked.map(nameOf).join(t("import.listSeparator")) }));
            return csvLine([String(row), said.join(" "), ...cells]);
          })
          .join("");
        after = next;
      }
    }
    return new Response(streamOf(actor, lines()), { headers });
  } catch (error) {
    if (!isUnavailable(error)) logFault("import", error);
    return await problem(isUnavailable(error) ? 503 : 500, isUnavailable(error) ? "import.upload.resting" : "import.upload.failed");
  }
}

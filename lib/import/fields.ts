import { db } from "../db";
import { guessColumns, plainHeader } from "./headers";
import { settings, type Setting } from "./schema";
import { targets } from "./targets/registry";

/** So many rows tell what stands in a column. */
const glance = 100;

/** Whether the first cells of a column leave it possible that it is the field that its header sounds like. */
async function fitting(id: string, unlike: Record<string, (cell: string) => boolean>): Promise<(field: string, column: number) => boolean> {
  const rows = await db.stagedRow.findMany({ where: { importId: id }, orderBy: { row: "asc" }, take: glance, select: { cells: true } });
  return (field, column) => {
    const isUnlike = unlike[field];
    const said = isUnlike ? rows.flatMap(({ cells }) => cells[column]?.trim() || []) : [];
    return !isUnlike || said.filter(isUnlike).length * 2 <= said.length;
  };
}

type Chosen = { columns: string[]; setting: Setting | null };

/**
 * Which field each column becomes, and what holds for all rows: as in the last import with these headers into the
 * investigation, in whatever order they stand now, else as the headers sound and the cells allow. A title is of one file.
 */
export async function chooseFields(id: string, headers: readonly string[]): Promise<Chosen> {
  const { investigationId, target, fileName, userId } = await db.stagedImport.findUniqueOrThrow({
    where: { id },
    select: { investigationId: true, target: true, fileName: true, userId: true },
  });
  // What somebody else imported may be a draft of theirs, which nobody hears of.
  const [last] = await db.$queryRaw<{ headers: string[]; columns: string[]; setting: Setting | null }[]>`
    select headers, columns, setting from "Import" where "investigationId" = ${investigationId}::uuid and target = ${target}::"ImportTarget"
      and (target = 'company' or "importedById" = ${userId}::uuid)
      and (select array_agg(h order by h) from unnest(headers) h) = (select array_agg(h order by h) from unnest(${headers}::text[]) h)
    order by "importedAt" desc limit 1`;
  const title = fileName.replace(/\.[a-z]{2,4}$/i, "");
  const setting = settings[target] && { ...last?.setting, title };
  const { fields, unlike = {} } = targets[target];
  if (!last) return { columns: guessColumns(headers, fields, await fitting(id, unlike)), setting };
  const remembered = new Map(last.headers.map((header, index) => [plainHeader(header), last.columns[index] ?? ""]));
  return { columns: headers.map((header) => remembered.get(plainHeader(header)) ?? ""), setting };
}

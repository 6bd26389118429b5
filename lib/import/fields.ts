import { db } from "../db";
import { guessColumns, plainHeader } from "./headers";
import { targets } from "./targets/registry";

/**
 * Which field each column becomes: as in the last import with these headers into the investigation, in whatever order they
 * stand now, else as the headers sound.
 */
export async function chooseFields(id: string, headers: readonly string[]): Promise<string[]> {
  const { investigationId, target } = await db.stagedImport.findUniqueOrThrow({ where: { id }, select: { investigationId: true, target: true } });
  const [last] = await db.$queryRaw<{ headers: string[]; columns: string[] }[]>`
    select headers, columns from "Import" where "investigationId" = ${investigationId}::uuid and target = ${target}::"ImportTarget"
      and (select array_agg(h order by h) from unnest(headers) h) = (select array_agg(h order by h) from unnest(${headers}::text[]) h)
    order by "importedAt" desc limit 1`;
  const { fields } = targets[target];
  if (!last) return guessColumns(headers, fields);
  const remembered = new Map(last.headers.map((header, index) => [plainHeader(header), last.columns[index] ?? ""]));
  return headers.map((header) => remembered.get(plainHeader(header)) ?? "");
}

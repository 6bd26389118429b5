import type { Tx } from "../db";

const perBatch = 2000;

/** The rows that come in, in parts that are written one after another: from behind which row on, and up to which. */
export async function batchesOf(tx: Pick<Tx, "$queryRaw">, importId: string): Promise<{ after: number; last: number }[]> {
  const parts = await tx.$queryRaw<{ last: number }[]>`
    select max(row) "last" from (select row, (row_number() over (order by row) - 1) / ${perBatch}::int part from "ImportedRow" where "importId" = ${importId}::uuid) p
    group by part order by 1`;
  return parts.map(({ last }, index) => ({ after: parts[index - 1]?.last ?? 0, last }));
}

import type { Actor } from "../access/actor";
import { evidenceVisibleSql } from "../access/visible-sql";
import type { Tx } from "../db";
import { openedNames } from "./opened";

/**
 * The names that are marked as victims' in pieces of an investigation that the actor may see, each with the piece that has it
 * since last: whoever writes them again writes of the same people. What is marked in somebody else's draft tells nobody else that
 * it is. Companies that are getting known by what is being written (`besides`) are none yet.
 */
export async function marksIn(tx: Tx, actor: Actor, investigationId: string, besides: readonly string[] = []): Promise<Map<string, string>> {
  const marked = await tx.$queryRaw<{ id: string; piece: string }[]>`
    select d.id, d."evidenceId" piece from "VictimDatum" d join "Evidence" e on e.id = d."evidenceId"
    where d."investigationId" = ${investigationId}::uuid and d.kind = 'name' and ${evidenceVisibleSql(actor)} order by d."keptAt", d.id`;
  if (marked.length === 0) return new Map();
  const values = await openedNames(
    tx,
    marked.map(({ id }) => id),
  );
  const names = new Map(
    marked.flatMap(({ id, piece }): [string, string][] => {
      const name = values.get(id);
      return name === undefined ? [] : [[name, piece]];
    }),
  );
  for (const name of await companiesAmong(tx, investigationId, [...names.keys()], besides)) names.delete(name);
  return names;
}

/** The names alone. */
export const namesMarkedIn = async (tx: Tx, actor: Actor, investigationId: string): Promise<string[]> => [
  ...(await marksIn(tx, actor, investigationId)).keys(),
];

/** What a company is called is masked nowhere but where it was marked: half of a newsroom's texts would lose it by one slip. */
async function companiesAmong(tx: Tx, investigationId: string, names: string[], besides: readonly string[]): Promise<string[]> {
  const found = await tx.$queryRaw<{ name: string }[]>`
    select name from (
      select name, "companyId", "investigationId" from "CompanyProfile" union select name, "companyId", "investigationId" from "CompanyAlias") c
    where c."investigationId" = ${investigationId}::uuid and c.name = any (${names}) and c."companyId" <> all (${[...besides]}::uuid[])`;
  return found.map(({ name }) => name);
}

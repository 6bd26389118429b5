import type { Actor } from "../access/actor";
import { evidenceVisibleSql } from "../access/visible-sql";
import { db } from "../db";
import { timeInName } from "../evidence/kinds/document/rules";
import type { NamedTime } from "./times-sql";

/** What the names of files read as: derived anew each time, and never stored as if somebody had said it. In UTC, as the record shows it. */
export async function namedTimes(actor: Actor, investigationId: string): Promise<NamedTime[]> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select distinct e.id, f.name from "Evidence" e join "DocumentFile" f on f."evidenceId" = e.id
    where ${evidenceVisibleSql(actor)} and e."investigationId" = ${investigationId}::uuid and e.status not in ('withdrawn', 'rejected')
      and f.name ~ '(^|[^0-9])([0-9]{8}|[0-9]{13}|[0-9]{14})([^0-9]|$)'`;
  const found = rows.flatMap(({ id, name }) => {
    const day = timeInName(name)?.text.slice(0, 10);
    return day ? [{ id, day }] : [];
  });
  return [...new Map(found.map((one) => [`${one.id} ${one.day}`, one])).values()];
}

import { db } from "../db";
import type { EvidenceStatus, Nature } from "../generated/enums";
import type { Corroboration } from "./attribution";

type Row = { id: string; status: EvidenceStatus; nature: Nature | null; who: string[] };

/** What corroborates each of these records, from either end of the link, in one round for all of them. Only for ids that were read under the filter of visibility. */
export async function corroborationsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Corroboration[]>> {
  const rows = await db.$queryRaw<Row[]>`
    select l.id, e.status::text, e.nature::text,
      array(select s.who from "AttributionStep" s where s."evidenceId" = e.id and s.fact is null order by s.position) who
    from (
      select "fromId" id, "toId" other from "EvidenceLink" where role = 'corroborates' and "fromId" = any (${[...ids]}::uuid[])
      union all
      select "toId", "fromId" from "EvidenceLink" where role = 'corroborates' and "toId" = any (${[...ids]}::uuid[])
    ) l join "Evidence" e on e.id = l.other`;
  const found = new Map<string, Corroboration[]>(ids.map((id) => [id, []]));
  for (const { id, status, nature, who } of rows) found.get(id)?.push({ status, nature, steps: who.map((one) => ({ who: one })) });
  return found;
}

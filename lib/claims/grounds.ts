import type { Tx } from "../db";
import { referenceOf } from "../evidence/reference";
import { Prisma } from "../generated/client";
import type { Ground } from "./rules";

type Row = Omit<Ground, "ref"> & { claimId: string; code: string; number: number; version: number; updatedAt: Date };

/** What these claims rest on, by claim: only for ids that were read under the filter of visibility. Evidence that is tied to a claim was submitted, so every member sees it. */
export async function groundsOf(tx: Tx, claimIds: readonly string[]): Promise<ReadonlyMap<string, (Ground & { version: number; updatedAt: Date })[]>> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select c."claimId", e.id, i.code, e.number, c.role::text, e.status::text, e.nature::text, e.version, e."updatedAt",
      (select s.kind::text from "AttributionStep" a join "Source" s on s.id = a."sourceId" where a."evidenceId" = e.id and a.fact is null and a.position = 0) "originKind",
      (select a.who from "AttributionStep" a where a."evidenceId" = e.id and a.fact is null order by a.position desc limit 1) root
    from "ClaimEvidence" c join "Evidence" e on e.id = c."evidenceId" join "Investigation" i on i.id = e."investigationId"
    where c."claimId" = any (${[...claimIds]}::uuid[]) and e."firstSubmittedAt" is not null order by e.number`);
  const found = new Map<string, (Ground & { version: number; updatedAt: Date })[]>(claimIds.map((id) => [id, []]));
  for (const { claimId, code, number, ...row } of rows) found.get(claimId)?.push({ ...row, ref: referenceOf(code, number) });
  return found;
}

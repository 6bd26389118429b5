import type { Tx } from "../db";
import { referenceOf } from "../evidence/reference";
import { Prisma } from "../generated/client";
import { rootStep } from "../evidence/attribution";
import type { Ground } from "./rules";

type Row = Omit<Ground, "ref" | "root"> & { way: string[]; of: string; code: string; number: number; version: number; updatedAt: Date };
export type DatedGround = Ground & { version: number; updatedAt: Date };

/** What these claims rest on, by claim: only for ids that were read under the filter of visibility. */
export const groundsOf = (tx: Tx, claimIds: readonly string[]) =>
  groundsIn(tx, claimIds, Prisma.sql`select "claimId" "of", "evidenceId", role::text from "ClaimEvidence" where "claimId" = any (${[...claimIds]}::uuid[])`);

/** The same of whatever rests on evidence: `ties` are rows of `of`, `evidenceId` and `role`. What is tied was submitted, so every member sees it. */
export async function groundsIn(tx: Tx, ids: readonly string[], ties: Prisma.Sql): Promise<ReadonlyMap<string, DatedGround[]>> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select c."of", e.id, i.code, e.number, c.role, e.status::text, e.nature::text, e.version, e."updatedAt",
      (select s.kind::text from "AttributionStep" a join "Source" s on s.id = a."sourceId" where a."evidenceId" = e.id and a.fact is null and a.position = 0) "originKind",
      array(select a.who from "AttributionStep" a where a."evidenceId" = e.id and a.fact is null order by a.position) way
    from (${ties}) c join "Evidence" e on e.id = c."evidenceId" join "Investigation" i on i.id = e."investigationId"
    where e."firstSubmittedAt" is not null order by e.number`);
  const found = new Map<string, DatedGround[]>(ids.map((id) => [id, []]));
  for (const { of, code, number, way, ...row } of rows)
    found.get(of)?.push({ ...row, ref: referenceOf(code, number), root: rootStep(way.map((who) => ({ who })))?.who ?? null });
  return found;
}

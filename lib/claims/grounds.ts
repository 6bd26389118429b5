import type { Tx } from "../db";
import { natureSql } from "../evidence/nature";
import { referenceOf } from "../evidence/reference";
import { isCounted } from "../evidence/roots";
import { wayOf, type WayRow, waysOfSql } from "../evidence/way";
import { Prisma } from "../generated/client";
import type { Ground, Piece } from "./basis";

type Dated = { version: number; updatedAt: Date };
type Row = WayRow & Dated & Omit<Piece, "ref" | "way"> & { code: string; number: number; of: string[]; roles: Ground["role"][]; contradicts: string[] };
export type DatedGround = Omit<Ground, "against"> & Dated & { against: readonly (Piece & Dated)[] };

/** What these claims rest on, by claim: only for ids that were read under the filter of visibility. */
export const groundsOf = (tx: Tx, claimIds: readonly string[]) =>
  groundsIn(tx, claimIds, Prisma.sql`select "claimId" "of", "evidenceId", role::text from "ClaimEvidence" where "claimId" = any (${[...claimIds]}::uuid[])`);

/**
 * The same of whatever rests on evidence: `ties` are rows of `of`, `evidenceId` and `role`. With what contradicts each piece, from
 * either end of the link. All of it was submitted, so every member sees it. Each piece is read once, whatever rests on it.
 */
export async function groundsIn(tx: Tx, ids: readonly string[], ties: Prisma.Sql): Promise<ReadonlyMap<string, DatedGround[]>> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with tie as materialized (${ties}),
    tied as materialized (select "evidenceId" id, array_agg("of") "of", array_agg(role) roles from tie group by "evidenceId"),
    against as materialized (
      select id, array_agg(contradicts) contradicts from (
        select l."toId" id, t.id contradicts from tied t join "EvidenceLink" l on l."fromId" = t.id and l.role = 'contradicts'
        union select l."fromId", t.id from tied t join "EvidenceLink" l on l."toId" = t.id and l.role = 'contradicts') one group by id)
    select e.id, i.code, e.number, e.status::text, ${natureSql} nature, e.version, e."updatedAt", w.steps, t.tied,
      coalesce(own."of", '{}') "of", coalesce(own.roles, '{}') roles, coalesce(other.contradicts, '{}') contradicts
    from tied own full join against other on other.id = own.id join "Evidence" e on e.id = coalesce(own.id, other.id) join "Investigation" i on i.id = e."investigationId"
      ${waysOfSql(Prisma.sql`a."evidenceId" in (select id from tied union all select id from against)`)}
    where e."firstSubmittedAt" is not null order by e.number`);
  const found = new Map<string, DatedGround[]>(ids.map((id) => [id, []]));
  const against = new Map<string, (Piece & Dated)[]>();
  const read = rows.map(({ of, roles, contradicts, code, number, steps, tied, ...row }) => {
    const piece = { ...row, ref: referenceOf(code, number), way: wayOf({ steps, tied }) };
    for (const id of contradicts) against.set(id, [...(against.get(id) ?? []), piece]);
    return { of, roles, piece };
  });
  for (const { of, roles, piece } of read)
    for (const [at, claim] of of.entries()) found.get(claim)?.push({ ...piece, role: roles[at]!, against: against.get(piece.id) ?? [] });
  return found;
}

/** All that has to stay as it is for a clearance to hold: the grounds, and what contradicts those that support it. */
export const moving = (grounds: readonly DatedGround[]): (Piece & Dated)[] => [
  ...grounds,
  ...grounds.flatMap(({ role, against }) => (role === "supports" ? against.filter((piece) => isCounted(piece) && piece.nature !== "inferred") : [])),
];

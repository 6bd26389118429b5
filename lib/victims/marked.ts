import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import type { Tx } from "../db";
import { valuesOf } from "./keep";

/** So many of the names that were marked last are looked for. */
const most = 2000;

/**
 * The names that are marked as victims' in pieces of an investigation that the actor may see: whoever writes them again writes of
 * the same people. What is marked in somebody else's draft tells nobody else that it is.
 */
export async function namesMarkedIn(tx: Tx, actor: Actor, investigationId: string): Promise<string[]> {
  const marked = await tx.victimDatum.findMany({
    where: { investigationId, kind: "name", evidence: { is: evidenceVisibleTo(actor) } },
    orderBy: { keptAt: "desc" },
    take: most,
    select: { id: true },
  });
  const values = await valuesOf(
    tx,
    marked.map(({ id }) => id),
  );
  const names = [...new Set(values.values())];
  return names.length > 0 ? withoutCompanies(tx, investigationId, names) : [];
}

/** What a company is called is masked nowhere but where it was marked: half of a newsroom's texts would lose it by one slip. */
async function withoutCompanies(tx: Tx, investigationId: string, names: string[]): Promise<string[]> {
  const where = { investigationId, name: { in: names } };
  const [profiles, aliases] = [
    await tx.companyProfile.findMany({ where, select: { name: true } }),
    await tx.companyAlias.findMany({ where, select: { name: true } }),
  ];
  const companies = new Set([...profiles, ...aliases].map(({ name }) => name));
  return names.filter((name) => !companies.has(name));
}

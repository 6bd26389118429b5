import type { Actor } from "../access/actor";
import { visibleTo } from "../access/visible";
import { db } from "../db";
import { sourceLabels } from "../sources/labels";
import type { Facets } from "./engine";

/** At most so many values of a facet are offered: the most frequent ones. */
const most = 10;

const frequent = (counts: Record<string, number>) => Object.entries(counts).sort(([, a], [, b]) => b - a).slice(0, most).map(([id]) => id);

/** What the ids in the facets are called, most frequent first. An id that the actor may not read has no name and is left out. */
export async function facetNames(actor: Actor, { investigationId, companyIds, sourceIds }: Facets) {
  const [investigations, companies, sources] = [frequent(investigationId), frequent(companyIds), frequent(sourceIds)];
  const [titles, profiles, codenames] = await Promise.all([
    db.investigation.findMany({ where: { AND: [{ id: { in: [...actor.roles.keys()] } }, { id: { in: investigations } }] }, select: { id: true, title: true } }),
    db.companyProfile.findMany({
      where: { AND: [visibleTo(actor), { companyId: { in: companies } }] },
      select: { companyId: true, name: true, aliases: { where: { kind: "short" }, orderBy: { position: "asc" }, take: 1, select: { name: true } } },
    }),
    sourceLabels(actor, sources),
  ]);
  const named = (ids: string[], labels: ReadonlyMap<string, string>) => ids.flatMap((id) => (labels.has(id) ? [{ id, label: labels.get(id)! }] : []));
  return {
    investigation: named(investigations, new Map(titles.map(({ id, title }) => [id, title]))),
    company: named(companies, new Map(profiles.map(({ companyId, name, aliases }) => [companyId, aliases[0]?.name ?? name]))),
    source: named(sources, new Map([...codenames].map(([id, { codename, description }]) => [id, `${codename} ${description}`]))),
  };
}

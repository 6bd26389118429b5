import type { Actor } from "../access/actor";
import { readable, visibleTo } from "../access/visible";
import { db } from "../db";
import type { Facets } from "./engine";
import { chosen, type Filter, type Question } from "./schema";

/** At most so many values of a facet are offered: the most frequent ones, and what is chosen. */
const most = 10;

function offered(facets: Facets, filter: Filter, asked: Question): string[] {
  const frequent = Object.entries(facets[filter])
    .sort(([, a], [, b]) => b - a)
    .slice(0, most);
  return [...new Set([...chosen(asked, filter), ...frequent.map(([id]) => id)])];
}

/** What the ids in the facets are called, most frequent first. An id that the actor may not read has no name and is left out. */
export async function facetNames(actor: Actor, facets: Facets, asked: Question) {
  const [investigations, companies, sources] = (["investigation", "company", "source"] as const).map((filter) => offered(facets, filter, asked)) as [
    string[],
    string[],
    string[],
  ];
  const [titles, profiles, codenames] = await Promise.all([
    db.investigation.findMany({ where: { AND: [{ id: { in: readable(actor) } }, { id: { in: investigations } }] }, select: { id: true, title: true } }),
    db.companyProfile.findMany({
      where: { AND: [visibleTo(actor), { companyId: { in: companies } }] },
      select: { companyId: true, name: true, aliases: { where: { kind: "short" }, orderBy: { position: "asc" }, take: 1, select: { name: true } } },
    }),
    db.source.findMany({ where: { AND: [visibleTo(actor), { id: { in: sources } }] }, select: { id: true, codename: true, description: true } }),
  ]);
  const named = (ids: string[], labels: ReadonlyMap<string, string>) => ids.flatMap((id) => (labels.has(id) ? [{ id, label: labels.get(id)! }] : []));
  return {
    investigation: named(investigations, new Map(titles.map(({ id, title }) => [id, title]))),
    company: named(companies, new Map(profiles.map(({ companyId, name, aliases }) => [companyId, aliases[0]?.name ?? name]))),
    source: named(sources, new Map(codenames.map(({ id, codename, description }) => [id, `${codename} ${description}`]))),
  };
}

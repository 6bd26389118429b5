import type { Actor } from "../access/actor";
import { visibleTo } from "../access/visible";
import { db } from "../db";

/** What a company is called where the actor may read, by "company:investigation". */
export async function companyLabels(actor: Actor, ids: readonly string[]) {
  const profiles = await db.companyProfile.findMany({
    where: { AND: [visibleTo(actor), { companyId: { in: [...new Set(ids)] } }] },
    select: { companyId: true, investigationId: true, name: true, lineOfBusiness: true, investigation: { select: { title: true } }, aliases: { where: { kind: "short" }, orderBy: { position: "asc" }, take: 1, select: { name: true } } },
  });
  return new Map(profiles.map(({ aliases, ...profile }) => [`${profile.companyId}:${profile.investigationId}`, { ...profile, label: aliases[0]?.name ?? profile.name }]));
}

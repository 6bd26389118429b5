import type { Tx } from "../db";
import { findableRelations } from "../relations/search";
import type { Findable } from "../search/document";
import { sameWithin } from "./same";

/** What else is called what stands for it, by company and investigation. */
async function namesUnder(tx: Tx, heads: readonly { companyId: string; investigationId: string }[]) {
  const found = new Map<string, { companyId: string; names: string[] }[]>();
  for (const investigationId of new Set(heads.map((one) => one.investigationId))) {
    const same = await sameWithin(tx, investigationId);
    const own = heads.filter((one) => one.investigationId === investigationId && same.members.includes(one.companyId));
    if (own.length === 0) continue;
    const profiles = await tx.companyProfile.findMany({
      where: { investigationId, companyId: { in: own.flatMap(({ companyId }) => same.idsOf(companyId)) } },
      orderBy: { companyId: "asc" },
      select: { companyId: true, name: true, aliases: { orderBy: { position: "asc" }, select: { name: true } } },
    });
    for (const { companyId } of own)
      found.set(
        `${companyId} ${investigationId}`,
        profiles
          .filter((one) => one.companyId !== companyId && same.headOf(one.companyId) === companyId)
          .map((one) => ({ companyId: one.companyId, names: [one.name, ...one.aliases.map((alias) => alias.name)] })),
      );
  }
  return found;
}

/** What can be found of these companies, as they stand now: one document for each investigation that knows one. Of several that are one there the name that stands for all has the document, with the names of all. */
export async function findableCompanies(tx: Tx, ids: readonly string[]): Promise<Findable[]> {
  const profiles = await tx.companyProfile.findMany({
    where: { companyId: { in: [...ids] }, towards: { none: { kind: "sameAs", withdrawnAt: null } } },
    select: {
      companyId: true,
      investigationId: true,
      name: true,
      lineOfBusiness: true,
      creditCode: true,
      note: true,
      updatedAt: true,
      aliases: { orderBy: { position: "asc" }, select: { name: true } },
    },
  });
  const under = await namesUnder(tx, profiles);
  const relations = await findableRelations(tx, [...ids, ...[...under.values()].flat().map(({ companyId }) => companyId)]);
  return profiles.map(({ companyId, investigationId, name, lineOfBusiness, creditCode, note, updatedAt, aliases }) => {
    const text = (field: string, value: string | null) => (value ? [{ field, text: value }] : []);
    const same = under.get(`${companyId} ${investigationId}`) ?? [];
    const own = [companyId, ...same.map((one) => one.companyId)];
    const names = [...new Set([name, ...aliases.map((alias) => alias.name), ...same.flatMap((one) => one.names)])];
    return {
      type: "company",
      subjectId: companyId,
      investigationId,
      authorId: null,
      submitted: true,
      kind: null,
      status: null,
      changedAt: updatedAt,
      companyIds: [companyId],
      sourceIds: [],
      segments: [
        ...names.map((one) => ({ field: "title", text: one })),
        ...text("lineOfBusiness", lineOfBusiness),
        ...text("creditCode", creditCode),
        ...text("note", note),
        ...relations
          .filter((one) => own.includes(one.companyId) && one.investigationId === investigationId)
          .map((one) => ({ field: "relation", text: one.text })),
        { field: "type", text: "公司 company" },
      ],
      names: { title: names, facts: [] },
      traits: { business: lineOfBusiness ? [lineOfBusiness] : [] },
    };
  });
}

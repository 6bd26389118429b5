import type { Tx } from "../db";
import { findableRelations } from "../relations/search";
import type { Findable } from "../search/document";

/** What can be found of these companies, as they stand now: one document for each investigation that knows one. */
export async function findableCompanies(tx: Tx, ids: readonly string[]): Promise<Findable[]> {
  const profiles = await tx.companyProfile.findMany({
    where: { companyId: { in: [...ids] } },
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
  const relations = await findableRelations(tx, ids);
  return profiles.map(({ companyId, investigationId, name, lineOfBusiness, creditCode, note, updatedAt, aliases }) => {
    const text = (field: string, value: string | null) => (value ? [{ field, text: value }] : []);
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
        { field: "title", text: name },
        ...aliases.map((alias) => ({ field: "title", text: alias.name })),
        ...text("lineOfBusiness", lineOfBusiness),
        ...text("creditCode", creditCode),
        ...text("note", note),
        ...relations
          .filter((one) => one.companyId === companyId && one.investigationId === investigationId)
          .map((one) => ({ field: "relation", text: one.text })),
        { field: "type", text: "公司 company" },
      ],
      names: { title: [name, ...aliases.map((alias) => alias.name)], facts: [] },
    };
  });
}

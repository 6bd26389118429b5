import { db } from "../db";
import type { Findable } from "../search/document";

/** What can be found of these companies: one document for each investigation that knows one. */
export async function findableCompanies(ids: readonly string[]): Promise<Findable[]> {
  const profiles = await db.companyProfile.findMany({
    where: { companyId: { in: [...ids] } },
    select: { companyId: true, investigationId: true, name: true, lineOfBusiness: true, creditCode: true, note: true, updatedAt: true, aliases: { orderBy: { position: "asc" }, select: { name: true } } },
  });
  return profiles.map(({ companyId, investigationId, name, lineOfBusiness, creditCode, note, updatedAt, aliases }) => ({
    type: "company" as const, subjectId: companyId, investigationId, authorId: null, submitted: true, kind: null, status: null, changedAt: updatedAt,
    companyIds: [companyId], sourceIds: [],
    segments: [
      { field: "title", text: name },
      ...(aliases.length ? [{ field: "title", text: aliases.map((alias) => alias.name).join("、") }] : []),
      ...(lineOfBusiness ? [{ field: "fact", text: lineOfBusiness }] : []),
      ...(creditCode ? [{ field: "fact", text: creditCode }] : []),
      ...(note ? [{ field: "note", text: note }] : []),
    ],
    extra: ["公司", "company"],
    names: [name, ...aliases.map((alias) => alias.name)],
  }));
}

import type { Tx } from "../db";
import type { RelationKind } from "./schema";

/** What a relation is found by, in both languages. */
const words: Record<RelationKind, string> = {
  ownerOf: "拥有 owns",
  buysFrom: "买数据 buys data from",
  sellsTo: "卖数据 sells data to",
  hiresFrom: "招人 hires from",
  usesNumbersOf: "用号码 uses numbers of",
  sameAddress: "同一地址 same address",
  other: "",
};

/** What is said of these companies towards others, as text to be found: by company and investigation. */
export async function findableRelations(tx: Tx, companyIds: readonly string[]): Promise<{ companyId: string; investigationId: string; text: string }[]> {
  const ids = [...companyIds];
  const rows = await tx.companyRelation.findMany({
    where: { withdrawnAt: null, kind: { not: "sameAs" }, OR: [{ fromId: { in: ids } }, { toId: { in: ids } }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      investigationId: true,
      fromId: true,
      toId: true,
      kind: true,
      word: true,
      note: true,
      from: { select: { name: true } },
      to: { select: { name: true } },
    },
  });
  return rows.flatMap(({ investigationId, fromId, toId, kind, word, note, from, to }) => {
    const said = (other: string) => [kind === "sameAs" ? "" : words[kind], word, other, note].filter(Boolean).join(" ");
    return [
      { companyId: fromId, investigationId, text: said(to.name) },
      { companyId: toId, investigationId, text: said(from.name) },
    ];
  });
}

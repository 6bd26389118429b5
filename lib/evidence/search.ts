import { createTranslator } from "next-intl";
import common from "../../messages/zh-CN/common.json" with { type: "json" };
import commonEn from "../../messages/en/common.json" with { type: "json" };
import evidenceEn from "../../messages/en/kinds.json" with { type: "json" };
import words from "../../messages/zh-CN/kinds.json" with { type: "json" };
import { db } from "../db";
import { type RichText, textOf } from "../rich-text/schema";
import type { Findable } from "../search/document";
import type { Translate } from "./fact";
import { kinds, readFacts } from "./kinds/registry";
import { referenceOf } from "./reference";

const t = createTranslator({ locale: "zh-CN", messages: words }) as unknown as Translate;

/** What can be found of these pieces, as they stand now. For the indexer, which answers nobody: whoever asks is checked when they ask. */
export async function findableEvidence(ids: readonly string[]): Promise<Findable[]> {
  const rows = await db.evidence.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true, kind: true, number: true, title: true, body: true, status: true, authorId: true, firstSubmittedAt: true, updatedAt: true, investigationId: true,
      nature: true, obtainedBy: true, firstObtainedBy: true, place: true,
      investigation: { select: { code: true } },
      steps: { orderBy: { position: "asc" }, select: { who: true, sourceId: true } },
      companies: { select: { companyId: true, profile: { select: { name: true, aliases: { select: { name: true } } } } } },
      sources: { select: { sourceId: true, source: { select: { codename: true, description: true } } } },
      linksFrom: { select: { toId: true, to: { select: { number: true } } } },
    },
  });
  const facts = await readFacts(db, rows);

  return rows.map((row) => {
    const { id, kind, title, status, companies, sources, steps, investigation, investigationId } = row;
    const names = [...new Set(companies.flatMap(({ profile }) => [profile.name, ...profile.aliases.map(({ name }) => name)]))];
    const labels = new Map([
      ...companies.map(({ companyId, profile }): [string, string] => [`company:${companyId}`, profile.aliases[0]?.name ?? profile.name]),
      ...sources.map(({ sourceId, source }): [string, string] => [`source:${sourceId}`, source.codename]),
      ...row.linksFrom.map(({ toId, to }): [string, string] => [`evidence:${toId}`, referenceOf(investigation.code, to.number)]),
    ]);
    const described = kinds[kind].describe(facts.get(id), t).filter(({ state }) => state === "value");
    const text = (field: string, value: string | null | undefined) => (value ? [{ field, text: value }] : []);
    return {
      type: "evidence" as const, subjectId: id, investigationId, authorId: row.authorId, submitted: row.firstSubmittedAt !== null, kind, status, changedAt: row.updatedAt,
      companyIds: [...new Set(companies.map(({ companyId }) => companyId))],
      sourceIds: [...new Set([...sources.map(({ sourceId }) => sourceId), ...steps.flatMap(({ sourceId }) => sourceId ?? [])])],
      segments: [
        { field: "title", text: title },
        { field: "ref", text: referenceOf(investigation.code, row.number) },
        ...(kind === "unsorted" ? [] : [{ field: "summary", text: kinds[kind].summary(facts.get(id), t) }]),
        ...described.map(({ label, text: said, qualifiers }) => ({ field: "fact", text: [`${label}：${said}`, ...qualifiers.map((name) => t(`qualifiers.${name}`))].join(" ") })),
        ...text("company", names.join("、")),
        ...text("source", sources.map(({ source }) => `${source.codename} ${source.description}`).join("、")),
        ...text("attribution", steps.map(({ who }) => who).join(" → ")),
        ...text("obtained", [row.obtainedBy, row.firstObtainedBy].filter(Boolean).join("；")),
        ...text("place", row.place),
        ...text("body", row.body ? textOf(row.body as RichText, labels) : ""),
      ],
      extra: [words.names[kind], evidenceEn.names[kind], common.status[status], commonEn.status[status], ...(row.nature ? [words.natures[row.nature], evidenceEn.natures[row.nature]] : [])],
      names,
    };
  });
}

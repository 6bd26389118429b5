import { referenceOf } from "../evidence/reference";
import type { Hit, Result } from "./find";

/** Plain words of a snippet; the marks are for pages. */
const plain = ({ why }: Hit) => why?.cuts.map(({ text }) => text).join("") ?? "";

function hitOf(hit: Hit) {
  const base = { type: hit.type, id: hit.id, url: hit.url, snippet: plain(hit) };
  switch (hit.type) {
    case "evidence":
      return { ...base, ref: referenceOf(hit.line.investigation.code, hit.line.number), kind: hit.line.kind, title: hit.line.title, investigation: { id: hit.line.investigationId, title: hit.line.investigation.title } };
    case "company":
      return { ...base, ref: null, kind: "company", title: hit.company.name, investigation: { id: hit.company.investigationId, title: hit.company.investigation.title } };
    case "source":
      return { ...base, ref: hit.source.codename, kind: "source", title: hit.source.description, investigation: { id: hit.source.investigationId, title: hit.source.investigation.title } };
  }
}

/** What the search answers to programs. Facet names are those of the parameters. */
export function answerOf(query: string, { engine, total, facets, hits }: Result, tookMs: number) {
  const { investigationId: investigation, companyIds: company, sourceIds: source, ...rest } = facets;
  return { engine, query, total, tookMs, hits: hits.map(hitOf), facets: { ...rest, company, source, investigation } };
}

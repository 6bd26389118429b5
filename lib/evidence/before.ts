import type { Prisma } from "../generated/client";
import { stepsByFact } from "./attribution";
import { qualifiersByFact } from "./words/rules";
import { given } from "./stated";
import { boundingWords, written } from "./written";

/** All of a version but its facts, as an edit finds it. */
export const recordSelect = {
  ...written,
  steps: { orderBy: [{ fact: "asc" }, { position: "asc" }], select: { fact: true, who: true, how: true } },
  factQualifiers: boundingWords,
  companies: { where: { role: { not: "mentioned" } }, select: { companyId: true, role: true, note: true } },
  sources: { where: { role: { not: "mentioned" } }, select: { sourceId: true, role: true, credibility: true, note: true } },
  linksFrom: { where: { role: { not: "mentioned" } }, select: { toId: true, role: true, note: true } },
} satisfies Prisma.EvidenceSelect;

/** The same in the words of the form, so that the history can lay before and after side by side. */
export function recordBefore({
  steps,
  factQualifiers,
  companies,
  sources,
  linksFrom,
  tags,
  occurredFrom,
  occurredTo,
  occurredPrecision,
  occurredZone,
  ...row
}: Prisma.EvidenceGetPayload<{ select: typeof recordSelect }>) {
  const occurred =
    occurredFrom && given({ from: occurredFrom.toISOString(), to: occurredTo?.toISOString() ?? null, precision: occurredPrecision, zone: occurredZone });
  const links = { companies: companies.map(given), sources: sources.map(given), links: linksFrom.map(given) };
  const { record, facts } = stepsByFact(steps);
  const said = (of: typeof steps) => of.map(({ fact: _, ...step }) => given(step));
  const factAttribution = facts.map(({ fact, steps: own }) => ({ fact, steps: said(own) }));
  return {
    ...given({ ...row, occurred }),
    attribution: said(record),
    factAttribution,
    factQualifiers: qualifiersByFact(factQualifiers),
    ...links,
    tags: tags.map(({ tag }) => tag.name),
  };
}

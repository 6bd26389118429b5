import { getTranslations } from "next-intl/server";
import { views } from "@/components/evidence/kinds/registry";
import { recordOccurred } from "@/components/evidence/occurred";
import type { FactQualifiers } from "@/lib/evidence/words/schema";
import { describeRecord } from "@/lib/evidence/describe";
import type { Fact } from "@/lib/evidence/fact";
import { wordsRead } from "@/lib/evidence/words/describe";
import { kinds } from "@/lib/evidence/kinds/registry";
import type { Nature } from "@/lib/generated/enums";
import type { EvidenceKind } from "@/lib/evidence/schema";

type Content = { kind: EvidenceKind; facts: unknown; factQualifiers: FactQualifiers; nature: Nature | null } & Parameters<typeof describeRecord>[0] &
  Parameters<Awaited<ReturnType<typeof recordOccurred>>>[0];

/** A version in words: its one-line fact, the facts that the view of the kind does not draw, and what else is missing. */
export async function factsOf(content: Content) {
  const [t, field, gap, occurred] = await Promise.all([
    getTranslations("kinds"),
    getTranslations("evidence.page.field"),
    getTranslations("evidence.page.gap"),
    recordOccurred(),
  ]);
  const kind = kinds[content.kind];
  const view = views[content.kind];
  const known = (fact: Fact): Fact =>
    content.nature && fact.state === "value" && kind.knownAsRecord?.includes(fact.name) ? { ...fact, qualifiers: [content.nature, ...fact.qualifiers] } : fact;
  const described = kind.describe(content.facts, t, content.factQualifiers);
  const byName = new Map(kind.describeAll(content.facts, t, content.factQualifiers).map((fact) => [fact.name, fact]));
  const all = [...described.map(known), ...describeRecord(content, occurred(content), field, t)];
  const labels = new Map(all.map(({ name, label }) => [name, label]));
  return {
    /** What a fact is called; one that the record no longer states by its name. */
    labelOf: (fact: string) => labels.get(fact) ?? fact,
    said: (name: string) => byName.get(name),
    summary: kind.summary(content.facts, t, content.factQualifiers),
    listed: all.filter((fact) => !view.draws(fact)),
    others: view.gaps(content.facts, gap, (name) => wordsRead(kind.wordsOn(content.facts, name, content.factQualifiers), t)),
    alarm: view.alarm?.(content.facts, t),
  };
}

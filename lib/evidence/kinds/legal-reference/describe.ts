import { withBound } from "../../bounded/describe";
import { type Fact, factsOf, type Summing, tidied, type Translate } from "../../fact";
import { longestYears } from "./rules";
import type { LegalReferenceFacts, LegalTier } from "./schema";

export const yearsOf = ({ yearsFrom, yearsTo }: LegalTier, t: Translate): string | undefined =>
  yearsFrom !== undefined && yearsTo !== undefined
    ? t("legalReference.spans.range", { from: yearsFrom, to: yearsTo })
    : yearsTo !== undefined
      ? t("legalReference.spans.to", { to: yearsTo })
      : yearsFrom !== undefined
        ? t("legalReference.spans.from", { from: yearsFrom })
        : undefined;
/** Up to three years is no three years. */
const openEnd = ({ yearsFrom, yearsTo }: LegalTier) => (yearsFrom === undefined ? "atMost" : yearsTo === undefined ? "atLeast" : "range");
export const penaltiesOf = ({ penalties }: LegalTier, t: Translate) =>
  penalties.map((one) => t(`legalReference.penaltyKinds.${one}`)).join(t("legalReference.or")) || undefined;

export function summarizeLegalReference(facts: LegalReferenceFacts, t: Translate, { gaps = true }: Summing = {}): string {
  const { law, article, tiers, notStated } = facts;
  const absent = (name: "law" | "article") =>
    gaps ? t("open", { field: t(`legalReference.${name}`), state: t(notStated.includes(name) ? "notStated" : "notFilled") }) : "";
  const circumstances = tiers.flatMap((tier) => {
    const years = yearsOf(tier, t);
    return years === undefined ? (tier.circumstance ?? []) : [t("legalReference.tierLine", { circumstance: tier.circumstance ?? "none", years })];
  });
  return tidied(
    t("legalReference.summary", {
      law: law ?? absent("law"),
      article: article ?? absent("article"),
      tiers: tiers.length,
      lines: circumstances.join(t("legalReference.tierSeparator")) || "none",
    }),
  );
}

function describeTier(tier: LegalTier, index: number, of: number, t: Translate): Fact[] {
  const fact = factsOf(tier.notStated, (name) =>
    of === 1 ? t(`legalReference.${name}`) : t("legalReference.ofTier", { number: index + 1, field: t(`legalReference.${name}`) }),
  );
  return [
    fact("condition", tier.condition),
    fact("circumstance", tier.circumstance),
    fact("penalties", penaltiesOf(tier, t)),
    ...(tier.penalties.includes("imprisonment") || tier.penalties.length === 0 ? [withBound(fact("years", yearsOf(tier, t)), openEnd(tier))] : []),
    fact("fine", tier.fine && t(`legalReference.fineRules.${tier.fine}`)),
  ].map((one) => ({ ...one, name: `tiers.${index}.${one.name}` }));
}

export function describeLegalReference(facts: LegalReferenceFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`legalReference.${name}`));
  const longest = longestYears(facts);
  return [
    fact("law", facts.law),
    fact("article", facts.article),
    fact("inForceFrom", facts.inForceFrom),
    ...facts.tiers.flatMap((tier, index) => describeTier(tier, index, facts.tiers.length, t)),
    ...(longest
      ? [
          {
            ...fact("longestYears", t("legalReference.spans.exact", { years: longest.years }), "derived"),
            formula: longest.formula,
          },
        ]
      : []),
    ...(facts.elsewhere === undefined ? [] : [fact("elsewhere", facts.elsewhere)]),
  ];
}

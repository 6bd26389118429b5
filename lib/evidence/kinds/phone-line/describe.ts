import { boundText, withBound } from "../../bounded/describe";
import { type Fact, factsOf, type Summing, tidied, type Translate } from "../../fact";
import type { PhoneLineFacts } from "./schema";

/** "prefix 170", "number 4008001234". */
const digitsOf = ({ digits, extent }: PhoneLineFacts, t: Translate) =>
  digits === undefined || extent === undefined ? undefined : t(`phoneLine.digitsAre.${extent}`, { digits });

export function summarizePhoneLine(facts: PhoneLineFacts, t: Translate, { gaps = true }: Summing = {}): string {
  const { lineType, operatorType, arrangedBy, forWhom, notStated } = facts;
  return tidied(
    t("phoneLine.summary", {
      digits:
        digitsOf(facts, t) ?? (gaps ? t("open", { field: t("phoneLine.digits"), state: t(notStated.includes("digits") ? "notStated" : "notFilled") }) : ""),
      lineType: lineType === undefined || lineType === "other" ? "none" : t(`phoneLine.lineTypes.${lineType}`),
      operatorType: operatorType === undefined || operatorType === "other" ? "none" : t(`phoneLine.operatorTypes.${operatorType}`),
      arrangedBy: arrangedBy ?? "none",
      forWhom: forWhom === undefined || forWhom === "other" ? "none" : t(`staff.${forWhom}`),
    }),
  );
}

export function describePhoneLine(facts: PhoneLineFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`phoneLine.${name}`));
  const { lineType, operatorType, forWhom, about } = facts;
  return [
    fact("digits", digitsOf(facts, t)),
    fact("lineType", lineType && t(`phoneLine.lineTypes.${lineType}`)),
    fact("operatorType", operatorType && t(`phoneLine.operatorTypes.${operatorType}`)),
    fact("operator", facts.operator),
    fact("arrangedBy", facts.arrangedBy),
    fact("forWhom", forWhom && t(`staff.${forWhom}`)),
    ...(facts.forNote === undefined ? [] : [fact("forNote", facts.forNote)]),
    fact("registeredTo", facts.registeredTo),
    withBound(fact("count", boundText(facts, t), ...(about ? (["about"] as const) : [])), facts.bound),
  ];
}

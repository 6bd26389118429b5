import { type Fact, factsOf, type Summing, type Translate } from "../../fact";
import type { AllegationFacts } from "./schema";

export function summarizeAllegation(facts: AllegationFacts, t: Translate, { gaps = true }: Summing = {}): string {
  const { alleged, share, against, madeBy, withoutDetail, standing, notStated } = facts;
  const absent = (name: "against" | "madeBy") => t("open", { field: t(`allegation.${name}`), state: t(notStated.includes(name) ? "notStated" : "notFilled") });
  return t("allegation.summary", {
    standing: t(`allegation.standings.${standing}`),
    by: madeBy ?? "none",
    against: against ?? "none",
    share: share ? t(`leadMarking.shares.${share}`) : "none",
    alleged,
    detail: withoutDetail ? "none" : "some",
    gaps:
      (gaps ? [...(madeBy === undefined ? [absent("madeBy")] : []), ...(against === undefined ? [absent("against")] : [])] : []).join(t("listSeparator")) ||
      "none",
  });
}

export function describeAllegation(facts: AllegationFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`allegation.${name}`));
  const { share, withoutDetail, standing, checkedBy } = facts;
  return [
    fact("alleged", facts.alleged, "reported"),
    ...(share === undefined ? [] : [fact("share", t(`leadMarking.shares.${share}`))]),
    fact("against", facts.against),
    fact("madeBy", facts.madeBy),
    fact("period", facts.period),
    fact("standing", t(`allegation.standings.${standing}`)),
    ...(checkedBy === undefined ? [] : [fact("checkedBy", checkedBy)]),
    ...(withoutDetail ? [fact("detail", t("allegation.withoutDetail"))] : []),
  ];
}

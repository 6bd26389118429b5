import { type Fact, factsOf, type Summing, tidied, type Translate } from "../../fact";
import type { WebPageFacts } from "./schema";

const momentOf = (day: string | undefined, time: string | undefined, zone: string, t: Translate) =>
  day === undefined ? undefined : t("clock", { day, time: time ?? "none", zone });

export function summarizeWebPage(
  { pageTitle, site, address, capturedOn, captureMethod, notStated }: WebPageFacts,
  t: Translate,
  { gaps = true }: Summing = {},
): string {
  return tidied(
    t("webPage.summary", {
      title:
        pageTitle ??
        address ??
        (gaps ? t("webPage.absent", { field: t("webPage.address"), state: t(notStated.includes("address") ? "notStated" : "notFilled") }) : ""),
      site: site ?? "none",
      day: capturedOn ?? "none",
      how: captureMethod ? t(`webPage.methods.${captureMethod}`) : "none",
    }),
  );
}

export function describeWebPage(facts: WebPageFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`webPage.${name}`));
  return [
    fact("address", facts.address),
    fact("pageTitle", facts.pageTitle),
    fact("site", facts.site),
    fact("author", facts.author),
    fact("published", momentOf(facts.publishedOn, facts.publishedAt, facts.zone, t)),
    fact("captured", momentOf(facts.capturedOn, facts.capturedAt, facts.zone, t)),
    fact("captureMethod", facts.captureMethod && t(`webPage.methods.${facts.captureMethod}`)),
    fact("sha256", facts.sha256),
    ...(facts.archives.length
      ? facts.archives.map(({ address, keeper }, index) => ({
          ...fact("archives", t("webPage.kept", { address, keeper: keeper ?? "none" })),
          name: `archives.${index}`,
        }))
      : [fact("archives", undefined)]),
  ];
}

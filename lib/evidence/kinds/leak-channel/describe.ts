import { type Fact, factsOf, type Summing, tidied, type Translate } from "../../fact";
import type { LeakChannelFacts } from "./schema";

const fieldsOf = ({ fields }: LeakChannelFacts, t: Translate) => fields.map((field) => t(`personalData.${field}`)).join(t("listSeparator")) || undefined;

export function summarizeLeakChannel(facts: LeakChannelFacts, t: Translate, { gaps = true }: Summing = {}): string {
  const { sector, mainly, carrier, carrierSome, way, openEnded, notStated } = facts;
  const absent = (name: "sector" | "fields") =>
    gaps ? t("open", { field: t(`leakChannel.${name}`), state: t(notStated.includes(name) ? "notStated" : "notFilled") }) : "";
  return tidied(
    t("leakChannel.summary", {
      sector: sector ? t(`leakChannel.sectors.${sector}`) : absent("sector") || "none",
      mainly: mainly ? "yes" : "no",
      carrier: carrier ?? "none",
      some: carrierSome ? "yes" : "no",
      way: way && way !== "other" ? t(`leakChannel.ways.${way}`) : "none",
      fields: fieldsOf(facts, t) ?? absent("fields"),
      open: openEnded ? "yes" : "no",
    }),
  );
}

export function describeLeakChannel(facts: LeakChannelFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`leakChannel.${name}`));
  const { sector, sectorNote, mainly, carrierSome, employersExamples, employersOpen, way, wayNote, openEnded, basis, basisNote } = facts;
  const named = employersExamples || employersOpen;
  return [
    fact("sector", sector && t(`leakChannel.sectors.${sector}`), ...(mainly ? (["mainly"] as const) : [])),
    ...(sectorNote === undefined ? [] : [fact("sectorNote", sectorNote)]),
    fact("carrier", facts.carrier, ...(carrierSome ? (["some"] as const) : [])),
    // Which companies they are, the links of the record say; here stands how they are named.
    ...(named || facts.notStated.includes("formerEmployers")
      ? [
          fact(
            "formerEmployers",
            named ? t("leakChannel.asLinked") : undefined,
            ...(employersExamples ? (["forExample"] as const) : []),
            ...(employersOpen ? (["andOthers"] as const) : []),
          ),
        ]
      : []),
    fact("way", way && t(`leakChannel.ways.${way}`)),
    ...(wayNote === undefined ? [] : [fact("wayNote", wayNote)]),
    fact("recipient", facts.recipient),
    fact("fields", fieldsOf(facts, t), ...(openEnded ? (["andOthers"] as const) : [])),
    fact("basis", basis && t(`leakChannel.bases.${basis}`)),
    ...(basisNote === undefined ? [] : [fact("basisNote", basisNote)]),
  ];
}

import { delayOf } from "../../delay";
import { type Fact, factsOf, type Qualifier, type Translate } from "../../fact";
import type { PersonalData } from "../../personal-data";
import { supportedData } from "./rules";
import type { TestimonyFacts } from "./schema";

const dataIn = (fields: readonly PersonalData[], t: Translate) => fields.map((field) => t(`personalData.${field}`)).join(t("listSeparator")) || undefined;
const basis: Record<NonNullable<TestimonyFacts["knownBy"]>, Qualifier> = { seen: "seen", callerSaid: "heard", tellerSays: "reported" };

export function summarizeTestimony(facts: TestimonyFacts, t: Translate): string {
  return t("testimony.summary", {
    teller: facts.teller ?? "none",
    hand: facts.hand ? t(`testimony.hands.${facts.hand}`) : "none",
    affected: facts.affected ? t(`testimony.affecteds.${facts.affected}`) : "none",
    events: facts.events.length,
    known: dataIn(supportedData(facts), t) ?? "none",
    assumed: dataIn(facts.assumed, t) ?? "none",
  });
}

function describeEvent(event: TestimonyFacts["events"][number], index: number, t: Translate): Fact[] {
  const fact = factsOf(event.notStated, (name) => t("testimony.ofEvent", { number: index + 1, field: t(`testimony.${name}`) }));
  return [fact("what", event.what), fact("trigger", event.trigger), fact("delay", delayOf(event, t)), fact("caller", event.caller)].map((one) => ({
    ...one,
    name: `events.${index}.${one.name}`,
  }));
}

export function describeTestimony(facts: TestimonyFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`testimony.${name}`));
  const { quote, quoteAt, knownBy, knownOpen } = facts;
  return [
    fact("teller", facts.teller),
    fact("hand", facts.hand && t(`testimony.hands.${facts.hand}`)),
    fact("affected", facts.affected && t(`testimony.affecteds.${facts.affected}`)),
    ...(facts.affectedNote === undefined ? [] : [fact("affectedNote", facts.affectedNote)]),
    ...facts.events.flatMap((event, index) => describeEvent(event, index, t)),
    fact("quote", quote === undefined || quoteAt === undefined ? quote : t("testimony.quoted", { quote, at: quoteAt })),
    fact("known", dataIn(facts.known, t), ...(knownBy ? [basis[knownBy]] : []), ...(knownOpen ? (["andOthers"] as const) : [])),
    ...(knownBy ? [fact("knownBy", t(`testimony.knownBys.${knownBy}`))] : []),
    fact("readOff", dataIn(facts.readOff, t), "workedOut"),
    fact("assumed", dataIn(facts.assumed, t), "inferred"),
  ];
}

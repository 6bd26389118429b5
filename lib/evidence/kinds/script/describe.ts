import { type Fact, factsOf, type Summing, type Translate } from "../../fact";
import { isOfAmount } from "../../words/own";
import { missingFormula, missingStages, whyNotMissing } from "./rules";
import type { ScriptFacts } from "./schema";

/** What is claimed against what is recorded. A gap is as exact as the claim: of about twelve stages about so many are missing, and of at least three perhaps more than are. */
export function summarizeScript(facts: ScriptFacts, t: Translate, { gaps = true, words = () => [] }: Summing = {}): string {
  if (!gaps && facts.stages.length === 0 && facts.claimedStages === undefined) return "";
  const missing = missingStages(facts);
  const names = facts.stages.map(({ name }) => name).join(t("listSeparator"));
  if (missing === undefined) return t("script.summary", { recorded: facts.stages.length, names });
  const bound = words("missing");
  return t("script.summaryClaimed", {
    claimed: facts.claimedStages ?? 0,
    recorded: facts.stages.length,
    missing,
    words:
      bound
        .filter(isOfAmount)
        .map((word) => t(`qualifiers.${word}`))
        .join(t("listSeparator")) || "none",
    // At most so many are no more than that.
    open: bound.some((word) => word !== "atMost") ? "yes" : "no",
  });
}

export function describeScript(facts: ScriptFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`script.${name}`));
  const stages = facts.stages.map(({ name }) => name).join(t("listSeparator")) || undefined;
  return [
    fact("claimedStages", facts.claimedStages?.toString()),
    fact("stages", stages, "mentionOrder", ...(facts.openEnded ? (["andOthers"] as const) : [])),
    fact("form", facts.form),
    fact("management", facts.management),
    fact("onRefusal", facts.onRefusal),
    fact("transcript", facts.transcript),
    fact("duration", facts.duration),
    fact("trainer", facts.trainer),
    ...facts.stages.flatMap((stage, index): Fact[] => {
      const ofStage = factsOf(stage.notStated, (name) => t("script.ofStage", { stage: stage.name, field: t(`script.${name}`) }));
      const { gloss, quote, callPosition } = stage;
      return [...(gloss === undefined ? [] : [ofStage("gloss", gloss)]), ofStage("quote", quote), ofStage("callPosition", callPosition?.toString())].map(
        (one) => ({ ...one, name: `stages.${index}.${one.name}` }),
      );
    }),
  ];
}

/** How many of the stages that there are said to be have no name yet; or why nobody can say. */
export function describeMissing(facts: ScriptFacts, t: Translate): Fact[] {
  const [missing, said] = [missingStages(facts), { name: "missing", label: t("script.missing") }];
  if (missing !== undefined) return [{ ...said, state: "value", text: String(missing), qualifiers: ["derived"], formula: missingFormula(facts) }];
  const reason = whyNotMissing(facts);
  return [{ ...said, state: "notDerived", reason, text: t(`script.notDerived.${reason}`), qualifiers: [] }];
}

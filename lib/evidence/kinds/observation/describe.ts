import { delayOf } from "../../delay";
import { type Fact, factsOf, type Translate } from "../../fact";
import type { ObservationFacts } from "./schema";

type Step = ObservationFacts["steps"][number];

export const summarizeObservation = ({ seen, observer, steps }: ObservationFacts, t: Translate): string =>
  t("observation.summary", { seen, observer: observer ?? "none", steps: steps.length });

function describeStep(step: Step, index: number, t: Translate): Fact[] {
  const fact = factsOf(step.notStated, (name) => t("observation.ofStep", { number: index + 1, field: t(`observation.${name}`) }));
  return [fact("trigger", step.trigger), fact("follows", step.follows), fact("delay", delayOf(step, t))].map((one) => ({
    ...one,
    name: `steps.${index}.${one.name}`,
  }));
}

export function describeObservation(facts: ObservationFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`observation.${name}`));
  return [
    fact("seen", facts.seen),
    fact("observer", facts.observer),
    fact("method", facts.method),
    ...facts.steps.flatMap((step, index) => describeStep(step, index, t)),
  ];
}

import { stepsByFact } from "../evidence/attribution";
import type { Way } from "../evidence/way";
import type { FrozenVersion } from "./frozen";

/** How a version said that it came to us. What is tied to the record, and of what kind its sources are, is no part of a version. */
export function wayAsFrozen(steps: FrozenVersion["steps"], live: Way): Way {
  const kinds = new Map([...live.record, ...live.facts.flat(), ...live.tied].map(({ codename, kind }) => [codename, kind]));
  const known = steps.map(({ fact, who, how, sourceId }) => ({ fact, who, how, codename: sourceId && who, kind: kinds.get(sourceId && who) }));
  const { record, facts } = stepsByFact(known);
  return { record, facts: facts.map((own) => own.steps), tied: live.tied };
}

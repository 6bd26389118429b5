import type { Translate } from "@/lib/evidence/fact";
import { missingStages } from "@/lib/evidence/kinds/script/rules";
import type { ScriptFacts } from "@/lib/evidence/kinds/script/schema";
import { isBounded } from "../../fact-value";
import { type Gap, kindView, type Said } from "../view";
import { Stages } from "./stages";

/** Named and missing stages as a row of boxes. The sentence beside it says the same. Of a gap that nobody knows exactly no boxes can be counted. */
function Mark({ facts, said }: { facts: ScriptFacts; said: Said }) {
  const missing = missingStages(facts);
  if (missing === undefined || facts.stages.length + missing > 24) return null;
  return (
    <span className="sc-tally" aria-hidden>
      {facts.stages.map((_, index) => (
        <i key={index} />
      ))}
      {missing > 0 && isBounded(said("missing")) ? (
        <i className="g o" />
      ) : (
        Array.from({ length: missing }, (_, index) => <i className="g" key={`gap-${index}`} />)
      )}
    </span>
  );
}

/** One line for all stages that lack it; nobody stated it only where that holds for each of them. */
function stageGap({ stages }: ScriptFacts, field: "quote" | "callPosition", t: Translate): Gap[] {
  const without = stages.filter((stage) => stage[field] === undefined);
  if (without.length === 0) return [];
  const names = without.map(({ name }) => name).join(t("and"));
  return [
    {
      text: t(`script.${field}`, { names, all: without.length === stages.length ? "yes" : "no" }),
      state: without.every(({ notStated }) => notStated.includes(field)) ? "notStated" : "missing",
    },
  ];
}

export const scriptView = kindView<ScriptFacts>({
  View: Stages,
  Mark,
  draws: ({ name }) => name.startsWith("stages."),
  gaps: (facts, t, words) => {
    const missing = missingStages(facts) ?? 0;
    const { before = "none", behind = "none" } = words("missing");
    return [
      ...(missing > 0 ? [{ text: t("script.missing", { count: missing, before, behind }) }] : []),
      ...stageGap(facts, "quote", t),
      ...stageGap(facts, "callPosition", t),
    ];
  },
});

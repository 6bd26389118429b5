import { requiredText, z } from "../zod";

export const stepHows = ["told", "heard", "saw", "read", "experienced", "wrote"] as const;

/** One step of who says so: from the origin towards us. A source is named by its codename or its id. */
export const attributionStep = z.object({ who: requiredText(120), how: z.enum(stepHows).optional() });
export type AttributionStep = z.output<typeof attributionStep>;

export const attributionSteps = z.array(attributionStep).max(12);

/**
 * Facts that came another way than the record: each by the name that its kind describes it by, with all of its steps. What is not
 * named here came as the record did.
 */
export const factName = z.string().regex(/^[A-Za-z]{1,40}(\.[A-Za-z\d]{1,40}){0,4}$/, "error.invalid");
/** So many facts of one record have words or steps of their own. */
export const mostApart = 200;
export const factOnce = (given: readonly { fact: string }[], context: z.core.$RefinementCtx) =>
  given.forEach(({ fact }, index) => {
    if (given.findIndex((other) => other.fact === fact) < index) context.addIssue({ code: "custom", path: [index, "fact"], message: "error.factTwice" });
  });
export const factAttribution = z
  .array(z.object({ fact: factName, steps: attributionSteps.min(1, "error.missing") }))
  .max(mostApart)
  .superRefine(factOnce);
export type FactAttribution = z.output<typeof factAttribution>;

/** What somebody can have said: what has a value and was not worked out of others. */
export const statedFacts = <Of extends { state: string; qualifiers: readonly string[] }>(facts: readonly Of[]): Of[] =>
  facts.filter(({ state, qualifiers }) => state === "value" && !qualifiers.includes("derived"));

type StoredStep = { fact: string | null };
/** Steps about the whole record, and those about single facts in the order given. */
export function stepsByFact<Step extends StoredStep>(all: readonly Step[]) {
  const byFact = Map.groupBy(all, ({ fact }) => fact);
  const record = byFact.get(null) ?? [];
  byFact.delete(null);
  return { record, facts: [...byFact].map(([fact, steps]) => ({ fact: fact!, steps })) };
}

/** Words for how it was learned, as people type them in parentheses after a name. The first of each is the one written back. */
const words: Record<(typeof stepHows)[number], readonly string[]> = {
  told: ["口述", "讲述", "told"],
  heard: ["听说", "heard"],
  saw: ["看到", "目睹", "saw"],
  read: ["读到", "转述", "read"],
  experienced: ["亲历", "experienced"],
  wrote: ["写", "报道", "wrote"],
};
const howOf = (word: string) => stepHows.find((how) => words[how].includes(word.trim().toLowerCase()));

/**
 * Reads the line "who says so?": steps from the origin to us, separated by → (or ->, =>, >, ＞), each with how in
 * parentheses where known: 内部人士（口述）→ 记者（听说）→ 报道. Words in parentheses that are no way of learning stay part of the name.
 */
export function parseAttribution(line: string): AttributionStep[] {
  return line
    .split(/→|[-=]>|[>＞]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, who, word] = /^(.*\S)\s*[（(]([^（）()]*)[）)]$/s.exec(part) ?? [];
      const how = word === undefined ? undefined : howOf(word);
      return who !== undefined && how ? { who, how } : { who: part };
    });
}

/** The line that reads back to the same steps. */
export const formatAttribution = (steps: readonly AttributionStep[]): string =>
  steps.map(({ who, how }) => (how ? `${who}（${words[how][0]}）` : who)).join(" → ");

const folded = (who: string) => who.normalize("NFKC").trim().toLowerCase();

/** How people write themselves at the end of the way. A reporter of somebody else's is written with their paper, or stands behind it. */
const ourselves =
  /^((本报|本刊|本社|本台|我报|我刊|我社|我台|我们的?|我的?)?(卧底|暗访|调查)?记者(本人|自己)?|我们?(自己|本人)?|本人|自己|(本报|本刊|本社|本台|我报|我刊|我社|我台)(编辑部)?|编辑部|((our|my|the) )?(own )?(undercover )?reporters?|us|we|me|i|myself|ourselves|((our|the) )?newsroom)$/;
export const isOurs = (who: string) => ourselves.test(folded(who));

/** Where it reached us: the last step that is not ourselves. Ourselves only where nobody else is named. */
export const rootStep = <Step extends { who: string }>(steps: readonly Step[]): Step | undefined => steps.findLast(({ who }) => !isOurs(who)) ?? steps.at(-1);

import { type Fact, factsOf, type Translate } from "../../fact";
import type { ContextFacts } from "./schema";

export function summarizeContext({ topic, statements }: ContextFacts, t: Translate): string {
  const opinions = statements.filter(({ opinion }) => opinion).length;
  return t("context.summary", {
    topic: topic ?? "none",
    first: statements[0]?.text ?? "",
    statements: statements.length,
    known: statements.length - opinions,
    opinions,
  });
}

export function describeContext({ topic, statements, notStated }: ContextFacts, t: Translate): Fact[] {
  return [
    factsOf(notStated, (name) => t(`context.${name}`))("topic", topic),
    ...statements.flatMap((statement, index) => {
      const fact = factsOf(statement.notStated, (name) => t("context.ofStatement", { number: index + 1, field: t(`context.${name}`) }));
      return [
        fact("text", statement.text, ...(statement.opinion ? (["opinion"] as const) : [])),
        fact("saidBy", statement.saidBy),
        fact("reference", statement.reference),
      ].map((one) => ({ ...one, name: `statements.${index}.${one.name}` }));
    }),
  ];
}

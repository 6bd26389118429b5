import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { ContextFacts } from "@/lib/evidence/kinds/context/schema";
import { Bounds, Word } from "../../fact-value";
import { Absent } from "../course";
import { kindView, type Said } from "../view";
import "./context.css";

type Statement = ContextFacts["statements"][number];

const absent = (statement: Statement) => (["saidBy", "reference"] as const).filter((name) => statement[name] === undefined);

function View({ facts: { statements }, said }: { facts: ContextFacts; said: Said }) {
  const t = useTranslations("evidence.page.context");
  const kinds = useTranslations("kinds.context");
  const opinions = statements.filter(({ opinion }) => opinion).length;
  return (
    <Section title={t("title")} count={t("count", { count: statements.length, opinions })}>
      <ol className="cx">
        {statements.map((statement, index) => (
          <li key={index} className={statement.opinion ? "view" : undefined}>
            <p className="cx-text">
              {statement.text} <Bounds of={said(`statements.${index}.text`)} /> {statement.opinion && <Word is="opinion" />}
            </p>
            <p className="cx-by">
              <span>
                {kinds("saidBy")} {statement.saidBy ?? <Absent of={statement} name="saidBy" />} <Bounds of={said(`statements.${index}.saidBy`)} />
              </span>
              <span>
                {kinds("reference")} {statement.reference ?? <Absent of={statement} name="reference" />} <Bounds of={said(`statements.${index}.reference`)} />
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export const contextView = kindView<ContextFacts>({
  View,
  draws: ({ name }) => name.startsWith("statements."),
  gaps: ({ statements }, t) =>
    statements.flatMap((statement, index) =>
      absent(statement).map((field) => ({
        text: t("context", { number: index + 1, field }),
        state: statement.notStated.includes(field) ? ("notStated" as const) : ("missing" as const),
      })),
    ),
});

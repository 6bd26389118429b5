import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { EvidenceLine } from "@/lib/evidence/lines";
import type { AnyRelation } from "@/lib/relations/queries";
import { Rests } from "./rests";

type Props = {
  statements: AnyRelation[];
  lines: ReadonlyMap<string, EvidenceLine>;
  add: string | undefined;
  undo(statement: AnyRelation): string | undefined;
};

/** Why this page shows several as one, statement by statement, each with its way back. */
export function SameSection({ statements, lines, add, undo }: Props) {
  const t = useTranslations("relations");
  if (statements.length === 0) return null;
  return (
    <Section
      title={t("same.title")}
      count={t("count", { count: statements.length })}
      id="same"
      remark={
        add && (
          <LinkButton href={add} tone="quiet" icon="link">
            {t("same.add")}
          </LinkButton>
        )
      }
    >
      <ul className="relations">
        {statements.map((statement) => {
          const href = undo(statement);
          return (
            <li key={statement.id}>
              <p className="says">
                <bdi>{statement.from.name}</bdi> {t.rich("out.sameAs", { c: () => <bdi>{statement.to.name}</bdi> })}
              </p>
              <p className="sub">
                {t("statedBy", { who: statement.statedBy.name })}{" "}
                {href && (
                  <a className="link" href={href}>
                    {t("same.undo")} <span className="sr">{t("changeOf", { from: statement.from.short, to: statement.to.short })}</span>
                  </a>
                )}
              </p>
              {statement.note && <p className="sub lines">{statement.note}</p>}
              <Rests on={statement} lines={lines} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

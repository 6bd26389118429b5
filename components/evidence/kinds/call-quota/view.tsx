import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { describeWorked } from "@/lib/evidence/kinds/call-quota/describe";
import type { CallQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import { Bounds, FactValue, Word } from "../../fact-value";
import { Figures } from "../../figures";
import { Part } from "../part";
import { kindView, type Said } from "../view";
import "../large.css";
import "./call-quota.css";

/** The quota as one large sentence, and per hour and per day below it: worked out and marked so, or why they cannot be, once where the reason is one. */
function View({ facts, said }: { facts: CallQuotaFacts; said: Said }) {
  const t = useTranslations("evidence.page.quota");
  const kinds = useTranslations("kinds");
  const [amount, unit, period, who] = ["amount", "unit", "period", "appliesTo"].map(said);
  const worked = (["perHour", "perDay"] as const).flatMap((name) => said(name) ?? describeWorked(name, facts, kinds));
  const open = Map.groupBy(
    worked.filter(({ state }) => state === "notDerived"),
    ({ text }) => text ?? "",
  );
  return (
    <Section title={t("title")} remark={facts.ability ? t("ability") : undefined}>
      <p className="kd-large">
        {who?.text !== undefined && (
          <span className="who-q">
            {who.text} <Bounds of={who} />
          </span>
        )}
        <span className="num">
          <Part fact={amount} />
        </span>
        <span className="unit">
          <Part fact={unit} /> <Bounds of={unit} /> / <Part fact={period} /> <Bounds of={period} />
        </span>
        {amount?.qualifiers.map((one) => (
          <Word key={one} is={one} />
        ))}
      </p>
      {facts.appliesNote !== undefined && (
        <p className="cq-note2">
          {facts.appliesNote} <Bounds of={said("appliesNote")} />
        </p>
      )}
      {worked
        .filter(({ state }) => state === "value")
        .map((fact) => (
          <p key={fact.name} className="cq-hour">
            <span className="muted">{fact.label}</span> <FactValue fact={fact} />
          </p>
        ))}
      {[...open].map(([why, of]) => (
        <p key={why} className="cq-hour gap">
          <span>{t("why", { what: of.map(({ label }) => label).join(kinds("listSeparator")), why })}</span>
        </p>
      ))}
      <p className="cq-units">
        <Figures>{t(facts.unit !== undefined ? `unitIs.${facts.unit}` : facts.notStated.includes("unit") ? "unitNotStated" : "unitNotFilled")}</Figures>
      </p>
    </Section>
  );
}

export const callQuotaView = kindView<CallQuotaFacts>({
  View,
  draws: ({ name }) => name === "perHour" || name === "perDay",
  gaps: () => [],
});

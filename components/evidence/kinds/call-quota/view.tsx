import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { describeCallQuota } from "@/lib/evidence/kinds/call-quota/describe";
import { whyNoHour } from "@/lib/evidence/kinds/call-quota/rules";
import type { CallQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import { FactValue, Word } from "../../fact-value";
import { Figures } from "../../figures";
import { Part } from "../part";
import { kindView } from "../view";
import "../large.css";
import "./call-quota.css";

/** The quota as one large sentence, and per hour below it: worked out and marked so, or why it cannot be. */
function View({ facts }: { facts: CallQuotaFacts }) {
  const t = useTranslations("evidence.page.quota");
  const kinds = useTranslations("kinds");
  const found = new Map(describeCallQuota(facts, kinds).map((fact) => [fact.name, fact]));
  const [amount, unit, period, hour, who] = ["amount", "unit", "period", "perHour", "appliesTo"].map((name) => found.get(name));
  const why = whyNoHour(facts);
  return (
    <Section title={t("title")} remark={facts.ability ? t("ability") : undefined}>
      <p className="kd-large">
        {who?.text !== undefined && <span className="who-q">{who.text}</span>}
        <span className="num">
          <Part fact={amount} />
        </span>
        <span className="unit">
          <Part fact={unit} /> / <Part fact={period} />
        </span>
        {amount?.qualifiers.map((one) => (
          <Word key={one} is={one} />
        ))}
      </p>
      {facts.appliesNote !== undefined && <p className="cq-note2">{facts.appliesNote}</p>}
      {hour?.formula !== undefined && (
        <p className="cq-hour">
          <span className="muted">{hour.label}</span> <FactValue fact={hour} />
        </p>
      )}
      {why && (
        <p className="cq-hour gap">
          <span>{t(`why.${why}`)}</span>
        </p>
      )}
      <p className="cq-units">
        <Figures>{t(facts.unit !== undefined ? `unitIs.${facts.unit}` : facts.notStated.includes("unit") ? "unitNotStated" : "unitNotFilled")}</Figures>
      </p>
    </Section>
  );
}

export const callQuotaView = kindView<CallQuotaFacts>({
  View,
  draws: ({ name }) => name === "perHour",
  gaps: () => [],
});

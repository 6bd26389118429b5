import { useTranslations } from "next-intl";
import { NotStated } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import type { Fact } from "@/lib/evidence/fact";
import { describeCallQuota } from "@/lib/evidence/kinds/call-quota/describe";
import { whyNoHour } from "@/lib/evidence/kinds/call-quota/rules";
import type { CallQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import { FactValue, Word } from "../../fact-value";
import { Figures } from "../../figures";
import { kindView } from "../view";
import "./call-quota.css";

/** A part of the sentence: the text, or a gap in its place. */
function Part({ fact, missing }: { fact: Fact | undefined; missing: string }) {
  return fact?.text === undefined ? <NotStated>{missing}</NotStated> : <>{fact.text}</>;
}

/** The quota as one large sentence, and per hour below it: worked out and marked so, or why it cannot be. */
function View({ facts }: { facts: CallQuotaFacts }) {
  const t = useTranslations("evidence.page.quota");
  const kinds = useTranslations("kinds");
  const found = new Map(describeCallQuota(facts, kinds).map((fact) => [fact.name, fact]));
  const [amount, unit, period, hour, who] = ["amount", "unit", "period", "perHour", "appliesTo"].map((name) => found.get(name));
  const why = whyNoHour(facts);
  return (
    <Section title={t("title")} remark={facts.ability ? t("ability") : undefined}>
      <p className="cq-quota">
        {who?.text !== undefined && <span className="who-q">{who.text}</span>}
        <span className="num">
          <Part fact={amount} missing={t("noAmount")} />
        </span>
        <span className="unit">
          <Part fact={unit} missing={t("noUnit")} /> / <Part fact={period} missing={t("noPeriod")} />
        </span>
        {amount?.qualifiers.map((one) => <Word key={one} is={one} />)}
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
        <Figures>{t(facts.unit === undefined ? "unitUnknown" : `unitIs.${facts.unit}`)}</Figures>
      </p>
    </Section>
  );
}

export const callQuotaView = kindView<CallQuotaFacts>({
  View,
  draws: ({ name }) => name === "perHour",
  gaps: () => [],
});

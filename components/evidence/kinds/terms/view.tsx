import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { TermsFacts } from "@/lib/evidence/kinds/terms/schema";
import { Bounds } from "../../fact-value";
import { Part } from "../part";
import { kindView, type Said } from "../view";
import "../large.css";

/** The charge as one large line: what it is called, how much, of what. Who pays and when stand among the facts below. */
function View({ facts, said }: { facts: TermsFacts; said: Said }) {
  const t = useTranslations("evidence.page.terms");
  const [fee, amount, base] = ["fee", "amount", "base"].map(said);
  return (
    <Section title={t("title")}>
      <p className="kd-large">
        {fee?.text !== undefined && (
          <span className="who-q">
            {fee.text} <Bounds of={fee} />
          </span>
        )}
        <span className="num">
          <Part fact={amount} />
        </span>
        <span className="unit">
          {facts.measure === "percent" ? "× " : "/ "}
          <Part fact={base} /> <Bounds of={base} />
        </span>
        <Bounds of={amount} />
      </p>
    </Section>
  );
}

export const termsView = kindView<TermsFacts>({ View, draws: () => false, gaps: () => [] });

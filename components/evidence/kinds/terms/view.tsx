import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { describeTerms } from "@/lib/evidence/kinds/terms/describe";
import type { TermsFacts } from "@/lib/evidence/kinds/terms/schema";
import { Word } from "../../fact-value";
import { Part } from "../part";
import { kindView } from "../view";
import "../large.css";

/** The charge as one large line: what it is called, how much, of what. Who pays and when stand among the facts below. */
function View({ facts }: { facts: TermsFacts }) {
  const t = useTranslations("evidence.page.terms");
  const kinds = useTranslations("kinds");
  const found = new Map(describeTerms(facts, kinds).map((fact) => [fact.name, fact]));
  const [fee, amount, base] = ["fee", "amount", "base"].map((name) => found.get(name));
  return (
    <Section title={t("title")}>
      <p className="kd-large">
        {fee?.text !== undefined && <span className="who-q">{fee.text}</span>}
        <span className="num">
          <Part fact={amount} />
        </span>
        <span className="unit">
          {facts.measure === "percent" ? "× " : "/ "}
          <Part fact={base} />
        </span>
        {amount?.qualifiers.map((one) => (
          <Word key={one} is={one} />
        ))}
      </p>
    </Section>
  );
}

export const termsView = kindView<TermsFacts>({ View, draws: () => false, gaps: () => [] });

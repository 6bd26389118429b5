import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { describePhoneLine } from "@/lib/evidence/kinds/phone-line/describe";
import type { PhoneLineFacts } from "@/lib/evidence/kinds/phone-line/schema";
import { Part } from "../part";
import { kindView } from "../view";
import "../large.css";

/** The digits as one large line, with what they are and whose network it is. */
function View({ facts }: { facts: PhoneLineFacts }) {
  const t = useTranslations("evidence.page.line");
  const kinds = useTranslations("kinds");
  const found = new Map(describePhoneLine(facts, kinds).map((fact) => [fact.name, fact]));
  const [digits, lineType, operatorType] = ["digits", "lineType", "operatorType"].map((name) => found.get(name));
  return (
    <Section title={t("title")}>
      <p className="kd-large">
        <span className="num">
          <Part fact={digits} />
        </span>
        <span className="unit">
          <Part fact={lineType} />
        </span>
        <span className="unit">
          <Part fact={operatorType} />
        </span>
      </p>
    </Section>
  );
}

export const phoneLineView = kindView<PhoneLineFacts>({ View, draws: () => false, gaps: () => [] });

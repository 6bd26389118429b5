import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { PhoneLineFacts } from "@/lib/evidence/kinds/phone-line/schema";
import { Bounds } from "../../fact-value";
import { Part } from "../part";
import { kindView, type Said } from "../view";
import "../large.css";

/** The digits as one large line, with what they are and whose network it is. */
function View({ said }: { said: Said }) {
  const t = useTranslations("evidence.page.line");
  const [digits, lineType, operatorType] = ["digits", "lineType", "operatorType"].map(said);
  return (
    <Section title={t("title")}>
      <p className="kd-large">
        <span className="num">
          <Part fact={digits} /> <Bounds of={digits} />
        </span>
        <span className="unit">
          <Part fact={lineType} /> <Bounds of={lineType} />
        </span>
        <span className="unit">
          <Part fact={operatorType} /> <Bounds of={operatorType} />
        </span>
      </p>
    </Section>
  );
}

export const phoneLineView = kindView<PhoneLineFacts>({ View, draws: () => false, gaps: () => [] });

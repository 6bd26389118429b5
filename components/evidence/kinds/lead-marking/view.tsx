import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { Note } from "@/components/ui/note";
import { contradictions, outcomesPractised } from "@/lib/evidence/kinds/lead-marking/rules";
import type { LeadMarkingFacts } from "@/lib/evidence/kinds/lead-marking/schema";
import { kindView } from "../view";
import { Path } from "./path";
import { Spread } from "./spread";

function View({ facts }: { facts: LeadMarkingFacts }) {
  return (
    <>
      <Spread facts={facts} />
      {outcomesPractised(facts).map((outcome) => (
        <Path key={outcome} facts={facts} outcome={outcome} />
      ))}
    </>
  );
}

/** Each contradiction in one sentence: what is stated, and what is done. */
function Aside({ facts }: { facts: LeadMarkingFacts }) {
  const t = useTranslations("evidence.page.marking");
  const found = contradictions(facts);
  if (found.length === 0) return null;
  return (
    <SideSection title={t("contradiction")} count={found.length}>
      {found.map(({ practice, code, against }) => (
        <div className="lm-contra" key={`${practice}-${against}`}>
          <Note tone="bad">
            <b>{t(`against.${against}`)}</b>
            <br />
            {t(`sentence.${against}`, { code, meaning: facts.marks.find((mark) => mark.code === code)?.meaning ?? "", practice: facts.practices[practice]?.text ?? "" })}
          </Note>
        </div>
      ))}
    </SideSection>
  );
}

/** Shares that are words and no numbers: how many that is stays open. */
const vague = ["most", "some", "few"];

export const leadMarkingView = kindView<LeadMarkingFacts>({
  View,
  Aside,
  draws: ({ name }) => /^(marks|rules|practices)\./.test(name),
  gaps: ({ marks, practices }, t) => [
    ...marks.filter(({ meaning }) => meaning === undefined).map(({ code }) => t("leadMarking.noMeaning", { code })),
    ...practices.filter(({ share }) => share === undefined || vague.includes(share)).map(({ code, share }) => (share ? t("leadMarking.howMany", { code, share }) : t("leadMarking.noShare", { code }))),
    ...marks.filter(({ code }) => !practices.some((one) => one.code === code)).map(({ code }) => t("leadMarking.noPractice", { code })),
  ],
});

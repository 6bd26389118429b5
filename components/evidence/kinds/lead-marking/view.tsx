import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { Note } from "@/components/ui/note";
import { contradictions, outcomesPractised } from "@/lib/evidence/kinds/lead-marking/rules";
import type { LeadMarkingFacts } from "@/lib/evidence/kinds/lead-marking/schema";
import { kindView, type Said } from "../view";
import { Path } from "./path";
import { Spread } from "./spread";

function View({ facts, said }: { facts: LeadMarkingFacts; said: Said }) {
  return (
    <>
      <Spread facts={facts} said={said} />
      {outcomesPractised(facts).map((outcome) => (
        <Path key={outcome} facts={facts} said={said} outcome={outcome} />
      ))}
    </>
  );
}

/** Each contradiction in one sentence: what is stated, and what is done. */
function Aside({ facts }: { facts: LeadMarkingFacts }) {
  const t = useTranslations("evidence.page.marking");
  const kinds = useTranslations("kinds.leadMarking");
  const found = contradictions(facts);
  // A contradiction with a meaning rests on what the mark counts as, also where its words are not known.
  const meaningOf = (code: string) => {
    const mark = facts.marks.find((one) => one.code === code);
    return mark?.meaning ?? (mark?.sense ? kinds(`senses.${mark.sense}`) : "");
  };
  if (found.length === 0) return null;
  return (
    <SideSection title={t("contradiction")} count={found.length}>
      {found.map(({ practice, code, against }) => (
        <div className="lm-contra" key={`${practice}-${against}`}>
          <Note tone="bad">
            <b>{t(`against.${against}`)}</b>
            <br />
            {t(`sentence.${against}`, { code, meaning: meaningOf(code), practice: facts.practices[practice]?.text ?? "" })}
          </Note>
        </div>
      ))}
    </SideSection>
  );
}

/** Shares that are words and no numbers: how many that is stays open. */
const vague = ["most", "some", "few"];

const stateOf = (notStated: readonly string[], name: string) => (notStated.includes(name) ? "notStated" : "missing");

export const leadMarkingView = kindView<LeadMarkingFacts>({
  View,
  Aside,
  draws: ({ name }) => /^(marks|rules|practices)\./.test(name),
  gaps: ({ marks, practices }, t) => [
    ...marks
      .filter(({ meaning }) => meaning === undefined)
      .map(({ code, notStated }) => ({ text: t("leadMarking.noMeaning", { code }), state: stateOf(notStated, "meaning") })),
    ...practices
      .filter(({ share }) => share === undefined)
      .map(({ code, notStated }) => ({ text: t("leadMarking.noShare", { code }), state: stateOf(notStated, "share") })),
    ...practices
      .filter(({ share }) => share !== undefined && vague.includes(share))
      .map(({ code, share }) => ({ text: t("leadMarking.howMany", { code, share: share ?? "" }), state: "notStated" as const })),
    ...marks.filter(({ code }) => !practices.some((one) => one.code === code)).map(({ code }) => ({ text: t("leadMarking.noPractice", { code }) })),
  ],
  alarm: (facts, t) => {
    const count = contradictions(facts).length;
    return count > 0 ? t("leadMarking.contradictions", { count }) : undefined;
  },
});

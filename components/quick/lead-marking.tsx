"use client";
import { useTranslations } from "next-intl";
import { Absent } from "./absent";
import { ChoiceRow } from "./choice-row";
import { NumberField, type Numbers } from "./number-field";
import { QuickPad } from "./pad";
import type { QuickPart } from "./part";
import { WordsField } from "./words-field";

const marks = ["A", "B", "R"] as const;
const rulings = ["practice", "rule"] as const;
const outcomes = ["clearRefusal", "repeatedRefusal", "swearing", "numberNotExist", "numberSuspended", "interest", "noAnswer", "other"] as const;
const shares = ["all", "most", "some", "few"] as const;

function MarkingSentence({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.leadMarking");
  const { draft } = numbers;
  const { mark, ruling, outcome, share, words } = draft;
  const isPractice = ruling === "practice";
  return t.rich("sentence.leadMarking", {
    company: draft.company.trim() || "none",
    ruling: ruling ?? "none",
    share: isPractice && share && share !== "notStated" ? kinds(`shares.${share}`) : "none",
    isQuoted: words.trim() ? "yes" : "no",
    words: words.trim(),
    outcome: () => (outcome ? kinds(`outcomes.${outcome}`) : <Absent field="leadMarking.outcome" isNotStated={false} />),
    hasTimes: ruling === "rule" ? "yes" : "no",
    times: () => <NumberField name="times" label={t("field.times")} numbers={numbers} />,
    mark: () => (mark.trim() ? <b className="mark">{mark.trim()}</b> : <Absent field="leadMarking.code" isNotStated={false} />),
    gap: () => isPractice && (!share || share === "notStated") && <Absent field="leadMarking.share" isNotStated={share === "notStated"} />,
  });
}

function MarkingRows({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.leadMarking");
  const { draft, set } = numbers;
  return (
    <>
      <div className="quick-marks">
        <ChoiceRow
          label={t("field.mark")}
          options={marks.map((mark) => [mark, mark] as const)}
          chosen={marks.find((one) => one === draft.mark.trim())}
          choose={(mark) => set({ mark: mark ?? "" })}
        />
        <WordsField name="mark" label={t("field.otherMark")} most={8} numbers={numbers} />
      </div>
      <ChoiceRow
        label={t("field.ruling")}
        options={rulings.map((one) => [one, kinds(one)] as const)}
        chosen={draft.ruling}
        choose={(ruling) => set({ ruling, share: undefined, times: "" })}
      />
      <ChoiceRow
        label={t("field.outcome")}
        options={outcomes.map((one) => [one, kinds(`outcomes.${one}`)] as const)}
        chosen={draft.outcome}
        choose={(outcome) => set({ outcome })}
      />
      {draft.ruling === "practice" && (
        <ChoiceRow
          label={t("field.share")}
          options={[...shares.map((one) => [one, kinds(`shares.${one}`)] as const), ["notStated", t("pad.notStated")]]}
          chosen={draft.share}
          choose={(share) => set({ share })}
        />
      )}
      <div className="quick-names">
        <WordsField name="words" label={t("field.words")} most={300} numbers={numbers} />
      </div>
    </>
  );
}

/** Only a rule counts how often. */
function MarkingPad({ numbers }: { numbers: Numbers }) {
  return numbers.draft.ruling === "rule" ? <QuickPad numbers={numbers} instead="nothing" /> : null;
}

export const leadMarkingPart: QuickPart = { Sentence: MarkingSentence, Rows: MarkingRows, Pad: MarkingPad };

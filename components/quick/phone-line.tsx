"use client";
import { useTranslations } from "next-intl";
import { Absent } from "./absent";
import { ChoiceRow } from "./choice-row";
import { NumberField, type Numbers } from "./number-field";
import { QuickPad } from "./pad";
import type { QuickPart } from "./part";
import { WordsField } from "./words-field";

const extents = ["prefix", "number"] as const;
const lineTypes = ["card", "landline", "internet", "serviceNumber"] as const;
const operatorTypes = ["stateOperator", "virtualOperator"] as const;

function LineSentence({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.phoneLine");
  const { draft } = numbers;
  const { digits, extent, lineType, operatorType, arrangedBy, arrangerNotStated } = draft;
  const isOpen = (value: string | undefined) => value === undefined || value === "notStated";
  return t.rich("sentence.phoneLine", {
    company: draft.company.trim() || "none",
    extent: extent ?? "none",
    digits: () =>
      extent === "notStated" && digits === "" ? (
        <Absent field="phoneLine.digits" isNotStated />
      ) : (
        <NumberField name="digits" label={t("field.digits")} numbers={numbers} />
      ),
    lineType: isOpen(lineType) ? "none" : kinds(`lineTypes.${lineType as "card"}`),
    operatorType: isOpen(operatorType) ? "none" : kinds(`operatorTypes.${operatorType as "stateOperator"}`),
    isArranged: arrangedBy.trim() ? "yes" : "no",
    arrangedBy: arrangedBy.trim(),
    gaps: () => (
      <>
        {isOpen(lineType) && <Absent field="phoneLine.lineType" isNotStated={lineType === "notStated"} />}
        {isOpen(operatorType) && <Absent field="phoneLine.operatorType" isNotStated={operatorType === "notStated"} />}
        {arrangedBy.trim() === "" && arrangerNotStated && <Absent field="phoneLine.arrangedBy" isNotStated />}
      </>
    ),
  });
}

function LineRows({ numbers: { draft, set } }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds.phoneLine");
  const notStated = ["notStated", t("pad.notStated")] as const;
  return (
    <>
      <ChoiceRow
        label={t("field.extent")}
        options={[...extents.map((one) => [one, kinds(`extents.${one}`)] as const), notStated]}
        chosen={draft.extent}
        choose={(extent) => set({ extent })}
      />
      <ChoiceRow
        label={t("field.lineType")}
        options={[...lineTypes.map((one) => [one, kinds(`lineTypes.${one}`)] as const), notStated]}
        chosen={draft.lineType}
        choose={(lineType) => set({ lineType })}
      />
      <ChoiceRow
        label={t("field.operator")}
        options={[...operatorTypes.map((one) => [one, kinds(`operatorTypes.${one}`)] as const), notStated]}
        chosen={draft.operatorType}
        choose={(operatorType) => set({ operatorType })}
      />
      <p className="hint">{kinds("companyOnly")}</p>
    </>
  );
}

function ArrangedBy({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const { arrangedBy, arrangerNotStated } = numbers.draft;
  return (
    <div className="quick-or">
      <WordsField name="arrangedBy" label={t("field.arrangedBy")} most={200} numbers={numbers} />
      {arrangedBy.trim() === "" && (
        <button type="button" className="op" aria-pressed={arrangerNotStated} onClick={() => numbers.set({ arrangerNotStated: !arrangerNotStated })}>
          {t("pad.arrangerNotStated")}
        </button>
      )}
    </div>
  );
}

function LinePad({ numbers }: { numbers: Numbers }) {
  return <QuickPad numbers={numbers} instead="plus" />;
}

export const phoneLinePart: QuickPart = { Sentence: LineSentence, Words: ArrangedBy, Rows: LineRows, Pad: LinePad };

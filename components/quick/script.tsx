"use client";
import { useTranslations } from "next-intl";
import { beginningUncut, storable } from "@/lib/quick/rules";
import { stagesIn, withNextStage } from "@/lib/quick/script/rules";
import { Absent } from "./absent";
import { Masked } from "./masked";
import { NumberField, type Numbers } from "./number-field";
import { QuickPad } from "./pad";
import type { QuickPart } from "./part";
import { WordsField } from "./words-field";

/** So much of what is said stands in the sentence; all of it in its field. */
const longestSaid = 40;

function ScriptSentence({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const kinds = useTranslations("kinds");
  const { draft } = numbers;
  const stages = stagesIn(draft);
  const last = stages.at(-1);
  const said = last?.said.trim() ?? "";
  const begins = beginningUncut(said, longestSaid);
  const nameOf = (name: string | undefined) => name?.trim() || "…";
  return t.rich("sentence.script", {
    company: draft.company.trim() || "none",
    claimed: () =>
      draft.claimedNotStated && draft.claimed === "" ? (
        <Absent field="script.claimedStages" isNotStated />
      ) : (
        <NumberField name="claimed" label={t("field.claimed")} numbers={numbers} />
      ),
    isNamed: stages.length ? "yes" : "no",
    names: stages.map(({ name }) => nameOf(name)).join(kinds("listSeparator")),
    isSaid: said ? (stages.length > 1 ? "there" : "yes") : "no",
    name: nameOf(last?.name),
    said: begins === said ? said : `${begins}…`,
    gap: () => last && !said && <Absent field="script.quote" isNotStated={last.saidNotStated} />,
  });
}

/** The name of a stage and what is said there; the next one follows it in order of mention. */
function StageRows({ numbers: { draft, set } }: { numbers: Numbers }) {
  const t = useTranslations("quick");
  const { stageName, stageSaid, saidNotStated } = draft;
  return (
    <>
      <div className="quick-names">
        <textarea
          className="inp"
          rows={2}
          aria-label={t("field.stageSaid")}
          placeholder={t("field.stageSaid")}
          value={stageSaid}
          maxLength={4000}
          onChange={({ target }) => set({ stageSaid: storable(target.value) })}
        />
      </div>
      <Masked text={stageSaid} />
      <div className="quick-row">
        {stageSaid.trim() === "" && (
          <button type="button" className="op" aria-pressed={saidNotStated} onClick={() => set({ saidNotStated: !saidNotStated })}>
            {t("pad.saidNotStated")}
          </button>
        )}
        <button type="button" className="op" aria-disabled={stageName.trim() === ""} onClick={() => stageName.trim() && set(withNextStage(draft))}>
          {t("nextStage", { count: draft.stages.length + 1 })}
        </button>
      </div>
    </>
  );
}

function StageName({ numbers }: { numbers: Numbers }) {
  return <WordsField name="stageName" label={useTranslations("quick.field")("stageName")} most={60} numbers={numbers} />;
}

function ScriptPad({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("quick.pad");
  const { draft, set } = numbers;
  const isOn = draft.claimedNotStated && draft.claimed === "";
  return <QuickPad numbers={numbers} instead={{ label: t("notStated"), isOn, press: () => set({ claimed: "", claimedNotStated: !isOn }) }} />;
}

export const scriptPart: QuickPart = { Sentence: ScriptSentence, Words: StageName, Rows: StageRows, Pad: ScriptPad };

"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { FieldErrors, TextAreaField, TextField } from "@/components/ui/field";
import { describeTestimony, summarizeTestimony } from "@/lib/evidence/kinds/testimony/describe";
import { knownBys, testimonyAffected, type TestimonyFacts, testimonyHands } from "@/lib/evidence/kinds/testimony/schema";
import type { PersonalData } from "@/lib/evidence/personal-data";
import { Choice, Flag } from "../../form/choices";
import { DataFields } from "../../form/data-fields";
import { DelayFields } from "../../form/delay-fields";
import { Rows } from "../../form/rows";
import { StatedChoice } from "../../form/stated-choice";
import { StatedField } from "../../form/stated-field";
import { StatedText } from "../../form/stated-text";
import { kindForm } from "../form";

type Field = FieldMetadata<TestimonyFacts>;

function TestimonyFields({ field, form }: { field: Field; form: FormMetadata }) {
  const t = useTranslations("kinds.testimony");
  const bind = useBind();
  const { teller, hand, affected, affectedNote, events, quote, quoteAt, notStated } = field.getFieldset();
  return (
    <>
      <StatedText list={notStated} name="teller" label={t("teller")} field={teller} hint={t("tellerHint")} />
      <StatedChoice list={notStated} name="hand" label={t("hand")} field={hand} values={testimonyHands} words="testimony.hands" />
      <StatedChoice list={notStated} name="affected" label={t("affected")} field={affected} values={testimonyAffected} words="testimony.affecteds" />
      <TextField {...bind(affectedNote)} label={t("affectedNote")} />
      <Rows field={events} form={form} legend={(count) => t("events", { count })} name={(number) => t("event", { number })} add={t("addEvent")} least={1}>
        {(event) => {
          const one = event.getFieldset();
          return (
            <>
              <TextField {...bind(one.what)} label={t("what")} />
              <div className="pairs">
                <StatedText list={one.notStated} name="trigger" label={t("trigger")} field={one.trigger} />
                <StatedText list={one.notStated} name="caller" label={t("caller")} field={one.caller} />
              </div>
              <DelayFields list={one.notStated} delay={one.delay} note={one.delayNote} />
            </>
          );
        }}
      </Rows>
      <Data field={field} />
      <StatedField list={notStated} name="quote" label={t("quote")}>
        <div className="pair quote">
          <TextAreaField {...bind(quote)} label={t("quote")} rows={3} />
          <TextField {...bind(quoteAt)} label={t("quoteAt")} inputMode="text" placeholder="0:12:05" />
        </div>
      </StatedField>
    </>
  );
}

/** What the other side had, what they read from it, what they guessed: never one list. */
function Data({ field }: { field: Field }) {
  const t = useTranslations("kinds.testimony");
  const none = useTranslations("common")("notFilled");
  const bind = useBind();
  const { known, knownBy, knownOpen, readOff, assumed, notStated } = field.getFieldset();
  const list = (name: "known" | "readOff" | "assumed", data: FieldMetadata<PersonalData[]>) => (
    <>
      <DataFields field={data} label={t(name)} />
      <FieldErrors id={data.id} errors={bind(data).errors} />
    </>
  );
  return (
    <>
      <StatedField list={notStated} name="known" label={t("known")}>
        <div className="stack">
          {list("known", known as FieldMetadata<PersonalData[]>)}
          <Choice field={bind(knownBy)} label={t("knownBy")} values={knownBys} words="testimony.knownBys" none={none} />
          <div className="with">
            <Flag field={bind(knownOpen)}>{t("knownOpen")}</Flag>
          </div>
        </div>
      </StatedField>
      <StatedField list={notStated} name="readOff" label={t("readOff")}>
        {list("readOff", readOff as FieldMetadata<PersonalData[]>)}
      </StatedField>
      <StatedField list={notStated} name="assumed" label={t("assumed")}>
        {list("assumed", assumed as FieldMetadata<PersonalData[]>)}
      </StatedField>
    </>
  );
}

export const testimonyForm = kindForm<TestimonyFacts>({
  empty: { events: [{}] },
  fields: (field, form) => <TestimonyFields field={field} form={form} />,
  sentence: summarizeTestimony,
  describe: describeTestimony,
});

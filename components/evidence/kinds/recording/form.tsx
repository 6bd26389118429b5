"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useBind } from "@/components/ui/bind";
import { SelectField, TextField } from "@/components/ui/field";
import { useZoneOptions } from "@/components/evidence/form/zone-options";
import { describeRecording, summarizeRecording } from "@/lib/evidence/kinds/recording/describe";
import { recordingConsents, type RecordingFacts, recordingMedia, transcriptStates } from "@/lib/evidence/kinds/recording/schema";
import { languages } from "@/lib/evidence/languages";
import { Rows } from "../../form/rows";
import { StatedChoice } from "../../form/stated-choice";
import { StatedField } from "../../form/stated-field";
import { StatedText } from "../../form/stated-text";
import { kindForm } from "../form";

function RecordingFields({ field, form }: { field: FieldMetadata<RecordingFacts>; form: FormMetadata }) {
  const t = useTranslations("kinds.recording");
  const words = useTranslations("evidence.form");
  const bind = useBind();
  const facts = field.getFieldset();
  const { notStated: list, startedOn, startedAt, startedZone } = facts;
  const zoneOptions = useZoneOptions(startedZone.defaultValue);
  return (
    <>
      <StatedChoice list={list} name="medium" label={t("medium")} field={facts.medium} values={recordingMedia} words="recording.media" />
      <div className="pairs">
        <StatedText list={list} name="length" label={t("length")} field={facts.length} hint={t("codeHint")} />
        <StatedText list={list} name="device" label={t("device")} field={facts.device} />
      </div>
      <StatedField list={list} name="started" label={t("started")}>
        <div className="pairs">
          <TextField {...bind(startedOn)} type="date" label={t("startedOn")} />
          <TextField {...bind(startedAt)} type="time" step={1} label={t("startedAt")} />
          <SelectField {...bind(startedZone)} label={words("zone")} options={zoneOptions} />
        </div>
      </StatedField>
      <StatedField list={list} name="speakers" label={t("speakers")}>
        <Rows
          field={facts.speakers}
          form={form}
          legend={(count) => t("speakersCount", { count })}
          name={(number) => t("speakerNumber", { number })}
          add={t("addSpeaker")}
          empty=""
        >
          {(speaker) => <TextField {...bind(speaker)} label={t("speaker")} />}
        </Rows>
      </StatedField>
      <StatedChoice list={list} name="language" label={t("language")} field={facts.language} values={languages} words="languages" opens />
      <StatedChoice list={list} name="consent" label={t("consent")} field={facts.consent} values={recordingConsents} words="recording.consents" />
      <StatedChoice list={list} name="transcript" label={t("transcript")} field={facts.transcript} values={transcriptStates} words="recording.transcripts" />
      <StatedText list={list} name="sha256" label={t("sha256")} field={facts.sha256} />
      <Rows field={facts.parts} form={form} legend={(count) => t("parts", { count })} name={(number) => t("partNumber", { number })} add={t("addPart")}>
        {(part) => {
          const one = part.getFieldset();
          return (
            <>
              <div className="pairs">
                <TextField {...bind(one.from)} label={words("from")} placeholder="0:12:05" />
                <TextField {...bind(one.to)} label={words("to")} placeholder="0:13:40" />
              </div>
              <TextField {...bind(one.what)} label={t("part")} />
              <TextField {...bind(one.speaker)} label={t("speaker")} />
            </>
          );
        }}
      </Rows>
    </>
  );
}

export const recordingForm = kindForm<RecordingFacts>({
  empty: { speakers: [""] },
  fields: (field, form) => <RecordingFields field={field} form={form} />,
  sentence: summarizeRecording,
  describe: describeRecording,
});

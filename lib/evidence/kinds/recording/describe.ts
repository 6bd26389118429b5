import { type Fact, factsOf, type Summing, tidied, type Translate } from "../../fact";
import type { RecordingFacts } from "./schema";

type Part = RecordingFacts["parts"][number];

export const spanOf = ({ from, to }: Part) => (to === undefined ? from : `${from}–${to}`);

export function summarizeRecording(
  { medium, length, speakers, consent, parts, notStated }: RecordingFacts,
  t: Translate,
  { gaps = true }: Summing = {},
): string {
  return tidied(
    t("recording.summary", {
      medium: medium ? t(`recording.media.${medium}`) : t("names.recording"),
      length:
        length ?? (gaps ? t("recording.absent", { field: t("recording.length"), state: t(notStated.includes("length") ? "notStated" : "notFilled") }) : ""),
      speakers: speakers.join(t("listSeparator")) || "none",
      consent: consent ? t(`recording.consents.${consent}`) : "none",
      parts: parts.length,
    }),
  );
}

export function describeRecording(facts: RecordingFacts, t: Translate): Fact[] {
  const fact = factsOf(facts.notStated, (name) => t(`recording.${name}`));
  const { startedOn, startedAt, startedZone } = facts;
  return [
    fact("medium", facts.medium && t(`recording.media.${facts.medium}`)),
    fact("device", facts.device),
    fact("length", facts.length),
    fact("started", startedOn && t("clock", { day: startedOn, time: startedAt ?? "none", zone: startedZone })),
    fact("speakers", facts.speakers.join(t("listSeparator")) || undefined),
    fact("language", facts.language && t(`languages.${facts.language}`)),
    fact("consent", facts.consent && t(`recording.consents.${facts.consent}`)),
    fact("transcript", facts.transcript && t(`recording.transcripts.${facts.transcript}`)),
    fact("sha256", facts.sha256),
    ...facts.parts.map((part, index) => ({
      ...fact("part", t("recording.said", { what: part.what, speaker: part.speaker ?? "none" })),
      label: spanOf(part),
      name: `parts.${index}`,
    })),
  ];
}

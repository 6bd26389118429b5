import { given, orNull } from "../../stated";
import { secondsOf, timeCodeOf } from "../../time-code";
import { defineKind } from "../kind";
import { describeRecording, summarizeRecording } from "./describe";
import { measuresOfRecording } from "./measures";
import { recordingFacts } from "./schema";

const seconds = (code: string | undefined) => (code === undefined ? null : orNull(secondsOf(code)));
const code = (at: number | null) => (at === null ? undefined : timeCodeOf(at));

export const recording = defineKind({
  kind: "recording",
  facts: recordingFacts,

  async clear(tx, { id: evidenceId }) {
    await tx.recordingPart.deleteMany({ where: { evidenceId } });
    await tx.recording.deleteMany({ where: { evidenceId } });
  },

  async save(
    tx,
    { id: evidenceId },
    { parts, medium, device, length, startedOn, startedAt, startedZone, language, consent, sha256, transcript, speakers, notStated },
  ) {
    await tx.recording.create({
      data: {
        evidenceId,
        medium: orNull(medium),
        device: orNull(device),
        length: seconds(length),
        startedOn: orNull(startedOn),
        startedAt: orNull(startedAt),
        startedZone: startedOn === undefined ? null : startedZone,
        speakers,
        language: orNull(language),
        consent: orNull(consent),
        sha256: orNull(sha256),
        transcript: orNull(transcript),
        notStated,
      },
    });
    if (parts.length)
      await tx.recordingPart.createMany({
        data: parts.map(({ from, to, what, speaker }, position) => ({
          evidenceId,
          position,
          from: secondsOf(from) ?? 0,
          to: seconds(to),
          what,
          speaker: orNull(speaker),
        })),
      });
  },

  async readAll(tx, ids) {
    const rows = await tx.recording.findMany({
      where: { evidenceId: { in: ids } },
      include: { parts: { orderBy: { position: "asc" }, omit: { evidenceId: true, position: true } } },
    });
    return rows.map(({ evidenceId, parts, length, ...row }) => [
      evidenceId,
      { ...given(row), length: code(length), parts: parts.map(({ from, to, ...part }) => ({ ...given(part), from: timeCodeOf(from), to: code(to) })) },
    ]);
  },

  summary: summarizeRecording,
  describe: describeRecording,
  measures: measuresOfRecording,
  words: ["media"],
});

import { requiredText, text, z } from "../../../zod";
import { clock, day, zone } from "../../clock";
import { sha256 } from "../../digest";
import { languages } from "../../languages";
import { stated } from "../../stated";
import { secondsOf, timeCode } from "../../time-code";
import type { SaidInLine } from "../../words/own";

export const recordingMedia = ["audio", "video"] as const;
export const recordingConsents = ["allParties", "oneParty", "none"] as const;
export const transcriptStates = ["none", "automatic", "partial", "checked"] as const;

const recordingPart = z
  .object({ from: timeCode(), to: timeCode().optional(), what: requiredText(500), speaker: text(200).optional() })
  .superRefine(({ from, to }, context) => {
    if (to !== undefined && (secondsOf(from) ?? 0) > (secondsOf(to) ?? 0)) context.addIssue({ code: "custom", path: ["to"], message: "error.rangeReversed" });
  });

/** A recording and what is in it. Its start is the clock of the device, in the zone it stood in. */
export const recordingFacts = stated(
  {
    medium: z.enum(recordingMedia).optional(),
    device: text(200).optional(),
    length: timeCode().optional(),
    startedOn: day().optional(),
    startedAt: clock().optional(),
    startedZone: zone().default("Asia/Shanghai"),
    speakers: z.array(requiredText(200)).max(50).default([]),
    language: z.enum(languages).optional(),
    consent: z.enum(recordingConsents).optional(),
    sha256: sha256().optional(),
    transcript: z.enum(transcriptStates).optional(),
    parts: z.array(recordingPart).max(500).default([]),
  },
  {
    medium: ["medium"],
    device: ["device"],
    length: ["length"],
    started: ["startedOn", "startedAt"],
    speakers: ["speakers"],
    language: ["language"],
    consent: ["consent"],
    sha256: ["sha256"],
    transcript: ["transcript"],
  },
).superRefine(({ startedOn, startedAt, length, parts }, context) => {
  if (startedAt !== undefined && startedOn === undefined) context.addIssue({ code: "custom", path: ["startedOn"], message: "error.missing" });
  if (length === undefined) return;
  parts.forEach(({ from, to }, index) => {
    const [name, code] = to === undefined ? (["from", from] as const) : (["to", to] as const);
    if ((secondsOf(code) ?? 0) > (secondsOf(length) ?? 0)) context.addIssue({ code: "custom", path: ["parts", index, name], message: "error.beyondTheEnd" });
  });
});
export type RecordingFacts = z.output<typeof recordingFacts>;

export const recordingLine: SaidInLine = { facts: ["medium", "length", "speakers", "consent"] };

import type { Measures } from "../../measures";
import { secondsOf } from "../../time-code";
import type { RecordingFacts } from "./schema";

export function measuresOfRecording({ length }: RecordingFacts): Measures {
  const seconds = length === undefined ? undefined : secondsOf(length);
  return seconds === undefined ? {} : { seconds };
}

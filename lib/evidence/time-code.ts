import { z } from "../zod";

/** A place in a recording as seconds from its beginning. Undefined for what is no time code. */
export function secondsOf(code: string): number | undefined {
  const [, hours = "0", minutes, seconds] = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)$/.exec(code.trim()) ?? [];
  return minutes === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Seconds as h:mm:ss, the way people read them off a player. */
export const timeCodeOf = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;

/** A length or a place in a recording: 12:05 and 0:12:05 are typed, 0:12:05 is kept. */
export const timeCode = () =>
  z
    .string()
    .refine((code) => secondsOf(code) !== undefined, "error.notATimeCode")
    .transform((code) => timeCodeOf(secondsOf(code) ?? 0));

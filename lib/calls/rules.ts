import { ratio } from "../evidence/decimal";
import { folded } from "../victims/fold";
import { mask } from "../victims/mask";
import { plainMobile } from "../victims/numbers";

/** What a call came to, as the rules and practices of marking have it (kinds/lead-marking), and what a log has beside. */
export const loggedOutcomes = [
  "answered",
  "interest",
  "clearRefusal",
  "repeatedRefusal",
  "swearing",
  "noAnswer",
  "busy",
  "numberNotExist",
  "numberSuspended",
  "other",
] as const;
export type LoggedOutcome = (typeof loggedOutcomes)[number];

/** Whether somebody took the call. Of what is called otherwise in the file, nobody can tell. */
export const answered: readonly LoggedOutcome[] = ["answered", "interest", "clearRefusal", "repeatedRefusal", "swearing"];
export const unanswered: readonly LoggedOutcome[] = ["noAnswer", "busy", "numberNotExist", "numberSuspended"];

export const callPrecisions = ["second", "minute", "day"] as const;
export type CallPrecision = (typeof callPrecisions)[number];

/** What of a call may be not stated. */
export const callFields = ["agent", "calling", "number", "duration", "outcome", "mark"] as const;

/** A number as it is dialled, in one spelling; undefined where it is none. A mobile number has no country before it. */
export function dialled(written: string): string | undefined {
  const { text } = folded(written);
  if (!/^\s*\+?[\d\s()\u2010-\u2015\u2212.*#-]+$/u.test(text)) return undefined;
  const digits = text.replace(/\D/g, "");
  if (digits.length < 3 || digits.length > 20) return undefined;
  return plainMobile(digits) ?? digits;
}

/** What may be seen of a number that was called: of a landline or a short number nothing, since little more would find it. */
export const maskDialled = (number: string): string => mask("mobile", number);

const made = /^(?:1\d{2})?••••(?:\d{4})?$/;

/** A cell with a number as it may be shown: masked, and where it is no number, without its digits. What is masked stays so. */
export function veiled(cell: string): string {
  if (made.test(cell)) return cell;
  const number = dialled(cell);
  return number === undefined ? cell.replace(/\p{N}/gu, "•") : maskDialled(number);
}

/** A figure with what it was worked out of: cut after two places, and said so. */
type Quotient = { value: string; cut: boolean; above: number; below: number };

function quotient(above: number, below: number, times = 1n): Quotient | null {
  if (below === 0) return null;
  const { value, exact } = ratio(BigInt(above) * times, BigInt(below));
  return { value, cut: !exact, above, below };
}

/** Calls of which the hour is known, by hours of the clock in which there was any: breaks count as nothing. */
export const callsPerHour = ({ timed, hours }: Record<"timed" | "hours", number>) => quotient(timed, hours);
/** By days on which there was any. */
export const callsPerDay = ({ calls, days }: Record<"calls" | "days", number>) => quotient(calls, days);
/** In per cent of those whose outcome says whether somebody took the call. */
export const answeredShare = ({ answered, unanswered }: Record<"answered" | "unanswered", number>) => quotient(answered, answered + unanswered, 100n);

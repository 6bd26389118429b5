import type { CallPrecision } from "../../../calls/rules";
import { instantIn } from "../../../evidence/when";

export type CallTime = { at: string; precision: CallPrecision };

const day = String.raw`(?<y>\d{4})(?:[-/.年] ?(?<mo>\d{1,2})[-/.月] ?(?<d>\d{1,2})日?|(?<mo2>\d\d)(?<d2>\d\d))`;
const clock = String.raw`(?<half>上午|下午|am|pm)? ?(?<h>\d{1,2})[:时点] ?(?<mi>\d{1,2})(?:[:分] ?(?:(?<s>\d{1,2})(?:[.,]\d{1,9})?秒?)?)? ?(?<half2>am|pm)?`;
const form = new RegExp(String.raw`^${day}(?:[t ]? ?${clock} ?(?<zone>z|[+-]\d\d:?\d\d)?)?$`);

/** Hours of a day, for those who write afternoons; undefined where there is no such hour. */
function hourOf(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written < 24 ? written : undefined;
  if (written > 12 || (written === 0 && half !== "上午")) return undefined;
  return (written % 12) + (half === "下午" || half === "pm" ? 12 : 0);
}

/** Where clocks change they do so on the hour: each hour of a log is worked out once. */
const hours = new Map<string, number>();
function startOfHour(zone: string, on: string, hour: string): number {
  const key = `${zone} ${on} ${hour}`;
  let found = hours.get(key);
  if (found === undefined) {
    if (hours.size > 2000) hours.clear();
    hours.set(key, (found = Date.parse(instantIn(zone, on, `${hour}:00`))));
  }
  return found;
}

const two = (part: string | number) => String(part).padStart(2, "0");

/** When a call was, as exactly as it is written: to the second, to the minute, or the day alone. Undefined where it is no time. */
export function callTimeOf(written: string, zone: string): CallTime | undefined {
  const found = form.exec(written.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase())?.groups;
  if (!found) return undefined;
  const on = `${found.y}-${two(found.mo ?? found.mo2!)}-${two(found.d ?? found.d2!)}`;
  const midnight = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(on) || Number(found.y) < 1900) return undefined;
  if (found.h === undefined) return { at: new Date(startOfHour(zone, on, "00")).toISOString(), precision: "day" };
  const hour = hourOf(Number(found.h), found.half ?? found.half2);
  const [minute, second] = [Number(found.mi), Number(found.s ?? 0)];
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  const precision = found.s === undefined ? "minute" : "second";
  const past = minute * 60_000 + second * 1000;
  if (found.zone === undefined) return { at: new Date(startOfHour(zone, on, two(hour)) + past).toISOString(), precision };
  // Whoever writes a zone of their own means that one.
  const [, sign, ahead, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(found.zone) ?? [];
  const offset = sign ? (Number(ahead) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1) : 0;
  return { at: new Date(midnight.getTime() + hour * 3_600_000 + past - offset).toISOString(), precision };
}

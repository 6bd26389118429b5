import { getFormatter, getTranslations } from "next-intl/server";
import { recordOccurred } from "@/components/evidence/occurred";
import type { Time } from "@/lib/timeline/queries";
import { type Days, endOf, type Unit } from "@/lib/timeline/rules";

const day = { year: "numeric", month: "long", day: "numeric" } as const;
const shapes = {
  exact: day,
  day,
  about: day,
  range: day,
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
} as const;
const periods = { day: { month: "numeric", day: "numeric" }, month: { year: "numeric", month: "numeric" } } as const;

const at = (text: string) => new Date(`${text}T00:00:00Z`);

/** How days and periods are said on a timeline: a time in words, a part of the axis, a stretch of days. */
export async function timelineWords() {
  const [format, t, occurred] = await Promise.all([getFormatter(), getTranslations("timeline"), recordOccurred()]);
  const utc = { timeZone: "UTC" } as const;
  const stretch = ({ from, to }: Days) =>
    from === to ? format.dateTime(at(from), { ...day, ...utc }) : format.dateTimeRange(at(from), at(to), { ...day, ...utc });
  /** What is called by its name where it has one: 2019, 2019-08. */
  const period = (start: string, unit: Unit) =>
    unit === "decade" || unit === "century"
      ? t("years", { from: String(Number(start.slice(0, 4))), to: String(Number(endOf(start, unit).slice(0, 4))) })
      : format.dateTime(at(start), { ...(unit === "month" ? shapes.month : unit === "year" ? shapes.year : day), ...utc });
  return {
    stretch,
    period,
    /** The same, as short as an axis needs it. */
    mark: (start: string, unit: Unit) =>
      unit === "day" || unit === "month" ? format.dateTime(at(start), { ...periods[unit], ...utc }) : String(Number(start.slice(0, 4))),
    when(time: Time) {
      if (time.which !== "occurred") {
        const text = format.dateTime(at(time.from), { ...shapes[time.precision], ...utc });
        return time.open ? t("inForceFrom", { day: text }) : text;
      }
      return occurred({ ...time, occurredPrecision: time.precision })?.text ?? stretch(time);
    },
  };
}
export type TimelineWords = Awaited<ReturnType<typeof timelineWords>>;

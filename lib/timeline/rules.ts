/** Days as they are written, 2019-08-08: no clock and no zone moves them. */
export type Days = { from: string; to: string };

/** How finely a stretch of time is divided. */
export const units = ["day", "month", "year", "decade", "century"] as const;
export type Unit = (typeof units)[number];

const firstDay = "0001-01-01";
const lastDay = "9999-12-31";

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date) => {
  const year = date.getUTCFullYear();
  return year < 1 ? firstDay : year > 9999 ? lastDay : date.toISOString().slice(0, 10);
};
/** The first of a month. */
const ofYear = (year: number, month = 0) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return dayOf(date);
};
const numbers = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7))];

/** The first day of the day, month, year … that this day belongs to. As PostgreSQL counts: a decade begins with 0, a century with 1. */
export function startOf(day: string, unit: Unit): string {
  const [year, month] = numbers(day);
  if (unit === "day") return day;
  if (unit === "month") return ofYear(year, month - 1);
  if (unit === "year") return ofYear(year);
  return unit === "decade" ? ofYear(Math.floor(year / 10) * 10) : ofYear(Math.floor((year - 1) / 100) * 100 + 1);
}

/** When the next one begins: in the year 10000 there is no day to write any more. */
function afterOf(start: string, unit: Unit): Date {
  const [year, month] = numbers(start);
  const date = dateOf(start);
  if (unit === "day") date.setUTCDate(date.getUTCDate() + 1);
  else if (unit === "month") date.setUTCFullYear(year, month, 1);
  else date.setUTCFullYear(unit === "year" ? year + 1 : unit === "decade" ? Math.floor(year / 10) * 10 + 10 : year + 100, 0, 1);
  return date;
}

/** The last day of it. */
export const endOf = (start: string, unit: Unit): string => dayOf(new Date(afterOf(start, unit).getTime() - 86_400_000));

/** So many columns stand side by side and can still be told apart. */
const mostColumns = 48;

const partsOf = ({ from, to }: Days, unit: Unit): string[] => {
  const parts = [startOf(from, unit)];
  for (let last = endOf(parts[0]!, unit); last < to && parts.length <= 400; last = endOf(parts.at(-1)!, unit)) parts.push(dayOf(afterOf(parts.at(-1)!, unit)));
  return parts;
};

/** The finest division of these days that leaves few enough parts to see. */
export const unitFor = (days: Days): Unit => units.find((unit) => partsOf(days, unit).length <= mostColumns) ?? "century";

/** These days in whole parts, each with its first and last day. */
export const divide = (days: Days, unit: Unit): Days[] => partsOf(days, unit).map((from) => ({ from, to: endOf(from, unit) }));

/** What is drawn: the days asked for, or all there are, in whole months, years …, so that a month known as a month has its room. */
export function frameOf(days: Days): Days & { unit: Unit } {
  const unit = unitFor(days);
  const whole: Unit = unit === "day" ? "month" : unit;
  return { from: startOf(days.from, whole), to: endOf(startOf(days.to, whole), whole), unit };
}

/** Where these days lie in a frame, in percent of its width; what reaches beyond it is cut there, and says so. */
export function placeIn(frame: Days, days: Days): { x: number; width: number; before: boolean; beyond: boolean } {
  const begin = dateOf(frame.from).getTime();
  const whole = dateOf(frame.to).getTime() + 86_400_000 - begin;
  const at = (moment: number) => Math.min(100, Math.max(0, ((moment - begin) / whole) * 100));
  const x = at(dateOf(days.from).getTime());
  return { x, width: at(dateOf(days.to).getTime() + 86_400_000) - x, before: days.from < frame.from, beyond: days.to > frame.to };
}

/** The parts that get a word below the axis: at most eight, evenly. */
export function marksOf(frame: Days & { unit: Unit }): string[] {
  const parts = partsOf(frame, frame.unit);
  const every = Math.ceil(parts.length / 8);
  return parts.filter((_, index) => index % every === 0);
}

/** What can be looked at more closely: the years there are (decades where they are many), and in a year its months. */
export function closer(all: Days, shown: Days): { years: Days[]; unit: Unit; months: Days[] } {
  const unit = (["year", "decade", "century"] as const).find((one) => partsOf(all, one).length <= 14) ?? "century";
  const year = shown.from.slice(0, 4);
  return { years: divide(all, unit), unit, months: year === shown.to.slice(0, 4) ? divide({ from: `${year}-01-01`, to: `${year}-12-31` }, "month") : [] };
}

/** Days as an address asks for them, as short as can be: 2019, 2019-08, or two days. */
export function askFor({ from, to }: Days): { from: string; to: string } {
  const year = from.endsWith("-01-01") && to.endsWith("-12-31");
  const month = from.endsWith("-01") && endOf(startOf(to, "month"), "month") === to;
  const length = year ? 4 : month ? 7 : 10;
  return { from: from.slice(0, length), to: to.slice(0, length) };
}

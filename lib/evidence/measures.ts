import { scaled, workedPlaces } from "./decimal";

/** From … to, as decimals; one figure is both. */
export type Span = { from: string; to: string };
/** What a record can be filtered by in numbers. Nothing that nobody stated, and no figure that cannot be derived. */
export type Measures = {
  perHour?: Span;
  perDay?: Span;
  /** As they were stated, whatever they are for. */
  prices?: (Span & { currency: string })[];
  /** Of a record: said so, or worked out. */
  perRecord?: (Span & { currency: string })[];
  stagesMissing?: number;
  rate?: Span;
  prison?: Span;
  seconds?: number;
  prefixes?: string[];
};

/** One end stands for both where there is no other. */
export const spanOf = (min: string | undefined, max: string | undefined): Span | undefined => {
  const [from, to] = [min ?? max, max ?? min];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
};

/** So many spans of a record are told apart; of more, the nearest count as one. */
export const mostSpans = 6;

/** Spans that touch become one; then those with the least between them, until few enough are left. */
export function joinedSpans(spans: readonly Span[], most = mostSpans): Span[] {
  const found: Span[] = [];
  const whole = (decimal: string) => scaled(decimal, workedPlaces);
  for (const { from, to } of spans.toSorted((a, b) => Number(whole(a.from) - whole(b.from)) || Number(whole(a.to) - whole(b.to)))) {
    const last = found.at(-1);
    if (last && whole(from) <= whole(last.to)) last.to = whole(to) > whole(last.to) ? to : last.to;
    else found.push({ from, to });
  }
  while (found.length > most) {
    const between = found.slice(1).map(({ from }, index) => whole(from) - whole(found[index]!.to));
    const nearest = between.indexOf(between.reduce((least, one) => (one < least ? one : least)));
    found.splice(nearest, 2, { from: found[nearest]!.from, to: found[nearest + 1]!.to });
  }
  return found;
}

type Occurred = { from: string; to?: string | undefined; precision: string };

/** The days on which it may have happened, no more precisely than it is known: 2019 年 8 月 is the whole month, “about” a fortnight before and after. */
export function daysOf({ from, to, precision }: Occurred): { from: string; to: string } {
  const whole = (day: string, end: boolean): string => {
    const [year = "", month = ""] = day.split("-");
    if (precision === "year") return `${year}-${end ? "12-31" : "01-01"}`;
    if (precision === "month") return end ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : `${year}-${month}-01`;
    if (precision !== "about") return day;
    return new Date(Date.parse(`${day}T00:00:00Z`) + (end ? 14 : -14) * 86_400_000).toISOString().slice(0, 10);
  };
  return { from: whole(from, false), to: whole(to ?? from, true) };
}

/** At most so many years are counted of one record. */
const mostYears = 30;
export const yearsOf = ({ from, to }: { from: string; to: string }): string[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.min(mostYears, last - first + 1) }, (_, index) => String(first + index).padStart(4, "0"));
};

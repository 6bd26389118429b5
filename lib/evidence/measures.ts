import { scaled } from "./decimal";
import { statedPer, type WorkedName, workedOut } from "./kinds/call-quota/rules";
import { callQuotaFacts } from "./kinds/call-quota/schema";
import { perRecord, places } from "./kinds/price-list/rules";
import { type PriceLine, priceListFacts } from "./kinds/price-list/schema";
import { legalReferenceFacts } from "./kinds/legal-reference/schema";
import { phoneLineFacts } from "./kinds/phone-line/schema";
import { recordingFacts } from "./kinds/recording/schema";
import { termsFacts } from "./kinds/terms/schema";
import { secondsOf } from "./time-code";
import { missingStages } from "./kinds/script/rules";
import { scriptFacts } from "./kinds/script/schema";
import type { EvidenceKind } from "./schema";

/** From … to, as decimals; one figure is both. */
type Span = { from: string; to: string };
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

const spanOf = (min: string | undefined, max: string | undefined): Span | undefined => {
  const [from, to] = [min ?? max, max ?? min];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
};

/** So many prices of a record are told apart; of more, the nearest count as one span. */
const mostPrices = 6;

/** Spans that touch become one; then those with the least between them, until few enough are left. */
export function joinedSpans(spans: readonly Span[], most = mostPrices): Span[] {
  const found: Span[] = [];
  const whole = (decimal: string) => scaled(decimal, places); // a price that was worked out has more places than one that was typed
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

/** The prices of a list in each currency, lines that have none left out. */
function byCurrency(lines: readonly PriceLine[], priceOf: (line: PriceLine) => { min?: string | undefined; max?: string | undefined } | undefined) {
  const prices = [...Map.groupBy(lines, ({ currency }) => currency)].flatMap(([currency, of]) => {
    if (!currency) return [];
    const spans = of.flatMap((line) => {
      const price = priceOf(line);
      return price ? (spanOf(price.min, price.max) ?? []) : [];
    });
    return joinedSpans(spans).map((span) => ({ ...span, currency }));
  });
  return prices.slice(0, mostPrices);
}

/** Every beginning of a number, as it is dialled at home and as it is from abroad. */
function beginningsOf(digits: string): string[] {
  const whole = digits.replace("+", "");
  const home = digits.startsWith("+86") ? digits.slice(3) : whole;
  return [...new Set([home, whole].flatMap((number) => Array.from({ length: number.length - 1 }, (_, index) => number.slice(0, index + 2))))];
}

/** What each kind has to offer; one that is not here has no numbers to filter by. */
const ofKind: { [Kind in EvidenceKind]?: (facts: unknown) => Measures } = {
  callQuota(given) {
    const facts = callQuotaFacts.parse(given);
    /** Worked out, or as somebody said it of each hour or day. */
    const per = (name: WorkedName) => {
      const found = workedOut[name].of(facts) ?? (statedPer(facts, workedOut[name].unit) ? facts : undefined);
      return spanOf(found?.min, found?.max);
    };
    const [perHour, perDay] = [per("perHour"), per("perDay")];
    return { ...(perHour && { perHour }), ...(perDay && { perDay }) };
  },
  priceList(given) {
    const { lines } = priceListFacts.parse(given);
    return { prices: byCurrency(lines, (line) => line), perRecord: byCurrency(lines, (line) => (line.unit === "record" ? line : perRecord(line))) };
  },
  script(given) {
    const missing = missingStages(scriptFacts.parse(given));
    return missing === undefined ? {} : { stagesMissing: missing };
  },
  terms(given) {
    const { measure, min, max } = termsFacts.parse(given);
    const rate = measure === "percent" ? spanOf(min, max) : undefined;
    return rate ? { rate } : {};
  },
  legalReference(given) {
    const years = legalReferenceFacts.parse(given).tiers.flatMap(({ yearsFrom, yearsTo }) => spanOf(yearsFrom, yearsTo) ?? []);
    const [prison] = joinedSpans(years, 1); // from the mildest tier to the gravest
    return prison ? { prison } : {};
  },
  phoneLine(given) {
    const { digits } = phoneLineFacts.parse(given);
    return digits ? { prefixes: beginningsOf(digits) } : {};
  },
  recording(given) {
    const { length } = recordingFacts.parse(given);
    const seconds = length === undefined ? undefined : secondsOf(length);
    return seconds === undefined ? {} : { seconds };
  },
};

export const measuresOf = (kind: EvidenceKind, facts: unknown): Measures => ofKind[kind]?.(facts) ?? {};

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

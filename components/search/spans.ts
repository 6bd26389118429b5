import type { Measure } from "@/lib/search/schema";

type Span = { of: "perHour" | "perDay" | "price" | "perRecord" | "rate" | "prison" | "minutes" | "days"; from: Measure; to: Measure; numeric: boolean };

/** Filters from … to, in the order of the form. */
export const spans: Span[] = [
  { of: "perHour", from: "perHourFrom", to: "perHourTo", numeric: true },
  { of: "perDay", from: "perDayFrom", to: "perDayTo", numeric: true },
  { of: "price", from: "priceFrom", to: "priceTo", numeric: true },
  { of: "perRecord", from: "perRecordFrom", to: "perRecordTo", numeric: true },
  { of: "rate", from: "rateFrom", to: "rateTo", numeric: true },
  { of: "prison", from: "prisonFrom", to: "prisonTo", numeric: true },
  { of: "minutes", from: "minutesFrom", to: "minutesTo", numeric: true },
  { of: "days", from: "from", to: "to", numeric: false },
];

import { languages } from "../evidence/languages";
import { evidenceKinds, evidenceStatuses, meansUsed, sensitivities } from "../evidence/schema";
import { tag } from "../evidence/tags";
import { decimal, text, z } from "../zod";
import { traitNames, traits } from "./traits";

export { traitNames, traits };

export const searchTypes = ["evidence", "company", "source", "claim", "comment"] as const;
export const sorts = ["relevance", "recent"] as const;

/** So many hits a page, and so many pages: nobody reads the thousandth hit, and both engines rank no further. */
export const pageSize = 20;
export const lastPage = 50;

const many = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === undefined || given === "" ? [] : [...new Set([given].flat())]), z.array(z.enum(values)).max(values.length));

const id = z.preprocess((given) => (given === "" ? undefined : given), z.uuid().toLowerCase().optional());

const blank = (given: unknown) => (given === "" ? undefined : given);
/** A number as people type it, kept as text so that no float touches it. */
const amount = z.preprocess(blank, decimal().optional());
/** PostgreSQL knows no 30th of February and no year 0; JavaScript makes something of both. */
const isMoment = (text: string) => text >= "0001" && (text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text));
/** A year, a month or a day. */
const moment = z.preprocess(
  blank,
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { abort: true }) // what is no day is not asked which
    .refine(isMoment)
    .optional(),
);

/** Filters by number and day: what they are asked for by in an address. */
export const measures = {
  perHourFrom: amount,
  perHourTo: amount,
  perDayFrom: amount,
  perDayTo: amount,
  priceFrom: amount,
  priceTo: amount,
  perRecordFrom: amount,
  perRecordTo: amount,
  /** Of a price as it is stated, and of one per record. */
  currency: z.preprocess(
    (given) => (typeof given === "string" ? given.toUpperCase() || undefined : given),
    z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
  ),
  /** At least so many stages of a script have no name. */
  missing: z.preprocess(
    blank,
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .optional(),
  ),
  /** What is taken of an amount, in per cent. */
  rateFrom: amount,
  rateTo: amount,
  /** Years in prison that a law names, and the length of a recording in minutes. */
  prisonFrom: amount,
  prisonTo: amount,
  minutesFrom: amount,
  minutesTo: amount,
  /** How the number of a phone line begins. */
  prefix: z.preprocess(
    (given) =>
      typeof given === "string"
        ? given
            .normalize("NFKC")
            .replaceAll(/[\s\-‐‑–—()]/g, "")
            .replace(/^\+/, "") || undefined
        : given,
    z
      .string()
      .regex(/^\d{2,20}$/)
      .optional(),
  ),
  from: moment,
  to: moment,
};
export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as Measure[];

/** Measures asked for from … to: one filter each. */
export const ranges = [
  ["perHourFrom", "perHourTo"],
  ["perDayFrom", "perDayTo"],
  ["priceFrom", "priceTo"],
  ["perRecordFrom", "perRecordTo"],
  ["rateFrom", "rateTo"],
  ["prisonFrom", "prisonTo"],
  ["minutesFrom", "minutesTo"],
] as const satisfies [Measure, Measure][];

/** Which prices are asked for. A currency alone asks for any price. */
export function pricesAsked({ priceFrom, priceTo, perRecordFrom, perRecordTo, currency }: Pick<Question, Measure>) {
  const perRecord = perRecordFrom !== undefined || perRecordTo !== undefined;
  return { perRecord, stated: priceFrom !== undefined || priceTo !== undefined || (currency !== undefined && !perRecord) };
}

/** Minutes, as they are asked for, in the seconds that a recording has. */
export const secondsOf = (minutes: string | undefined) => (minutes === undefined ? undefined : (Number(minutes) * 60).toFixed(4));

/** The first and the last day that somebody means who says a year, a month or a day. */
export const firstDay = (moment: string) => `${moment}${"-01-01".slice(moment.length === 4 ? 0 : 3)}`.slice(0, 10);
export function lastDay(moment: string): string {
  if (moment.length === 10) return moment;
  const [year, month] = moment.split("-").map(Number) as [number, number | undefined];
  const end = new Date(0);
  end.setUTCFullYear(year, month ?? 12, 0);
  return end.toISOString().slice(0, 10);
}

/** Words that are on no list of ours. */
const several = (one: z.ZodType<string>) =>
  z.preprocess(
    (given) => (given === undefined || given === "" ? [] : [given].flat()),
    z
      .array(one)
      .max(20)
      .transform((names) => [...new Set(names)]),
  );

const traitLists = {
  basis: many(traits.basis),
  standing: many(traits.standing),
  sourceKind: many(traits.sourceKind),
  reliability: many(traits.reliability),
  nature: many(traits.nature),
  personal: many(traits.personal),
  contradiction: many(traits.contradiction),
  operator: many(traits.operator),
  priceUnit: many(traits.priceUnit),
};

/** What may be asked of the search, as it stands in an address. */
export const question = z.object({
  q: z
    .string()
    .max(1000)
    .default("")
    .transform((text) => text.trim()),
  type: many(searchTypes),
  kind: many(evidenceKinds),
  status: many(evidenceStatuses),
  company: id,
  source: id,
  investigation: id,
  year: z.preprocess((given) => (given === undefined || given === "" ? [] : [...new Set([given].flat())]), z.array(z.string().regex(/^\d{4}$/)).max(40)),
  means: many(meansUsed),
  sensitivity: many(sensitivities),
  language: many(languages),
  tag: several(tag),
  business: several(text(300)),
  ...traitLists,
  ...measures,
  sort: z.enum(sorts).default("relevance"),
  page: z.coerce
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(lastPage))
    .default(1),
});
export type Question = z.output<typeof question>;

/** What narrows a question, by the name of its parameter. */
export const filters = [
  "type",
  "kind",
  "status",
  "company",
  "source",
  "investigation",
  "year",
  "means",
  "sensitivity",
  "language",
  "tag",
  "business",
  ...traitNames,
] as const;
export type Filter = (typeof filters)[number];

/** What is chosen of a filter, as a list. */
export const chosen = (asked: Question, filter: Filter): string[] => [asked[filter] ?? []].flat();

/** A range that was written the wrong way round is meant the right way round: as it stands it would hold nothing. */
function inOrder(asked: Question): Question {
  const turned = ranges.filter(([from, to]) => asked[from] !== undefined && asked[to] !== undefined && Number(asked[from]) > Number(asked[to]));
  const days = asked.from !== undefined && asked.to !== undefined && firstDay(asked.from) > lastDay(asked.to) ? { from: asked.to, to: asked.from } : {};
  return {
    ...asked,
    ...Object.fromEntries(
      turned.flatMap(([from, to]) => [
        [from, asked[to]],
        [to, asked[from]],
      ]),
    ),
    ...days,
  };
}

/** From the parameters of an address: what stands there several times is a list. Names that mean nothing here are left out. */
export function questionIn(parameters: URLSearchParams) {
  const given: Record<string, string | string[]> = {};
  for (const name of Object.keys(question.shape)) {
    const values = parameters.getAll(name);
    if (values.length) given[name] = values.length > 1 ? values : values[0]!;
  }
  const parsed = question.safeParse(given);
  return parsed.success ? { ...parsed, data: inOrder(parsed.data) } : parsed;
}

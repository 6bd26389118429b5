import { unstable_coerceFormValue as coerceFormValue } from "@conform-to/zod/v4";
import { requiredText, text, z } from "../zod";
import { markedBody } from "../victims/schema";
import { type TypedApart, typedApart } from "./apart";
import { parseAttribution, attributionSteps } from "./attribution";
import { zone } from "./clock";
import { languages } from "./languages";
import {
  consistent,
  evidenceKinds,
  type EvidenceKind,
  type EvidenceInput,
  factsByKind,
  linkLists,
  meansUsed,
  natures,
  notVictims,
  recordFields,
  sensitivities,
  timePrecisions,
} from "./schema";
import { mostSeen, seenIn, seenLink } from "./seen-links";
import { parseTags, tags } from "./tags";
import { longestTitle } from "./title/rules";
import { withoutUntouched } from "./untouched-rows/rules";
import { instantIn } from "./when";

/** Zones that are offered. A newsroom works in one; what was seen abroad names another, and what came by a phone or a program may name any. */
export const zones = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo", "Europe/London", "America/New_York", "UTC"] as const;

/** Day, and time where known, on the wall clock there. Without a day there is no time of the event. */
const occurred = z
  .object({
    day: z.iso.date().optional(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "error.notATime")
      .optional(),
    until: z.iso.date().optional(),
    precision: z.enum(timePrecisions).default("day"),
    zone: zone().default("Asia/Shanghai"),
  })
  .superRefine(({ day, until, precision }, context) => {
    if (precision === "range" && day !== undefined && until === undefined) context.addIssue({ code: "custom", path: ["until"], message: "error.missing" });
    if (day !== undefined && until !== undefined && until < day) context.addIssue({ code: "custom", path: ["until"], message: "error.rangeReversed" });
  })
  .transform(({ day, time, until, precision, zone }) =>
    day === undefined
      ? undefined
      : {
          from: instantIn(zone, day, time),
          ...(precision === "range" && until !== undefined && { to: instantIn(zone, until, "23:59") }),
          precision: time === undefined && precision === "exact" ? ("day" as const) : precision,
          zone,
        },
  );

/** What the form for a kind sends: the record's fields as people type them. */
const fieldsOf = <Kind extends EvidenceKind>(kind: Kind) => ({
  id: z.uuid(),
  kind: z.literal(kind),
  /** Left empty, the sentence of the facts is the title, after what stands before it (`titleLead`). What has no kind has no such sentence. */
  title: kind === "unsorted" ? requiredText(longestTitle) : text(longestTitle).default(""),
  titleLead: z.string().max(202).default(""),
  facts: factsByKind[kind],
  body: markedBody.optional(),
  nature: z.enum(natures).optional(),
  attribution: text(2000).default("").transform(parseAttribution).pipe(attributionSteps),
  /** Called so since its rows had nothing but a line: what waits on a device keeps its place. */
  factAttribution: typedApart.default([]),
  means: z.enum(meansUsed).optional(),
  obtainedBy: text(300).optional(),
  approvedBy: text(200).optional(),
  approvalReason: text(500).optional(),
  approvalLimits: text(500).optional(),
  firstObtainedBy: text(300).optional(),
  occurred: occurred.optional(),
  place: text(200).optional(),
  language: z.enum(languages).optional(),
  sensitivity: z.enum(sensitivities).default("normal"),
  tags: text(2000).default("").transform(parseTags).pipe(tags),
  notStated: z.array(z.enum(recordFields)).default([]),
  notVictims: notVictims.default([]),
  /** All that the writer was shown to be found here, each in the one form of all its spellings, with tabs between them: nothing is masked without a word. */
  victimsShown: z.string().max(1_000_000).default(""),
  ...linkLists,
  /** What comes after saving: stay a draft, or go to the editors at once. */
  then: z.enum(["draft", "submit"]).default("draft"),
});

/** The day stands for the time of the event: that is where a person sees what is wrong. */
const inForm = consistent((name) => (name === "occurred" ? [name, "day"] : [name]));

const newFields = <Kind extends EvidenceKind>(kind: Kind) =>
  z.object({ ...fieldsOf(kind), investigationId: z.uuid(), notedAt: z.iso.datetime({ offset: true }).optional() }).superRefine(inForm);
const seenLinks = z
  .string()
  .max(mostSeen * 100)
  .optional()
  .transform((typed) => (typed === undefined ? undefined : seenIn(typed)))
  .pipe(z.array(seenLink).max(mostSeen).optional());

const editFields = <Kind extends EvidenceKind>(kind: Kind) =>
  z.object({ ...fieldsOf(kind), seenVersion: z.number().int().min(1), seenLinks }).superRefine(inForm);

type NewForms = { [Kind in EvidenceKind]: ReturnType<typeof newFields<Kind>> };
type EditForms = { [Kind in EvidenceKind]: ReturnType<typeof editFields<Kind>> };
type Of<Forms> = Forms[keyof Forms];

type Sent = { kind: EvidenceKind; factAttribution: TypedApart };
type Read<Form extends z.ZodType> = z.ZodType<z.output<Form>, z.input<Form>>;

/** Reads a form without the rows that were added and left as they were. What is wrong stands where it was typed, those rows counted. */
const written = <Form extends z.ZodType<Sent>>(form: Form) =>
  z.record(z.string(), z.unknown()).transform((typed, context) => {
    const { filled, placeInForm } = withoutUntouched(typed);
    const read = coerceFormValue(form).safeParse(filled);
    if (!read.success) {
      for (const issue of read.error.issues) context.addIssue({ ...issue, path: placeInForm(issue.path) });
      return z.NEVER;
    }
    const factAttribution = read.data.factAttribution.map((row) => ({ ...row, place: placeInForm(["factAttribution", row.place])[1] }));
    return { ...read.data, factAttribution };
  }) as unknown as Read<Form>;

const ofEveryKind = (fields: (kind: EvidenceKind) => unknown) => Object.fromEntries(evidenceKinds.map((kind) => [kind, fields(kind)]));
const newFieldsOf = ofEveryKind(newFields) as NewForms;
const editFieldsOf = ofEveryKind(editFields) as EditForms;
const writtenOf = <Forms extends NewForms | EditForms>(forms: Forms) =>
  Object.fromEntries(Object.entries(forms).map(([kind, form]) => [kind, written(form)])) as unknown as { [Kind in EvidenceKind]: Read<Forms[Kind]> };
export const newForms = writtenOf(newFieldsOf);
export const editForms = writtenOf(editFieldsOf);

const formsIn = <Forms extends NewForms | EditForms>(forms: Forms) => Object.values(forms) as unknown as [Of<Forms>, ...Of<Forms>[]];
export const newForm = written(z.discriminatedUnion("kind", formsIn(newFieldsOf)));
export const editForm = written(z.discriminatedUnion("kind", formsIn(editFieldsOf)));

/** The facts among what stands in a form, and what they are called there: undefined while something in them is wrong. */
export function factsTyped(kind: EvidenceKind, typed: { facts?: unknown; factAttribution?: unknown }) {
  const { filled, nameInForm, apartHere } = withoutUntouched({ ...typed, kind });
  const read = coerceFormValue<z.ZodType>(factsByKind[kind]).safeParse(filled.facts);
  return read.success ? { facts: read.data, nameInForm, apartHere } : undefined;
}

/** Whether the last word of an address names a kind. */
export const isKind = (word: string): word is EvidenceKind => evidenceKinds.some((kind) => kind === word);

/** The kind that a version in the history was sorted into. */
export const sortedAs = (detail: unknown): EvidenceKind | undefined =>
  z.looseObject({ after: z.looseObject({ detail: z.looseObject({ kind: z.enum(evidenceKinds) }) }) }).safeParse(detail).data?.after.detail.kind;

/** Kind and facts as the commands take them. The forms hold them side by side, so that each kind has a form of its own. */
export const detailOf = ({ kind, facts }: Pick<z.output<typeof newForm>, "kind" | "facts">) => ({ kind, facts }) as EvidenceInput["detail"];

import { attributionSteps, parseAttribution } from "../evidence/attribution";
import { priceSenses, priceUnits } from "../evidence/kinds/price-list/schema";
import { zones } from "../evidence/form";
import { natures } from "../evidence/schema";
import { noteText, requiredNote } from "../victims/schema";
import { z } from "../zod";
import { mostColumns } from "./rules";

/** What the rows of a file may become. */
export const importTargets = ["company", "priceList", "callLog"] as const;
export type ImportTarget = (typeof importTargets)[number];

/** What the form sends before the file itself. */
export const fileInput = z.object({ investigationId: z.uuid(), target: z.enum(importTargets) });
export type FileInput = z.infer<typeof fileInput>;

/** A column that is left out. A form would drop an empty choice, and with it the place of those behind. */
export const leftOut = "-";

/** What the record says that a file becomes. It stays with the import, which has no masked type: what could find a victim belongs into the record. */
const recordSetting = {
  title: requiredNote(290),
  attribution: noteText(1500)
    .refine((line) => attributionSteps.safeParse(parseAttribution(line)).success, "error.tooLong")
    .optional(),
  nature: z.enum(natures).optional(),
};

/** What holds for all rows of a price list, and what counts where a row says nothing of its own. */
const priceSetting = {
  sense: z.enum([...priceSenses, "notStated"]).optional(),
  seller: noteText(200).optional(),
  buyer: noteText(200).optional(),
  currency: z
    .string()
    .regex(/^([A-Z]{3}|notStated)$/, "error.notACurrency")
    .optional(),
  /** Without the one that has a number of its own. */
  unit: z
    .enum([...priceUnits, "notStated"])
    .exclude(["records"])
    .optional(),
  company: noteText(200).optional(),
};

/** Whose clock it is where nobody says. */
export const plainZone = zones[0];

/** What the record of a call log may be. */
export const logKinds = ["document", "observation"] as const;

/** What holds for all calls: whose clock their times are read on, whose calls they are, and the piece that the log is part of. */
const callSetting = {
  as: z.enum(logKinds).optional(),
  zone: z.enum(zones).optional(),
  company: noteText(200).optional(),
  partOf: noteText(30).optional(),
};

/** Which targets have something that holds for all rows. */
export const settings: Record<ImportTarget, z.ZodObject | null> = {
  company: null,
  priceList: z.strictObject({ ...recordSetting, ...priceSetting }),
  callLog: z.strictObject({ ...recordSetting, ...callSetting }),
};
const anySetting = z.object({ ...recordSetting, ...priceSetting, ...callSetting });
export type Setting = Partial<z.infer<typeof anySetting>>;

/** What is said of the record alone: whatever stands there, each row is read as before. */
export const ofTheRecord = ["title", "nature", "as", "partOf"] as const satisfies (keyof Setting)[];

/** Which field each column becomes. `seenRevision` is the choice that stood on the page. */
export const columnChoice = z.object({
  id: z.uuid(),
  seenRevision: z.coerce.number().int().min(1),
  columns: z
    .array(z.string().max(40))
    .max(mostColumns)
    .transform((columns) => columns.map((field) => (field === leftOut ? "" : field))),
  setting: anySetting.optional(),
});
export type ColumnChoice = z.infer<typeof columnChoice>;

/** What is confirmed: the preview that the actor saw, and what stood in the form beside it. */
export const confirmation = columnChoice.partial({ columns: true });
export type Confirmation = z.infer<typeof confirmation>;

export const importId = z.object({ id: z.uuid() });

/** Why a row is refused: which field, the name of the sentence, and the column, where one is known. */
export const rowFaults = z.array(z.object({ field: z.string(), message: z.string(), column: z.number().optional() }));
export type RowFault = z.infer<typeof rowFaults>[number];

/** Why a file cannot be read, and where in it that showed. */
export const fileFault = z.object({ key: z.string(), row: z.number().optional() });
export type FileFault = z.infer<typeof fileFault>;

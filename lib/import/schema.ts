import { z } from "../zod";

/** What the rows of a file may become. */
export const importTargets = ["company"] as const;
export type ImportTarget = (typeof importTargets)[number];

/** More than these a file does not hold; each is said in words where it is refused. */
export const mostMegabytes = 50;
export const mostBytes = mostMegabytes * 1024 * 1024;
export const mostRows = 200_000;
export const mostColumns = 200;

/** What the form sends before the file itself. */
export const fileInput = z.object({ investigationId: z.uuid(), target: z.enum(importTargets) });
export type FileInput = z.infer<typeof fileInput>;

/** A column that is left out. A form would drop an empty choice, and with it the place of those behind. */
export const leftOut = "-";

/** Which field each column becomes. `seenRevision` is the choice that stood on the page. */
export const columnChoice = z.object({
  id: z.uuid(),
  seenRevision: z.coerce.number().int().min(1),
  columns: z
    .array(z.string().max(40))
    .max(mostColumns)
    .transform((columns) => columns.map((field) => (field === leftOut ? "" : field))),
});
export type ColumnChoice = z.infer<typeof columnChoice>;

/** What is confirmed: the preview that the actor saw. */
export const confirmation = z.object({ id: z.uuid(), seenRevision: z.coerce.number().int().min(1) });
export type Confirmation = z.infer<typeof confirmation>;

export const importId = z.object({ id: z.uuid() });

/** Why a row is refused: which field, the name of the sentence, and the column, where one is known. */
export const rowFaults = z.array(z.object({ field: z.string(), message: z.string(), column: z.number().optional() }));
export type RowFault = z.infer<typeof rowFaults>[number];

/** Why a file cannot be read, and where in it that showed. */
export const fileFault = z.object({ key: z.string(), row: z.number().optional() });

import { z } from "../zod";

/** Bytes of a request. A body may be 1 MB of JSON, and the form holds it as text once more. */
export const autosaveBytes = 1_500_000;

/** Which form is being typed in: a new record of a kind, or the next version of one. */
const form = z.string().regex(/^(new|edit|quick)\/[a-zA-Z]{1,40}$/);

/** What stands in a form, as text. Not evidence and not validated as such: it is half a sentence. */
export const autosaveInput = z.object({ id: z.uuid(), form, data: z.record(z.string(), z.unknown()) });
export type AutosaveInput = z.infer<typeof autosaveInput>;

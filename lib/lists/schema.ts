import { text, z } from "../zod";

/** A list to look up: typed or pasted, a file beside it or instead. */
export const listToLookUp = z.object({
  lines: text(200_000).default(""),
  file: z.preprocess((given) => (given instanceof Blob && given.size > 0 ? given : undefined), z.instanceof(Blob).optional()),
});
export type ListToLookUp = z.infer<typeof listToLookUp>;
export const oneList = z.object({ id: z.uuid() });
export type OneList = z.infer<typeof oneList>;
export const changedList = listToLookUp.extend({ id: z.uuid() });
export type ChangedList = z.infer<typeof changedList>;

/** Which of its lines are shown, and in which order. What makes no sense in an address is left out. */
export const listView = z.object({
  show: z.enum(["all", "found", "missing"]).default("all").catch("all"),
  sort: z.enum(["given", "most"]).default("given").catch("given"),
  page: z.coerce.number().int().min(1).max(100).default(1).catch(1),
});
export type ListView = z.output<typeof listView>;

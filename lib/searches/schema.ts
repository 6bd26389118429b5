import { parametersOf } from "../search/path";
import { questionIn } from "../search/schema";
import { text, z } from "../zod";

/** The parameters of a search page in one order, without a page: the same question is kept once. Undefined for what asks nothing. */
export function canonical(query: string): string | undefined {
  const parsed = questionIn(new URLSearchParams(query));
  if (!parsed.success) return undefined;
  const parameters = parametersOf({ ...parsed.data, page: 1 });
  return parameters.length > 0 ? new URLSearchParams(parameters).toString() : undefined;
}

const question = text(4000).transform((query, context) => {
  const found = canonical(query);
  if (found === undefined) context.addIssue({ code: "custom", message: "error.invalid" });
  return found ?? z.NEVER;
});

export const searchToSave = z.object({ query: question });
export type SearchToSave = z.infer<typeof searchToSave>;
export const oneSearch = z.object({ id: z.uuid() });
export type OneSearch = z.infer<typeof oneSearch>;

/** A list to look up: typed or pasted, a file beside it or instead. */
export const listToLookUp = z.object({
  lines: text(200_000).default(""),
  file: z.preprocess((given) => (given instanceof Blob && given.size > 0 ? given : undefined), z.instanceof(Blob).optional()),
});
export type ListToLookUp = z.infer<typeof listToLookUp>;
export const changedList = listToLookUp.extend({ id: z.uuid() });
export type ChangedList = z.infer<typeof changedList>;

/** Which of its lines are shown, and in which order. What makes no sense in an address is left out. */
export const listView = z.object({
  show: z.enum(["all", "found", "missing"]).default("all").catch("all"),
  sort: z.enum(["given", "most"]).default("given").catch("given"),
  page: z.coerce.number().int().min(1).max(100).default(1).catch(1),
});
export type ListView = z.output<typeof listView>;

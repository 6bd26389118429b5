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

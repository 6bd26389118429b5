import { z } from "../../zod";

/** What is said of single facts stands under their names, and names count rows: `stages.6.quote`. Of a row of the form as it is typed. */
type Named = { fact?: unknown };

/** What a fact is called once a row of a list is taken away; null where it was one of that row. */
export function nameWithout(fact: string, list: string, index: number): string | null {
  const [head, place, ...rest] = fact.split(".");
  if (head !== list || place === undefined || !/^\d+$/.test(place) || Number(place) < index) return fact;
  return Number(place) === index ? null : [head, Number(place) - 1, ...rest].join(".");
}

/** What stays with its fact when a row of a list is taken away, under the name that this has then, and what goes with the row. */
export function rowsWithout<Row extends Named>(rows: readonly Row[], list: string, index: number): { kept: Row[]; gone: Row[] } {
  const [kept, gone]: [Row[], Row[]] = [[], []];
  for (const row of rows) {
    const fact = typeof row.fact === "string" ? nameWithout(row.fact, list, index) : row.fact;
    if (fact === null) gone.push(row);
    else kept.push(row.fact === fact ? row : { ...row, fact });
  }
  return { kept, gone };
}

/** The list of facts that a field of the form holds; null where it holds none. */
export const listOf = (field: string): string | null => /^facts\.([A-Za-z]{1,40})$/.exec(field)?.[1] ?? null;

/** The rows of single facts in what was typed. */
export const rowsTyped = (typed: Record<string, unknown>): Record<string, unknown>[] =>
  Array.isArray(typed.factAttribution) ? typed.factAttribution.filter((row) => typeof row === "object" && row !== null) : [];

const removal = z.object({ type: z.literal("remove"), payload: z.looseObject({ name: z.string(), index: z.int().nonnegative() }) });

/** The same for a browser without scripts, whose button is a form that comes back: changes what was typed, and answers what to say beside which list. */
export function followRow(typed: Record<string, unknown>, intent: unknown): Record<string, string[]> {
  const read = removal.safeParse(intent);
  const list = read.success ? listOf(read.data.payload.name) : null;
  if (!read.success || list === null) return {};
  const { kept, gone } = rowsWithout(rowsTyped(typed), list, read.data.payload.index);
  typed.factAttribution = kept;
  return gone.length > 0 ? { [read.data.payload.name]: ["error.wordsGone"] } : {};
}

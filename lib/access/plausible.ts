import { z } from "../zod";

/** Our forms have less: of fields, of one list, and of all that stand in one another. */
const [mostFields, mostInList, mostCells] = [20_000, 999, 50_000];

/** Names as our forms have them: no list is longer than that, no path deeper than a few levels. */
const isName = (name: string) => name.length <= 200 && !/\[\d{4,}/.test(name);

/** How many places the lists have that these names lie in: a list is made as long as its highest index says, and sent back like that. */
function cellsOf(names: Iterable<string>): number {
  const longest = new Map<string, number>();
  for (const name of names)
    for (const { 1: index, index: at } of name.matchAll(/\[(\d+)\]/g)) {
      const list = name.slice(0, at);
      longest.set(list, Math.max(longest.get(list) ?? 0, Number(index) + 1));
    }
  return longest.values().reduce((sum, length) => sum + length, 0);
}

const place = z.number().int().min(0).max(mostInList).optional();
/** What a button of a form asks the form library for: it makes lists as long as it is told to, as well. */
const intent = z.object({
  type: z.enum(["validate", "reset", "update", "insert", "remove", "reorder"]),
  payload: z.object({ name: z.string().refine(isName).optional(), index: place, from: place, to: place }).optional(),
});
const note = { __intent__: intent, __state__: z.object({}).nullable() };

function isNote(value: FormDataEntryValue | null, shape: z.ZodType): boolean {
  if (value === null) return true;
  try {
    return typeof value === "string" && value.length <= 1_000_000 && shape.safeParse(JSON.parse(value)).success;
  } catch {
    return false;
  }
}

/**
 * Whether this may be a form of ours, looked at before anything is parsed and before anybody is asked for: the parser would build
 * what an index says, and a few bytes of whoever knows the sign-in page would hold the server up.
 */
export function isPlausible(form: unknown): form is FormData {
  if (!(form instanceof FormData)) return false;
  const names = new Set(form.keys());
  return (
    [...form.keys()].length <= mostFields &&
    [...names].every(isName) &&
    cellsOf(names) <= mostCells &&
    Object.entries(note).every(([name, shape]) => isNote(form.get(name), shape))
  );
}

import { traitNames } from "./traits";
import { type Measure, measureNames, type Question, ranges } from "./schema";

const lists = ["type", "kind", "status", "year", "means", "sensitivity", "language", "tag", "business", ...traitNames] as const;
const single = ["company", "source", "investigation"] as const;
type List = (typeof lists)[number];

export type Chosen = Pick<Question, List | (typeof single)[number] | "sort"> & Partial<Pick<Question, "q" | "page" | Measure>>;

/** What a question says, as pairs of an address. What says nothing new is left out, so that the same question has one address. */
export function parametersOf(asked: Partial<Chosen>): [name: string, value: string][] {
  const { q, sort, page } = asked;
  const one = [...single, ...measureNames].flatMap((name): [string, string][] => (asked[name] === undefined ? [] : [[name, String(asked[name])]]));
  return [
    ...(q ? [["q", q] as [string, string]] : []),
    ...lists.flatMap((name) => (asked[name] ?? []).map((value): [string, string] => [name, value])),
    ...one,
    ...(sort && sort !== "relevance" ? [["sort", sort] as [string, string]] : []),
    ...(page && page > 1 ? [["page", String(page)] as [string, string]] : []),
  ];
}

/** The address of a question. */
export function searchPath(asked: Partial<Chosen>): string {
  const query = new URLSearchParams(parametersOf(asked));
  return query.size ? `/search?${query}` : "/search";
}

/** The same question with one value of a filter put in, or taken out again. It begins at its first page. */
export function toggled(asked: Chosen, name: List, value: string): string {
  const values: string[] = asked[name];
  return searchPath({ ...asked, page: 1, [name]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
}

/** Without any filter; the words and the order stay. */
export const bare = ({ q = "", sort }: Chosen): Partial<Chosen> => ({ q, sort });

/** The far ends of ranges: from and to are one filter. */
const ends: [Measure, Measure][] = [...ranges, ["from", "to"]];

/** How many filters narrow it, counted as they are listed above the results. */
export const narrowings = (asked: Chosen): number =>
  lists.reduce((sum, name) => sum + asked[name].length, 0) +
  [...single, ...measureNames].filter((name) => asked[name] !== undefined).length -
  ends.filter(([from, to]) => asked[from] !== undefined && asked[to] !== undefined).length;

import type { Question } from "./schema";

export type Chosen = Pick<Question, "type" | "kind" | "status" | "company" | "source" | "investigation" | "sort"> & Partial<Pick<Question, "q" | "page">>;

/** The address of a question: what says nothing new is left out, so that the same question has one address. */
export function searchPath({ q, type = [], kind = [], status = [], company, source, investigation, sort, page }: Partial<Chosen>): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  for (const [name, values] of Object.entries({ type, kind, status })) for (const value of values) query.append(name, value);
  for (const [name, value] of Object.entries({ company, source, investigation })) if (value) query.set(name, value);
  if (sort && sort !== "relevance") query.set("sort", sort);
  if (page && page > 1) query.set("page", String(page));
  return query.size ? `/search?${query}` : "/search";
}

/** The same question with one value of a filter put in, or taken out again. It begins at its first page. */
export function toggled(asked: Chosen, name: "type" | "kind" | "status", value: string): string {
  const values: string[] = asked[name];
  return searchPath({ ...asked, page: 1, [name]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
}

/** How many filters narrow it. */
export const narrowings = ({ type, kind, status, company, source, investigation }: Chosen): number =>
  type.length + kind.length + status.length + [company, source, investigation].filter(Boolean).length;

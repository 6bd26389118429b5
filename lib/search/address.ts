import type { Question } from "./question";

type Asked = Partial<Omit<Question, "type" | "kind" | "status">> & Partial<Pick<Question, "type" | "kind" | "status">>;

/** The address of a question: what is default or empty is left out. */
export function searchAddress({ q, type = [], kind = [], status = [], company, source, investigation, sort, page }: Asked): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  for (const [name, values] of Object.entries({ type, kind, status })) for (const value of values) query.append(name, value);
  for (const [name, value] of Object.entries({ company, source, investigation })) if (value) query.set(name, value);
  if (sort && sort !== "relevance") query.set("sort", sort);
  if (page && page > 1) query.set("page", String(page));
  return query.size ? `/search?${query}` : "/search";
}

/** The same question with one value of a list put in or taken out, back on its first page. */
export function toggled<Name extends "type" | "kind" | "status">(asked: Question, name: Name, value: Question[Name][number]): string {
  const values = asked[name] as string[];
  return searchAddress({ ...asked, page: 1, [name]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
}

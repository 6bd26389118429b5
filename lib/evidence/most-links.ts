import { Denied } from "../access/denied";

/** So many companies, so many sources and so many other pieces a piece is tied to. What its text mentions goes with the text, and is not counted. */
export const mostLinks = 300;
/** What a form can carry of each (the index of a row has three digits): all that stands is carried, also where that is more. */
export const mostInForm = 999;

/** How many of each sort. */
export type Ties = Record<"companies" | "sources" | "links", number>;

/** Refuses more than that, unless as much stood there before: what can no longer be linked can still be edited. */
export function mustNotBeTooMany(given: Ties, stood: Ties = { companies: 0, sources: 0, links: 0 }): void {
  for (const list of ["companies", "sources", "links"] as const) if (given[list] > Math.max(mostLinks, stood[list])) throw new Denied("tooManyLinks");
}

import { text, z } from "../zod";

const id = z.uuid().optional().catch(undefined);

/** Filters and order of the list as they stand in the address. What makes no sense there is left out: an address is no form. */
export const companyFilter = z.object({
  investigation: id,
  q: text(200).optional().catch(undefined),
  sort: z.enum(["pieces", "name", "recent"]).default("pieces").catch("pieces"),
  after: id,
});
export type CompanyFilter = z.output<typeof companyFilter>;

/** The address of the list with these filters; what is usual is left out of it. */
export function companiesAddress({ investigation, q, sort, after }: Partial<CompanyFilter>): string {
  const query = new URLSearchParams(
    Object.entries({ investigation, q, sort: sort === "pieces" ? undefined : sort, after }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return query.size ? `/companies?${query}` : "/companies";
}

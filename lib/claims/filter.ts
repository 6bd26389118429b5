import { z } from "../zod";
import { claimFlags } from "./rules";

const id = z.uuid().optional().catch(undefined);

/** Filters of the list as they stand in the address. What makes no sense there is left out: an address is no form. */
export const claimFilter = z.object({
  investigation: id,
  flag: z.enum(claimFlags).optional().catch(undefined),
  standing: z.enum(["cleared", "open", "withdrawn"]).optional().catch(undefined),
  after: id,
});
export type ClaimFilter = z.output<typeof claimFilter>;

/** The address of the list with these filters. */
export function claimsAddress({ investigation, flag, standing, after }: Partial<ClaimFilter>): string {
  const query = new URLSearchParams(Object.entries({ investigation, flag, standing, after }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size ? `/claims?${query}` : "/claims";
}

import { z } from "../zod";
import { loggedOutcomes } from "./rules";

/** PostgreSQL knows no year 0, and JavaScript moves a 30th of February on. */
export const daysThere = (text: string) => {
  const day = text.slice(0, 10);
  const at = new Date(`${day}T00:00:00Z`);
  return day >= "0001" && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/** Where a page ended: the instant of its last call, and its row. It names nothing hidden: whoever sends it sees the log, or nothing. */
export const callMark = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ_\d{1,7}$/)
  .refine((text) => !Number.isNaN(Date.parse(text.slice(0, 20))) && daysThere(text));

const hour = z.coerce.number().int().min(0).max(23);

/** What is asked of a call log, as it stands in the address. What makes no sense there is left out: an address is no form. */
export const callFilter = z.object({
  agent: z.string().min(1).max(60).optional().catch(undefined),
  outcome: z.enum(loggedOutcomes).optional().catch(undefined),
  mark: z.string().min(1).max(8).optional().catch(undefined),
  day: z.iso.date().refine(daysThere).optional().catch(undefined),
  hour: z.preprocess((given) => (given === "" ? undefined : given), hour.optional()).catch(undefined),
  /** A number by its ordinal in this log: what it is stands nowhere. */
  number: z.preprocess((given) => (given === "" ? undefined : given), z.coerce.number().int().min(1).max(1_000_000).optional()).catch(undefined),
  after: callMark.optional().catch(undefined),
});
export type CallFilter = z.output<typeof callFilter>;

type Asked = { [Name in keyof CallFilter]?: CallFilter[Name] | undefined };
const names = ["agent", "outcome", "mark", "day", "hour", "number", "after"] as const;

/** What of an address asks something, in one order: the same view has one address. */
export function callQuery(asked: Asked): string {
  const query = new URLSearchParams();
  for (const name of names) if (asked[name] !== undefined) query.set(name, String(asked[name]));
  return query.size ? `?${query}` : "";
}

export const callAddress = (evidenceId: string, asked: Asked = {}) => `/evidence/${evidenceId}/calls${callQuery(asked)}`;

import type { Actor } from "../access/actor";
import { investigationCalled } from "../investigations/queries";
import { z } from "../zod";
import { fieldProblem, Problem } from "./problem";

/** A page of a list: how many there are under these filters, some of them, and the key that leads on. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ total: z.number().int(), items: z.array(item), next: z.uuid().nullable() });

/** Every list goes on after the last record of the page before. */
export const cursor = z.uuid().optional();

/** A cursor that is not the caller's to see would begin the list anew, and a program would read it forever. */
export async function mustBeThere(request: Request, given: string | undefined, find: (id: string) => Promise<unknown>) {
  if (given !== undefined && !(await find(given)))
    throw new Problem("badQuery", { errors: [fieldProblem(request, "denied.missing", { parameter: "cursor" })] });
}

/** Investigations go by their slug or their id. */
export const investigationRef = z.string().min(1).max(60);

export async function getInvestigation(actor: Actor, slugOrId: string) {
  const found = await investigationCalled(actor, slugOrId);
  if (!found) throw new Problem("missing");
  return found;
}

/** The id of the investigation that a list is narrowed to, if it is. */
export const narrowedTo = async (actor: Actor, slugOrId: string | undefined) =>
  slugOrId === undefined ? undefined : (await getInvestigation(actor, slugOrId)).id;

/** One value, or several under the same name. */
export const severalOf = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), z.array(z.enum(values)).max(values.length).optional());

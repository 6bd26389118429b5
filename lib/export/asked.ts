import { z } from "../zod";

/** What stands in the address of a file and cannot be meant. */
export class NotMeant extends Error {
  readonly parameters: readonly string[];
  constructor(parameters: readonly string[]) {
    super("not meant");
    this.parameters = parameters;
  }
}

/**
 * The filter of a list as a file asks for it. A page leaves out what makes no sense in its address, and its reader sees what
 * is shown instead; a file that was asked for one kind and holds all of them would only be taken for the wrong thing.
 */
export function askedOf<Shape extends z.ZodRawShape>(filter: z.ZodObject<Shape>, asked: Record<string, string | string[] | undefined>) {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== "" && value !== undefined));
  const wrong = Object.entries(filter.shape)
    .filter(([name, field]) => Object.hasOwn(given, name) && field instanceof z.ZodCatch && !(field.unwrap() as z.ZodType).safeParse(given[name]).success)
    .map(([name]) => name);
  if (wrong.length) throw new NotMeant(wrong);
  return filter.parse({ ...given, after: undefined });
}

import { z } from "../zod";

type Definition = Record<string, unknown> & { type: string };
type Part = z.ZodType;

const inner = ({ innerType }: Definition) => ({ innerType: strict(innerType as Part) });

/** What of a schema holds other schemas, by its type; the rest holds none. */
const within: Record<string, (definition: Definition) => object> = {
  object: ({ shape, catchall }) => ({
    shape: Object.fromEntries(Object.entries(shape as Record<string, Part>).map(([name, field]) => [name, strict(field)])),
    ...(catchall === undefined && { catchall: z.never() }),
  }),
  array: ({ element }) => ({ element: strict(element as Part) }),
  union: ({ options }) => ({ options: (options as Part[]).map(strict) }),
  tuple: ({ items }) => ({ items: (items as Part[]).map(strict) }),
  pipe: (definition) => ({ in: strict(definition.in as Part) }),
  optional: inner,
  nullable: inner,
  default: inner,
  prefault: inner,
  nonoptional: inner,
  readonly: inner,
  catch: inner,
};

const made = new WeakMap<Part, Part>();

/**
 * The same schema, but a field that it does not know is refused instead of dropped, at every depth: what a program sends is
 * saved or named as wrong, never lost without a word.
 */
export function strict<Schema extends z.ZodType>(schema: Schema): Schema {
  const known = made.get(schema);
  if (known) return known as Schema;
  const definition = schema.def as unknown as Definition;
  const changed = within[definition.type]?.(definition);
  const answer = changed ? z.core.clone(schema, { ...definition, ...changed } as never) : schema;
  made.set(schema, answer);
  // What is said of it in its description is said of the stricter one, too.
  const said = z.globalRegistry.get(schema);
  if (said && answer !== schema) z.globalRegistry.add(answer as Part, said);
  return answer;
}

import { z } from "../zod";

type Any = z.ZodType & { def: Record<string, unknown> & { type: string } };

const made = new WeakMap<z.ZodType, z.ZodType>();

/**
 * The same schema, but a field that it does not know is refused instead of dropped, at every depth: what a program sends is
 * saved or named as wrong, never lost without a word.
 */
export function strict<Schema extends z.ZodType>(schema: Schema): Schema {
  const known = made.get(schema);
  if (known) return known as Schema;
  const { def } = schema as unknown as Any;
  const inside = (part: unknown) => strict(part as z.ZodType);
  const changed = ((): Record<string, unknown> | null => {
    switch (def.type) {
      case "object": {
        const shape = Object.fromEntries(Object.entries(def.shape as Record<string, z.ZodType>).map(([name, field]) => [name, strict(field)]));
        return { shape, ...(def.catchall === undefined && { catchall: z.never() }) };
      }
      case "array":
        return { element: inside(def.element) };
      case "optional":
      case "nullable":
      case "default":
      case "prefault":
      case "nonoptional":
      case "readonly":
      case "catch":
        return { innerType: inside(def.innerType) };
      case "pipe":
        return { in: inside(def.in) };
      case "union":
        return { options: (def.options as z.ZodType[]).map(inside) };
      case "tuple":
        return { items: (def.items as z.ZodType[]).map(inside) };
      default:
        return null;
    }
  })();
  const answer = changed ? (z.core.clone(schema, { ...def, ...changed } as never) as Schema) : schema;
  made.set(schema, answer);
  return answer;
}

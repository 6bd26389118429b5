import type { Draft } from "./schema";

/** Only what is there: an empty field is not filled in, and no value. */
export const filled = <Fields extends Record<string, string | undefined>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))) as Partial<Record<keyof Fields, string>>;

export const unlessNotStated = <Value extends string>(value: Value | undefined) => (value === "notStated" ? undefined : value);

/** The names of which somebody looked, and nobody says them. */
export const notStatedIn = <Name extends string>(looked: Record<Name, boolean>) => (Object.keys(looked) as Name[]).filter((name) => looked[name]);

/** An amount and how it is bound, as it was tapped. */
export function amountIn({ min, max, isRange, atLeast, atMost }: Draft) {
  const amounts = filled({ min: atMost ? "" : min, max: atMost ? min : isRange ? max : "" });
  const bound = isRange ? ("range" as const) : atLeast ? ("atLeast" as const) : atMost ? ("atMost" as const) : ("exact" as const);
  return { ...amounts, ...((amounts.min ?? amounts.max) !== undefined && { bound }) };
}

/** A place or a count as it was typed: from 1 on. Null where it is none. */
export const wholeIn = (typed: string) => (/^[1-9]\d*$/.test(typed) ? Number(typed) : null);

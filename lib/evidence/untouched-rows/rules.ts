import { carriedByKind, type EvidenceKind, evidenceKinds, factsByKind } from "../kinds/schemas";
import { rowsWithout } from "../taken-row/rules";
import type { z } from "../../zod";

type Typed = Record<string, unknown>;
type Named = { fact?: unknown };
type Path = readonly PropertyKey[];

const isObject = (value: unknown): value is Typed =>
  typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** Nothing that anybody wrote, ticked or chose: a box that is off sends nothing, and a list of no words says none. */
function isBlank(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isBlank);
  return isObject(value) ? Object.values(value).every(isBlank) : value === undefined || value === null || value === false;
}

/** The rows in which nothing stands but what the form itself put there: in a new one what it carries over from the row before. */
const untouchedIn = (rows: readonly unknown[], carried: readonly string[] = []): number[] =>
  Array.from(rows, (row, at) => {
    const before = rows[at - 1];
    if (!isObject(row) || !isObject(before)) return isBlank(row);
    return Object.entries(row).every(([name, value]) => isBlank(value) || (carried.includes(name) && value === before[name]));
  }).flatMap((isUntouched, at) => (isUntouched ? [at] : []));

/** A word or a step of its own is said of something in this row. */
const isNamed = (apart: readonly unknown[], list: string, at: number) =>
  apart.some((row) => isObject(row) && typeof row.fact === "string" && `${row.fact}.`.startsWith(`${list}.${at}.`));

/** Of a list that needs a row the first stays: beside its fields stands what is missing. */
function goingFrom(kind: EvidenceKind, list: string, rows: readonly unknown[], apart: readonly unknown[]): number[] {
  const shape = new Map<string, z.ZodType>(Object.entries(factsByKind[kind].shape));
  const going = untouchedIn(rows, carriedByKind[kind]?.[list]).filter((at) => !isNamed(apart, list, at));
  return going.length === rows.length && shape.get(list)?.safeParse([]).success === false ? going.slice(1) : going;
}

const without = (rows: readonly unknown[], going: readonly number[]) => Array.from(rows).filter((_row, at) => !going.includes(at));
/** Where the row that stands here now stood before these went. */
const placeBefore = (place: number, going: readonly number[]) => going.reduce((at, gone) => (gone <= at ? at + 1 : at), place);

/** What was typed, without the rows that were added and left as they were: the names of facts and the places of errors count those. */
export function withoutUntouched(typed: Typed) {
  const kind = evidenceKinds.find((one) => one === typed.kind);
  const all = Array.isArray(typed.factAttribution) ? Array.from<unknown>(typed.factAttribution) : [];
  const goingApart = untouchedIn(all);
  const lists = kind && isObject(typed.facts) ? Object.entries(typed.facts).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1])) : [];
  const going = new Map(lists.map(([list, rows]) => [list, goingFrom(kind!, list, rows, all)]));

  /** What is said of single facts as they are named in the form, as they are named here. */
  const apartHere = <Row extends Named>(rows: readonly Row[]): Row[] =>
    [...going].reduce((kept, [list, places]) => places.toReversed().reduce((left, at) => rowsWithout(left, list, at).kept, kept), [...rows]);
  return {
    filled: {
      ...typed,
      ...(lists.length > 0 && {
        facts: { ...(typed.facts as Typed), ...Object.fromEntries(lists.map(([list, rows]) => [list, without(rows, going.get(list)!)])) },
      }),
      ...(all.length > 0 && { factAttribution: apartHere(without(all, goingApart) as Named[]) }),
    } as Typed,
    apartHere,
    /** Where in the form something stands. */
    placeInForm(path: Path): PropertyKey[] {
      const [head, list, place] = path;
      if (head === "factAttribution" && typeof list === "number") return path.with(1, placeBefore(list, goingApart));
      if (head === "facts" && typeof list === "string" && typeof place === "number") return path.with(2, placeBefore(place, going.get(list) ?? []));
      return [...path];
    },
    /** What a fact is called in the form. */
    nameInForm(fact: string): string {
      const [list = "", place, ...rest] = fact.split(".");
      return place !== undefined && /^\d+$/.test(place) ? [list, placeBefore(Number(place), going.get(list) ?? []), ...rest].join(".") : fact;
    },
  };
}

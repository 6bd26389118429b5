import { beside, type Typed } from "@/lib/autosave/rules";
import { type EvidenceKind, evidenceKinds } from "@/lib/evidence/schema";

/** Whether somebody typed any of it: what an empty form of the kind begins with says nothing. */
export function saysSomething(value: unknown, begun: unknown): boolean {
  if (Array.isArray(value)) return value.some((one, place) => saysSomething(one, Array.isArray(begun) ? (begun[place] ?? begun[0]) : undefined));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).some(([name, inside]) =>
      saysSomething(inside, typeof begun === "object" && begun !== null ? Reflect.get(begun, name) : undefined),
    );
  return value !== undefined && value !== null && value !== "" && value !== begun;
}

const othersIn = (data: Typed): Partial<Record<EvidenceKind, unknown>> => (typeof data[beside] === "object" && data[beside] !== null ? data[beside] : {});

/**
 * What was typed, for the form of this kind. Facts of another kind are none of this one: they wait beside it, and come back
 * with the form of their kind. `form` names the form that the text was kept of, where the text itself does not; `empty` is what the form of a kind begins with.
 */
export function factsFor(kind: EvidenceKind, data: Typed, form: string, empty: (kind: EvidenceKind) => unknown): Typed {
  const named = typeof data.kind === "string" ? data.kind : form.split("/")[1];
  const from = evidenceKinds.find((one) => one === named) ?? kind;
  if (from === kind) return data;
  const { [kind]: own, ...others } = othersIn(data);
  return { ...data, kind, facts: own ?? empty(kind), [beside]: saysSomething(data.facts, empty(from)) ? { ...others, [from]: data.facts } : others };
}

/** The text that is kept of a form: what stands in it, and what waits beside it. */
export function keptWith(typed: Typed, values: Typed): Typed {
  const others = othersIn(values);
  return Object.keys(others).length > 0 ? { ...typed, [beside]: others } : typed;
}

/** The kinds whose facts wait. */
export const waitingKinds = (values: Typed): EvidenceKind[] => evidenceKinds.filter((kind) => othersIn(values)[kind] !== undefined);

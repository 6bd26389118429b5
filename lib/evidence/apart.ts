import { Denied } from "../access/denied";
import { text, z } from "../zod";
import { attributionSteps, type FactAttribution, factName, factOnce, formatAttribution, mostApart, parseAttribution } from "./attribution";
import { boundIn } from "./words/rules";
import { type FactQualifiers, wordsOfFact } from "./words/schema";

/** Single facts as people type them, a row each, with its place in the form: the words that bound it, and the line of who says it where that is another than the record's. */
export const typedApart = z
  .array(
    z
      .object({
        fact: factName,
        qualifiers: wordsOfFact.default([]),
        line: text(2000).default("").transform(parseAttribution).pipe(attributionSteps),
      })
      .superRefine(({ qualifiers, line }, context) => {
        if (qualifiers.length + line.length === 0) context.addIssue({ code: "custom", path: ["qualifiers"], message: "error.wordsOrLine" });
      })
      .transform(({ line, ...row }) => ({ ...row, steps: line })),
  )
  .max(mostApart)
  .superRefine(factOnce)
  .transform((rows) => rows.map((row, place) => ({ ...row, place })));
export type TypedApart = z.output<typeof typedApart>;
type Apart = { factAttribution: FactAttribution; factQualifiers: FactQualifiers };

/** The rows as a record has them. */
export const apartOf = (rows: TypedApart): Apart => ({
  factAttribution: rows.flatMap(({ fact, steps }) => (steps.length ? [{ fact, steps }] : [])),
  factQualifiers: boundIn(rows),
});

/** The same back, in the order of their names, so that two readings of one version have their rows in one order. */
export function rowsApart({ factAttribution, factQualifiers }: Apart) {
  const names = [...new Set([...factAttribution, ...factQualifiers].map(({ fact }) => fact))].sort();
  return names.map((fact) => ({
    fact,
    qualifiers: [...(factQualifiers.find((one) => one.fact === fact)?.qualifiers ?? [])],
    line: formatAttribution(factAttribution.find((one) => one.fact === fact)?.steps ?? []),
  }));
}

/** What a command refuses of a list of the record stands beside the row of the form that it was typed in, counted as the form counts. */
export async function besideRow<Answer>(rows: TypedApart, run: (apart: Apart) => Promise<Answer>): Promise<Answer> {
  const apart = apartOf(rows);
  try {
    return await run(apart);
  } catch (error) {
    const [, list, at, field] = (error instanceof Denied && /^(factAttribution|factQualifiers)\[(\d+)\]\.(.*)$/.exec(error.field ?? "")) || [];
    const row = list === undefined ? undefined : rows.find(({ fact }) => fact === apart[list as keyof Apart][Number(at)]?.fact);
    if (row === undefined) throw error;
    throw new Denied((error as Denied).reason, `factAttribution[${row.place}].${field}`);
  }
}

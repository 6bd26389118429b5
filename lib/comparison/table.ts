import type { Translate } from "../evidence/fact";
import { columnOf, type Measure } from "../evidence/kinds/compare";
import { kinds } from "../evidence/kinds/registry";
import { comparableKinds, type Comparison } from "./queries";
import { layOut, verdictOf } from "./rules";

/** The comparison in the reader's words: for every kind the companies that have any of it, its rows, and the bars of its charts by scale. */
export function tableOf({ lines, companies }: Comparison, t: Translate) {
  return comparableKinds.flatMap((kind) => {
    const compare = kinds[kind].compare;
    const own = lines.filter((line) => line.kind === kind);
    if (!compare || own.length === 0) return [];
    const pieces = own.map((line) => {
      const roles = new Map<string, string[]>();
      for (const { role, profile } of line.companies) roles.set(profile.companyId, [...(roles.get(profile.companyId) ?? []), role]);
      return {
        id: line.id,
        ref: line.ref,
        kind,
        line,
        facts: compare.facts(
          line.facts,
          line.companies.map(({ role, profile: { name, aliases } }) => ({ role, name: aliases[0]?.name ?? name })),
          t,
          line.factQualifiers,
        ),
        measures: compare.measures(line.facts, t, line.factQualifiers),
        companies: [...roles].map(([id, of]) => ({ id, roles: of })),
      };
    });
    const scales = new Map<string, { title: string; bars: { piece: (typeof pieces)[number]; measure: Measure }[] }>();
    for (const piece of pieces)
      for (const measure of piece.measures) {
        const scale = scales.get(measure.scale) ?? { title: measure.title, bars: [] };
        scale.bars.push({ piece, measure });
        scales.set(measure.scale, scale);
      }
    const has = (id: string) => pieces.some((piece) => piece.companies.some((company) => company.id === id));
    const known = companies.filter(({ id }) => has(id));
    const rows = layOut(
      pieces,
      known.map(({ id }) => id),
      Object.keys(compare.columns),
      columnOf,
    ).map((row) => ({ ...row, label: t(compare.columns[row.name] ?? row.name), verdict: verdictOf(row, compare.measured) }));
    return [
      {
        kind,
        pieces,
        rows,
        together: Object.entries(compare.together).map(([of, word]) => ({ of, label: t(word) })),
        companies: known,
        without: companies.filter(({ id }) => !has(id)),
        charts: [...scales].map(([scale, chart]) => ({ scale, ...chart })),
      },
    ];
  });
}
export type ComparedKind = ReturnType<typeof tableOf>[number];
export type ComparedPiece = ComparedKind["pieces"][number];

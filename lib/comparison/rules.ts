import type { Fact } from "../evidence/fact";
import type { EvidenceKind } from "../evidence/schema";

/** A piece as it is compared: its facts in words, and which companies it is linked to in which roles. */
export type Piece = {
  id: string;
  ref: string;
  kind: EvidenceKind;
  facts: readonly Fact[];
  companies: readonly { id: string; roles: readonly string[] }[];
};
export type Cell<P> = { piece: P; facts: Fact[] }[];
export type Row<P> = { name: string; cells: Cell<P>[]; unnamed: Cell<P> };

/**
 * The rows of one kind: a cell for each company in the order given, and what no company is named for, apart. A piece stands
 * under every company that it is linked to and under no other; a fact that no piece has makes no row.
 */
export function layOut<P extends Piece>(pieces: readonly P[], companies: readonly string[], columns: readonly string[], columnOf: (name: string) => string) {
  const rows = columns.map((name): Row<P> => {
    const cell = (of: readonly P[]) =>
      of.flatMap((piece) => {
        const facts = piece.facts.filter((fact) => columnOf(fact.name) === name);
        return facts.length ? [{ piece, facts }] : [];
      });
    return {
      name,
      cells: companies.map((id) => cell(pieces.filter((piece) => piece.companies.some((company) => company.id === id)))),
      unnamed: cell(pieces.filter((piece) => piece.companies.length === 0)),
    };
  });
  return rows.filter(({ cells, unnamed }) => unnamed.length > 0 || cells.some((cell) => cell.length > 0));
}

/** The end of an axis from zero that fits these amounts: 1, 2 or 5 with noughts. For drawing alone: no number is shown that was stated otherwise. */
export function axisEnd(amounts: readonly number[]): number {
  const most = Math.max(...amounts, 0);
  if (!(most > 0) || !Number.isFinite(most)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}

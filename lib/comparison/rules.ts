import { plain, scaled } from "../evidence/decimal";
import type { Fact } from "../evidence/fact";
import type { Measure } from "../evidence/kinds/compare";
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
  const most = amounts.reduce((highest, amount) => Math.max(highest, amount), 0); // spread, a hundred thousand are too many arguments
  if (!(most > 0) || !Number.isFinite(most)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}

type Amounts = { min?: string | undefined; max?: string | undefined };

/** The same for spans: where one end is open there is room left to draw that it is. */
export const spanAxisEnd = (spans: readonly Amounts[]): number =>
  axisEnd(spans.flatMap(({ min, max }) => [Number(max ?? 0), Number(min ?? 0) * (max === undefined ? 1.25 : 1)]));

/** Whether a row can be compared, and if not, why. `apart` are those that have nothing in it, by their place among the companies. */
export type Verdict =
  | { is: "comparable" | "derived"; difference?: string; unit?: string }
  | { is: "same" | "partly" | "different" }
  | { is: "converted" | "otherScale" | "openUnit" | "unnamed" | "alone" | "nobody" }
  | { is: "oneSide"; apart: number[] };

const amountOf = ({ min, max }: Measure) => (min !== undefined && max !== undefined && min !== max ? undefined : (min ?? max));

/** What lies between two amounts, where each of the two sides says one alone. */
function differenceOf(sides: readonly Measure[][]): string | undefined {
  const amounts = sides.map((measures) => (measures.length === 1 ? amountOf(measures[0]!) : undefined));
  const [a, b] = amounts;
  if (amounts.length !== 2 || a === undefined || b === undefined) return undefined;
  const apart = scaled(a) - scaled(b);
  const digits = (apart < 0n ? -apart : apart).toString().padStart(5, "0");
  return plain(`${digits.slice(0, -4)}.${digits.slice(-4)}`);
}

const isDerived = ({ qualifiers }: Measure) => qualifiers.includes("derived");

/** On one scale with all sides, or not; where all of them can be worked out on one, that is said. In the column of what is derived stands what was said so, too. */
function onScales(sides: readonly Measure[][], column: string | undefined): Verdict {
  const shared = (of: readonly Measure[][]) => {
    const [first = [], ...rest] = of;
    return first.map(({ scale }) => scale).find((scale) => rest.every((side) => side.some((one) => one.scale === scale)));
  };
  const derived = column !== undefined;
  const own = sides.map((side) => side.filter((one) => (derived ? one.column === column : !isDerived(one))));
  const apart = own.flatMap((side, index) => (side.length === 0 ? [index] : []));
  if (apart.length > 0) return derived ? { is: "oneSide", apart } : { is: "otherScale" };
  if (own.flat().some(({ look }) => look === "open")) return { is: "openUnit" };
  const scale = shared(own);
  if (scale === undefined) return { is: !derived && shared(sides) !== undefined ? "converted" : "otherScale" };
  const on = own.map((side) => side.filter((one) => one.scale === scale));
  const [difference, unit] = [differenceOf(on), on[0]?.[0]?.title];
  const worked = on.flat().filter(isDerived).length;
  if (worked > 0 && worked < on.flat().length) return { is: "converted" };
  return { is: worked > 0 ? "derived" : "comparable", ...(difference !== undefined && unit !== undefined && { difference, unit }) };
}

const scalesOf = <P extends Piece & { measures: readonly Measure[] }>(cell: Cell<P>) =>
  new Set(cell.flatMap(({ piece }) => piece.measures.flatMap((measure) => (isDerived(measure) ? [] : [measure.scale]))));

/** Where all sides have an amount on one scale, the pieces that it is from are alike: words about it are not compared with those of another piece. */
function alike<P extends Piece & { measures: readonly Measure[] }>(cells: readonly Cell<P>[]): readonly Cell<P>[] {
  const [first = new Set<string>(), ...rest] = cells.map(scalesOf);
  const shared = [...first].filter((scale) => rest.every((scales) => scales.has(scale)));
  return shared.length === 0 ? cells : cells.map((cell) => cell.filter((one) => shared.some((scale) => scalesOf([one]).has(scale))));
}

/**
 * What a row is worth laid side by side. Amounts are compared on one scale alone; words are the same or not, and nobody
 * says which is more. What no company is named for, or only one says, is compared with nothing.
 */
export function verdictOf<P extends Piece & { measures: readonly Measure[] }>(
  { name, cells: all, unnamed }: Row<P>,
  measured: Readonly<Record<string, "said" | "derived">>,
): Verdict {
  const how = measured[name];
  const cells = how ? all : alike(all);
  const stated = cells.map((cell) => cell.flatMap(({ facts }) => facts.filter(({ state }) => state === "value").map(({ text }) => text ?? "")));
  if (cells.every((cell) => cell.length === 0)) return { is: unnamed.length > 0 ? "unnamed" : "nobody" };
  if (stated.every((values) => values.length === 0)) return { is: "nobody" };
  if (cells.length < 2) return { is: "alone" };
  const apart = stated.flatMap((values, index) => (values.length === 0 ? [index] : []));
  if (apart.length > 0) return { is: "oneSide", apart };
  if (how)
    return onScales(
      cells.map((cell) => cell.flatMap(({ piece }) => [...piece.measures])),
      how === "derived" ? name : undefined,
    );
  const [first = new Set<string>(), ...rest] = stated.map((values) => new Set(values));
  const inAll = [...first].filter((value) => rest.every((values) => values.has(value)));
  const isSame = [first, ...rest].every(({ size }) => size === inAll.length);
  return { is: isSame ? "same" : inAll.length > 0 ? "partly" : "different" };
}

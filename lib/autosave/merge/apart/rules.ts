import { rowsTyped } from "../../../evidence/taken-row/rules";
import type { Typed } from "../../rules";
import type { Difference } from "../difference";

const list = "factAttribution";
/** What is said of one fact. */
export const isOfApart = ({ path }: Pick<Difference, "path">) => path.length === 2 && path[0] === list;

/** The rows by the fact that they speak of, whatever place they stand in. One without a fact, or of one that has a row already, is in nobody else's text. */
function byFact(data: Typed): Map<string, Typed> {
  const rows = new Map<string, Typed>();
  for (const [index, row] of rowsTyped(data).entries()) {
    const fact = typeof row.fact === "string" ? row.fact.trim() : "";
    rows.set(fact === "" || rows.has(fact) ? `#${index}` : fact, row);
  }
  return rows;
}

/** The same for the same words. */
type Said = (row: Typed | undefined) => string | undefined;

/** How many rows the list has that this fact stands in; null where it stands in none. */
function rowsAt(data: Typed, fact: string): number | null {
  const [name = "", place] = fact.split(".");
  if (place === undefined || !/^\d+$/.test(place)) return null;
  const rows = (data.facts as Typed | undefined)?.[name];
  return Array.isArray(rows) ? rows.length : 0;
}

/** Of which facts each changed the words or the steps. */
export function* apartDifferences(
  begun: Typed | null,
  mine: Typed,
  theirs: Typed,
  said: (row: Typed | undefined) => string | undefined,
): Generator<Difference> {
  const [before, own, others] = [begun && byFact(begun), byFact(mine), byFact(theirs)];
  for (const fact of new Set([...others.keys(), ...own.keys()])) {
    const [m, t] = [own.get(fact), others.get(fact)];
    if (said(m) === said(t)) continue;
    const b = said(before?.get(fact));
    // Where both took rows away, the name meant another row before.
    const isKnown = begun !== null && (rowsAt(begun, fact) === rowsAt(mine, fact) || rowsAt(begun, fact) === rowsAt(theirs, fact));
    yield { path: [list, fact], mine: m, theirs: t, by: !isKnown || (said(m) !== b && said(t) !== b) ? "both" : said(t) === b ? "mine" : "theirs" };
  }
}

/** Whether this is the name of a fact of a row of the list. */
const isOfRow = (fact: string, name: string) => fact.startsWith(`${name}.`) && /^\d/.test(fact.slice(name.length + 1));

/** What is said of the rows of a list, as one text. */
const saidUnder = (data: Typed, name: string, said: Said) =>
  [...byFact(data)]
    .flatMap(([fact, row]) => (isOfRow(fact, name) ? [`${fact} ${said(row)}`] : []))
    .toSorted()
    .join("\n");

/**
 * Names of facts count rows. Where a list is chosen as a whole, what is said of its rows is chosen with it; and where one side
 * changed the list and the other what is said of its rows, somebody has to say.
 */
export function withTheirLists(found: readonly Difference[], begun: Typed | null, mine: Typed, theirs: Typed, said: Said): Difference[] {
  const tied = new Set<Difference>();
  const lists = found.map((one): Difference => {
    const [head, name] = one.path;
    if (head !== "facts" || one.path.length !== 2) return one;
    const along = found.filter((other) => isOfApart(other) && isOfRow(String(other.path[1]), String(name)));
    for (const other of along) tied.add(other);
    const isTouched = (side: Typed) => begun === null || saidUnder(begun, String(name), said) !== saidUnder(side, String(name), said);
    const isBoth = (one.by === "mine" && isTouched(theirs)) || (one.by === "theirs" && isTouched(mine));
    return { ...one, ...(along.length > 0 && { along }), by: isBoth ? "both" : one.by };
  });
  return lists.filter((_, index) => !tied.has(found[index]!));
}

/** Their rows with mine where `isMine`, in the order of the facts. */
export function apartTogether(mine: Typed, theirs: Typed, found: readonly Difference[], isMine: (difference: Difference) => boolean): Typed {
  const [own, others] = [byFact(mine), byFact(theirs)];
  const rows = [...new Set([...others.keys(), ...own.keys()])].flatMap((fact) => {
    const difference = found.find((one) => isOfApart(one) && one.path[1] === fact);
    const row = difference && isMine(difference) ? own.get(fact) : others.get(fact);
    return row ? [row] : [];
  });
  return list in mine || list in theirs ? { [list]: rows } : {};
}

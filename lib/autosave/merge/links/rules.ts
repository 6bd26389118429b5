import { isNotedAnew, markOf, seenIn, seenText } from "../../../evidence/seen-links";
import type { Typed } from "../../rules";
import type { Difference } from "../difference";

/** The lists of links in a form: of which type each is, and what the form calls the other end. */
const lists = { companies: ["company", "companyId"], sources: ["source", "sourceId"], links: ["evidence", "toId"] } as const;
type Name = keyof typeof lists;
const names = Object.keys(lists) as Name[];
/** One link as a form or a record has it. */
export type LinkRow = { role: string; id?: string; label?: string; note?: string; credibility?: string } & Typed;

export const isOfLinks = ({ path }: Pick<Difference, "path">) => path.length === 2 && names.some((name) => name === path[0]);

/** The rows of a list by whom they lead to: a company may be there in two roles. */
function byEnd(data: Typed, name: Name): Map<string, LinkRow[]> {
  const rows = Array.isArray(data[name]) ? (data[name] as LinkRow[]) : [];
  const ends = new Map<string, LinkRow[]>();
  for (const row of rows) {
    const id = String(row[lists[name][1]] ?? row.id);
    ends.set(id, [...(ends.get(id) ?? []), row]);
  }
  return ends;
}

/** What a form has seen of links that made them all itself. */
export const seenByItsWriter = (data: Typed): string =>
  seenText(names.flatMap((name) => [...byEnd(data, name)].flatMap(([id, rows]) => rows.map((row) => ({ ...row, type: lists[name][0], id })))));

const saidOf = (rows: readonly LinkRow[]) =>
  rows
    .map((row) => `${row.role}:${markOf(row)}`)
    .toSorted()
    .join(" ");

/** Which links each changed since the form was opened; a form that does not say what it saw may have changed any. */
export function* linkDifferences(mine: Typed, theirs: Typed): Generator<Difference> {
  const isKnown = typeof mine.seenLinks === "string";
  const seen = isKnown ? seenIn(mine.seenLinks as string).filter(({ role }) => role !== "mentioned") : [];
  for (const name of names) {
    const [own, others] = [byEnd(mine, name), byEnd(theirs, name)];
    for (const id of new Set([...others.keys(), ...own.keys()])) {
      const [m, t] = [own.get(id) ?? [], others.get(id) ?? []];
      if (saidOf(m) === saidOf(t)) continue;
      const before = seen.filter((one) => one.type === lists[name][0] && one.id === id);
      const isChanged = (rows: LinkRow[]) =>
        !isKnown || rows.length !== before.length || rows.some((row) => !before.some((one) => one.role === row.role && !isNotedAnew(one, row)));
      yield {
        path: [name, id],
        mine: m.length ? m : undefined,
        theirs: t.length ? t : undefined,
        by: !isChanged(m) ? "theirs" : isChanged(t) ? "both" : "mine",
      };
    }
  }
}

/** Their links with what I changed in them. What the form says it saw is from now on what they left. */
export function linksTogether(mine: Typed, theirs: Typed, found: readonly Difference[], isMine: (difference: Difference) => boolean): Typed {
  const together: Typed = {};
  for (const name of names) {
    const [own, others] = [byEnd(mine, name), byEnd(theirs, name)];
    together[name] = [...new Set([...others.keys(), ...own.keys()])].flatMap((id) => {
      const difference = found.find(({ path }) => path[0] === name && path[1] === id);
      const rows = difference && isMine(difference) ? own.get(id) : others.get(id);
      const shown = others.get(id)?.[0]; // what only the record says of the other end, such as its kind
      return (rows ?? []).map((row) => ({ ...shown, note: "", credibility: "", ...row }));
    });
  }
  const seenLinks = theirs.seenLinks ?? mine.seenLinks;
  return { ...together, ...(seenLinks !== undefined && { seenLinks }) };
}

import { bodySchema, textOf } from "../../rich-text/schema";
import { canonical, type Typed } from "../rules";
import { apartDifferences, apartTogether, isOfApart, withTheirLists } from "./apart/rules";
import type { Difference } from "./difference";
import { isOfLinks, linkDifferences, linksTogether } from "./links/rules";

/** What a person does not fill in; links and what is said of single facts, which are compared one by one: no field of a record in which two texts differ. */
const aside = ["companies", "sources", "links", "seenLinks", "mentionLabels", "id", "kind", "investigationId", "seenVersion", "pageAccount", "then"];
const asideToo = ["victimsShown", "notedAt", "titleLead", "saidAs", "otherFacts", "factAttribution"];
const isAside = (name: string) => aside.includes(name) || asideToo.includes(name);

const isObject = (value: unknown): value is Typed => typeof value === "object" && value !== null && !Array.isArray(value);

/** The same for the same words, whether they come off a form, where all is text and what is empty is nothing, or out of the archive. */
function said(value: unknown): unknown {
  if (value === true) return "on";
  if (value === false || value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string" && value.startsWith('{"type":"doc"')) {
    const body = bodySchema.safeParse(value);
    return body.success ? (textOf(body.data).trim() ? canonical(body.data) : undefined) : value;
  }
  if (Array.isArray(value)) {
    const rows = value.map((row) => said(row) ?? (isObject(row) ? {} : undefined)).filter((row) => row !== undefined);
    if (rows.every((row) => isObject(row) && Object.keys(row).length === 0)) return undefined;
    return rows.some(isObject) ? rows : rows.toSorted();
  }
  if (!isObject(value)) return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : String(value as number);
  const inside = Object.entries(value).flatMap(([name, one]) => (said(one) === undefined ? [] : [[name, said(one)] as const]));
  return inside.length > 0 ? Object.fromEntries(inside) : undefined;
}

/** A day that was never given has no zone and no precision, whatever their fields begin with. */
const dated = (data: Typed): Typed => {
  const { occurred, ...rest } = data;
  return isObject(occurred) && said(occurred.day) !== undefined ? { ...rest, occurred } : rest;
};

const rowsIn = (values: unknown[]) =>
  values.every((value): value is Typed[] => Array.isArray(value) && value.some(isObject) && value.length === (values[0] as unknown[]).length);
/** A list of which one thing is chosen comes off a form as that thing. */
const alike = (values: unknown[]) =>
  values.some(Array.isArray) ? values.map((value) => (value === undefined || Array.isArray(value) ? value : [value])) : values;

function* differing(path: Difference["path"], begun: unknown, mine: unknown, theirs: unknown, isKnown: boolean): Generator<Difference> {
  const there = [...(isKnown ? [begun] : []), mine, theirs].filter((value) => value !== undefined);
  const inside = (name: string | number, value: unknown) => (value as Record<string | number, unknown> | undefined)?.[name];
  const isWhole = path[0] === "occurred"; // a day, and how exactly and where it was that day
  const names =
    !isWhole && there.length > 0 && there.every(isObject)
      ? [...new Set(there.flatMap((value) => Object.keys(value)))].filter((name) => path.length > 0 || !isAside(name))
      : null;
  const rows = there.length === (isKnown ? 3 : 2) && rowsIn(there) ? [...there[0]!.keys()] : null;
  for (const name of names ?? rows ?? []) yield* differing([...path, name], inside(name, begun), inside(name, mine), inside(name, theirs), isKnown);
  if (names || rows) return;
  const [b, m, t] = alike([said(begun), said(mine), said(theirs)]).map(canonical);
  if (m === t) return;
  yield { path, mine, theirs, by: !isKnown || (m !== b && t !== b) ? "both" : t === b ? "mine" : "theirs" };
}

/** That a fact is not stated, and its value, are one thing in two places: who writes the one and who writes the other contradict each other. */
function isOfOneFact(mark: Difference, value: Difference): boolean {
  const [parent, name] = [mark.path.slice(0, -1), value.path.at(-1)];
  return (
    mark.path.at(-1) === "notStated" &&
    value.path.slice(0, -1).join(".") === parent.join(".") &&
    [mark.mine, mark.theirs].flat().some((marked) => marked === name)
  );
}

/** So are a fact of a row, or a field that is a fact by itself, and the words and steps under its name: those would stand at what nobody put them to. */
function isUnderIt(apart: Difference, { path }: Difference): boolean {
  if (!isOfApart(apart) || path[0] !== "facts") return false;
  const [fact, place] = [String(apart.path[1]), path.slice(1).join(".")];
  return fact === place || (typeof path[2] === "number" && `${fact}.`.startsWith(`${path.slice(1, 3).join(".")}.`));
}

/** Where two texts of a record differ, field by field. `begun` is the version that mine was made on; unknown, each difference may be either's. */
export function differences(begun: Typed | null, mine: Typed, theirs: Typed): Difference[] {
  // One box that is ticked comes off a form as its word.
  const saidIn = (row: Typed | undefined) => canonical(said(row && { ...row, qualifiers: [row.qualifiers ?? []].flat() }));
  const apart = apartDifferences(begun, mine, theirs, saidIn);
  const found = [...differing([], begun && dated(begun), dated(mine), dated(theirs), begun !== null), ...apart, ...linkDifferences(mine, theirs)];
  const areOne = (one: Difference, other: Difference) => isOfOneFact(one, other) || isUnderIt(one, other);
  const isContradicted = (one: Difference) => found.some((other) => other.by !== one.by && (areOne(one, other) || areOne(other, one)));
  return withTheirLists(
    found.map((one) => (isContradicted(one) ? { ...one, by: "both" } : one)),
    begun,
    mine,
    theirs,
    saidIn,
  );
}

function put(into: Typed, path: Difference["path"], value: unknown) {
  const last = path.length - 1;
  let at = into as Record<string | number, unknown>;
  for (const [place, name] of path.entries()) {
    if (place === last) at[name] = value;
    else at = (at[name] ??= typeof path[place + 1] === "number" ? [] : {}) as typeof at;
  }
}

/** Only this field, in its place: for showing it. */
export function alone(path: Difference["path"], value: unknown): Typed {
  if (isOfLinks({ path })) return { [path[0]!]: value };
  if (isOfApart({ path })) return { [path[0]!]: value === undefined ? [] : [value] };
  const data: Typed = {};
  put(data, path, value);
  return data;
}

/**
 * Their version with what I changed in it: what nobody else touched stays as each wrote it, and where both changed the same
 * field, or a link to the same, `mineAt` says whose goes on.
 */
export function merged(mine: Typed, theirs: Typed, found: readonly Difference[], mineAt: (difference: Difference) => boolean): Typed {
  const isMine = (one: Difference) => one.by === "mine" || (one.by === "both" && mineAt(one));
  const apart = found.flatMap((one) => [one, ...(one.along ?? []).map((other): Difference => ({ ...other, by: isMine(one) ? "mine" : "theirs" }))]);
  const together = { ...structuredClone(theirs), ...linksTogether(mine, theirs, found, isMine), ...apartTogether(mine, theirs, apart, isMine) };
  if ("otherFacts" in mine) together.otherFacts = mine.otherFacts;
  for (const one of found) if (!isOfLinks(one) && !isOfApart(one) && isMine(one)) put(together, one.path, one.mine);
  if (typeof mine.mentionLabels === "object") together.mentionLabels = { ...(theirs.mentionLabels as object | undefined), ...mine.mentionLabels };
  return together;
}

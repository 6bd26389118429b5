import { isDeepStrictEqual } from "node:util";
import type { Change, Side } from "../evidence/changes";

type Version = Record<string, unknown>;
/** How each field of a version reads; undefined while there is nothing in it. */
export type FieldReaders = Record<string, (version: Version) => Side | undefined>;

const version = (kept: unknown): Version | undefined => (typeof kept === "object" && kept !== null ? (kept as Version) : undefined);

/** What an edit of a company or a source changed, field by field. Null where an entry holds no two versions to compare. */
export function fieldChanges(detail: Record<string, unknown> | undefined, readers: FieldReaders, label: (field: string) => string): Change[] | null {
  const [before, after] = [version(detail?.before), version(detail?.after)];
  if (!before || !after) return null;
  return Object.entries(readers).flatMap(([name, read]): Change[] => {
    const [a, b] = [read(before), read(after)];
    return isDeepStrictEqual(a, b) ? [] : [{ what: "record", label: label(name), ...(a && { before: a }), ...(b && { after: b }) }];
  });
}

/** Reads a field of text; `say` puts a value that is no text into words. What nobody stated is a value of its own. */
export const reading =
  (name: string, say: (value: unknown) => string | undefined = (value) => (typeof value === "string" ? value : undefined)) =>
  (kept: Version): Side | undefined => {
    const text = say(kept[name]);
    if (text) return { state: "value", text, qualifiers: [] };
    return Array.isArray(kept.notStated) && kept.notStated.includes(name) ? { state: "notStated", qualifiers: [] } : undefined;
  };

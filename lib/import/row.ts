import { createHmac } from "node:crypto";
import { env } from "../env";
import { cellText, isBroken } from "./cells";
import { longestCell } from "./rules";
import type { RowFault, Setting } from "./schema";
import type { Said, Target } from "./targets/target";

type Read =
  | { outcome: "accepted"; value: Record<string, unknown>; names?: string[]; codes?: string[]; hash: string }
  | { outcome: "refused"; faults: RowFault[] };

/** Width, case and form of the letters of a text make no other row. */
const plain = (_key: string, value: unknown) => (typeof value === "string" ? value.normalize("NFKC").toLowerCase() : value);

/** The same for every row that says the same, in hexadecimal digits. Keyed: a row may be little more than a number, which a bare hash would let one try out. */
const hashOf = (said: unknown) => createHmac("sha256", `${env.secret} imported rows`).update(JSON.stringify(said, plain)).digest("hex");

/** What holds for all rows of a file. */
export type Frame = { target: Target; columns: readonly string[]; setting: Setting; importedBy: string };

/** What a row becomes when its columns are these fields. */
export function readRow({ target, columns, setting, importedBy }: Frame, cells: readonly string[]): Read {
  const faults: RowFault[] = [];
  const said: Said = {};
  if (cells.length > columns.length) faults.push({ field: "row", message: "error.moreCells" });
  columns.forEach((field, column) => {
    const text = field && cellText(cells[column]);
    if (!text) return;
    if (text.length > longestCell) faults.push({ field, message: "error.tooLong", column });
    else if (isBroken(text)) faults.push({ field, message: "error.unstorable", column });
    else (said[field] ??= []).push(text);
  });
  if (faults.length) return { outcome: "refused", faults };
  const read = target.read(said, setting);
  if (!("faults" in read)) return { outcome: "accepted", ...read, hash: hashOf([read.value, target.sameness?.(setting, importedBy) ?? null]) };
  // Which column it stands in, where only one says it.
  return {
    outcome: "refused",
    faults: read.faults.map((fault) => {
      const column = columns.indexOf(fault.field);
      return column < 0 ? fault : { ...fault, column };
    }),
  };
}

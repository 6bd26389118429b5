import { longestCell } from "./rules";

/** What our own files put before a cell that a spreadsheet would take for a formula (lib/export/csv.ts). */
const defused = /^'(?=['=+\-@\t\r\n＝＋－＠])/;

/** A cell as its row means it: undefined where it is empty. */
export const cellText = (cell: string | undefined): string | undefined => cell?.replace(defused, "").trim() || undefined;

/** Several in one cell: what stands between semicolons, 、 or line breaks. */
export const several = (cell: string): string[] =>
  cell
    .split(/[;；、\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const notStated = new Set(["未说明", "不详", "not stated", "notstated"]);

/** Somebody looked, and nobody says it: that is no value. */
export const saysNotStated = (text: string): boolean => notStated.has(text.normalize("NFKC").trim().toLowerCase());

/** A cell so that it can be staged and shown: what stands for NUL, which the database cannot keep, and for half a sign has its row refused. */
export const keepable = (cell: string): string => cell.replaceAll("\0", "\u2400").toWellFormed();
export const isBroken = (cell: string): boolean => /[\u2400\uFFFD]/.test(cell);

/** Of a cell that is far too long so much that it stays too long. */
export const upToLongest = (cell: string): string => (cell.length > longestCell ? cell.slice(0, longestCell + 1) : cell);

import { parse } from "csv-parse/sync";
import { Denied } from "../access/denied";
import { findVictimData } from "../victims/rules";
import type { ListToLookUp } from "./schema";

/** So many lines of a list are looked up at once, of so many characters each; so large may a file be, in bytes. */
export const mostLines = 500;
const longestLine = 200;
const largest = 2_000_000;

/** The first column of a file of values: separated by commas, semicolons or tabs, with or without quotes. */
const firstColumn = (file: string): string[] =>
  (parse(file, { bom: true, delimiter: [",", ";", "\t"], relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as string[][]).map(
    ([cell = ""]) => cell,
  );

/** What was pasted: a name a line. Out of a spreadsheet come tabs; a comma may be part of a name. */
const pasted = (text: string): string[] => text.split(/\r\n|\r|\n/).map((line) => line.split("\t")[0]!);

/** The lines that are looked up, each once, in the order given. A file that is no table is read as lines. */
export function linesOf(text: string, file = ""): string[] {
  let column: string[];
  try {
    column = firstColumn(file);
  } catch {
    column = pasted(file); // a quote that never ends
  }
  return [...new Set([...pasted(text), ...column].map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== ""))];
}

/** UTF-8, or what spreadsheets in China write. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** What was typed and what stands in the file; a sentence beside the field where that is nothing, too much, or no text. */
export async function readLines({ lines, file }: ListToLookUp): Promise<string[]> {
  const field = lines || !file ? "lines" : "file";
  if (file && file.size > largest) throw new Denied("listTooLong", "file");
  const found = linesOf(lines, file && decoded(await file.arrayBuffer()));
  if (found.length === 0) throw new Denied("listEmpty", field);
  if (found.some((line) => line.includes("\0"))) throw new Denied("listUnreadable", field);
  if (found.length > mostLines || found.some((line) => line.length > longestLine) || found.join("\n").length > 40_000) throw new Denied("listTooLong", field);
  if (found.some((line) => findVictimData(line).length > 0)) throw new Denied("listPersonal", field);
  return found;
}

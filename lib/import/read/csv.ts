import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { breather } from "../../search/breath";
import { longestRow } from "../rules";
import type { Encoding } from "./format";
import { Unreadable } from "./unreadable";

const pieceBytes = 65_536;

/** A row as a spreadsheet counts them: the headers are row 1, and one that is empty counts. */
export type Row = { row: number; cells: string[] };

type Bytes = AsyncIterable<Uint8Array>;

/** UTF-16 may hold halves of a sign: they become U+FFFD, and their row is refused. What is no GB18030 is no text. */
async function* textOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "gb18030" });
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Unreadable("notText");
    }
  };
  // The parser makes all rows of a piece before anybody takes one: pieces are small.
  const breathe = breather();
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
      yield decode(chunk.subarray(at, at + pieceBytes));
      await breathe();
    }
  yield decode();
}

/** The sign that stands most often between the cells of the first row, outside of quotation marks. */
export function separatorIn(text: string): "," | ";" | "\t" {
  const counts = { ",": 0, ";": 0, "\t": 0 };
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) break;
    else if (!quoted && sign in counts) counts[sign as keyof typeof counts] += 1;
  }
  return counts["\t"] > Math.max(counts[","], counts[";"]) ? "\t" : counts[";"] > counts[","] ? ";" : ",";
}

/** The rows of a text with separators, one by one. */
export async function* csvRows(bytes: Bytes, encoding: Encoding): AsyncGenerator<Row> {
  const text = textOf(bytes, encoding);
  let first = "";
  while (first.length < 65_536) {
    const { done, value } = await text.next();
    if (done) break;
    first += value;
  }
  async function* whole() {
    yield first;
    yield* text;
  }
  const parser = parse({ delimiter: separatorIn(first), relax_column_count: true, relax_quotes: true, max_record_size: longestRow });
  // Its errors come out of the parser below.
  pipeline(Readable.from(whole(), { highWaterMark: 1 }), parser, () => {});
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (cells.some((cell) => cell !== "")) yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Unreadable(error.code === "CSV_QUOTE_NOT_CLOSED" ? "quoteNotClosed" : "rowTooLong", Number(error.records) + 1);
  }
}

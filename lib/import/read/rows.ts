import { upToLongest } from "../cells";
import { longestRow, mostBytes, mostColumns, mostRows } from "../rules";
import { csvRows, type Row } from "./csv";
import { encodings } from "./format";
import { Unreadable } from "./unreadable";
import { workbookRows } from "./workbook";

/** Signs of all rows together: a workbook may say one text a hundred thousand times. */
const mostText = 4 * mostBytes;

/** Empty cells behind the last that says something are no cells; one that is too long is kept as far as that shows. */
function trimmed(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1).map(upToLongest);
}

/** The rows of a file, whatever it is, within what is taken. `seen` hears how far it is. */
export async function* rowsOf(bytes: AsyncIterable<Uint8Array>, format: string | null, seen: (done: number, of?: number) => void): AsyncGenerator<Row> {
  if (format === "oldWorkbook") throw new Unreadable("oldWorkbook");
  const encoding = encodings.find((one) => one === format);
  let read = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      seen((read += chunk.byteLength));
      yield chunk;
    }
  }
  let [count, size] = [0, 0];
  for await (const { row, cells } of encoding ? csvRows(counted(), encoding) : workbookRows(Buffer.concat(await Array.fromAsync(bytes)), seen)) {
    const kept = trimmed(cells);
    if (kept.length === 0) continue;
    if (kept.length > mostColumns) throw new Unreadable("tooManyColumns", row);
    const signs = kept.reduce((sum, cell) => sum + cell.length, 0);
    if (signs > longestRow) throw new Unreadable("rowTooLong", row);
    if ((size += signs) > mostText) throw new Unreadable("tooLargeInside", row);
    if ((count += 1) > mostRows + 1) throw new Unreadable("tooManyRows", row);
    yield { row, cells: kept };
  }
}

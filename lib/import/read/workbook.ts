import { upToLongest } from "../cells";
import { longestCell, longestRow, mostColumns } from "../rules";
import type { Row } from "./csv";
import { dateOf, isDateFormat, plainNumber } from "./serial";
import { Texts } from "./texts";
import { Unreadable } from "./unreadable";
import { hearXml, xmlEvents } from "./xml";
import { partsOf } from "./zip";

/** A sheet ends there; what a cell's column is called is not counted further. */
const [farthestRow, farthestColumn] = [1_048_576, 16_384];
/** As many formats as a workbook can hold, and as long as one can be. */
const [mostStyles, longestFormat] = [65_536, 255];

/** The number of a row: above the last one, with or without saying so. Rows that go back or say the same twice are nobody's. */
function rowAfter(last: number, r: string | undefined): number {
  const row = r === undefined ? last + 1 : /^\d{1,7}$/.test(r) ? Number(r) : 0;
  if (row <= last || row > farthestRow) throw new Unreadable("brokenWorkbook");
  return row;
}

/** "BC12" → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const value = sign.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = Math.min(column * 26 + value, farthestColumn + 1);
  }
  return column - 1;
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

function partCalled(parts: Parts, name: string) {
  const part = parts.get(name);
  if (!part) throw new Unreadable("notAWorkbook");
  return part;
}

/** Where the first sheet lies, and whether its dates are counted from 1904. */
async function firstSheet(parts: Parts): Promise<{ path: string; from1904: boolean }> {
  let [id, from1904] = ["", false];
  await hearXml(partCalled(parts, "xl/workbook.xml").read(), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(String(attributes.date1904));
      if (name === "sheet" && id === "") id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    },
  });
  let target = "";
  await hearXml(partCalled(parts, "xl/_rels/workbook.xml.rels").read(), {
    open(name, { Id, Target }) {
      if (name === "Relationship" && Id === id) target = String(Target);
    },
  });
  if (target === "") throw new Unreadable("notAWorkbook");
  return { path: target.startsWith("/") ? target.slice(1) : `xl/${target}`, from1904 };
}

/** Texts that cells name by their number. What is written above a word to say how it sounds is no part of it. */
async function sharedTexts(parts: Parts): Promise<Texts> {
  const texts = new Texts();
  const part = parts.get("xl/sharedStrings.xml");
  if (!part) return texts;
  let [text, takes, sounds] = ["", false, false];
  await hearXml(part.read(), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") sounds = true;
      takes = name === "t" && !sounds;
    },
    text(more) {
      if (takes && text.length <= longestCell) text += more;
    },
    close(name) {
      if (name === "t") takes = false;
      if (name === "rPh") sounds = false;
      if (name === "si") texts.add(upToLongest(text));
    },
  });
  return texts;
}

/** For each style of a cell, whether its number is a date. */
async function dateStyles(parts: Parts): Promise<boolean[]> {
  const styles: boolean[] = [];
  const part = parts.get("xl/styles.xml");
  if (!part) return styles;
  const codes = new Map<number, string>();
  let within = false;
  await hearXml(part.read(), {
    open(name, { numFmtId, formatCode }) {
      if (codes.size > mostStyles || styles.length > mostStyles) throw new Unreadable("tooLargeInside");
      if (name === "numFmt") codes.set(Number(numFmtId), String(formatCode).slice(0, longestFormat));
      if (name === "cellXfs") within = true;
      if (name === "xf" && within) styles.push(isDateFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === "cellXfs") within = false;
    },
  });
  return styles;
}

/**
 * The rows of the first sheet of a workbook, one by one. A formula is never worked out: what its program left as its result
 * counts, and where it left none, the formula is the text.
 */
export async function* workbookRows(bytes: Buffer, seen: (bytes: number, of: number) => void): AsyncGenerator<Row> {
  const parts = await partsOf(bytes);
  const { path, from1904 } = await firstSheet(parts);
  const [texts, dates] = [await sharedTexts(parts), await dateStyles(parts)];
  const sheet = partCalled(parts, path);

  const rows: Row[] = [];
  let [row, cells, signs, behind] = [0, [] as string[], 0, 0];
  let cell = { type: "n", style: 0, column: 0, value: "", formula: "" };
  let takes: "value" | "formula" | undefined;
  const finished = () => {
    const { type, style, value, formula } = cell;
    if (value === "") return formula && `=${formula}`;
    if (type === "s") return texts.get(Number(value)) ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type !== "n") return value;
    return (dates[style] && dateOf(Number(value), from1904)) || plainNumber(value);
  };
  const keep = () => {
    const said = upToLongest(finished());
    if (said.trim() === "") return;
    if (cell.column >= mostColumns) throw new Unreadable("tooManyColumns", row);
    if ((signs += said.length) > longestRow) throw new Unreadable("rowTooLong", row);
    cells[cell.column] = said;
  };
  let read = 0;
  async function* counted() {
    for await (const chunk of sheet.read()) {
      seen((read += chunk.byteLength), sheet.size);
      yield chunk;
    }
  }
  const events = xmlEvents(counted(), {
    open(name, { r, t, s }) {
      if (name === "row") [row, cells, signs, behind] = [rowAfter(row, r), [], 0, 0];
      if (name === "c") {
        const column = r === undefined ? behind : columnOf(r);
        if (column < behind || column >= farthestColumn) throw new Unreadable("brokenWorkbook", row);
        behind = column + 1;
        cell = { type: t ?? "n", style: Number(s ?? 0), column, value: "", formula: "" };
      }
      takes = name === "v" || name === "t" ? "value" : name === "f" ? "formula" : undefined;
    },
    text(more) {
      if (takes && cell[takes].length <= longestCell) cell[takes] += more;
    },
    close(name) {
      if (name === "v" || name === "t" || name === "f") takes = undefined;
      if (name === "c") keep();
      if (name === "row" && cells.length > 0) rows.push({ row, cells: Array.from(cells, (one) => one ?? "") });
    },
  });
  for await (const _ of events) yield* rows.splice(0);
}

import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A zip of these parts. */
export function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

type Sheet = { sheet: string; texts?: string[]; styles?: string; date1904?: boolean };

/** The parts of a workbook with one sheet, of which `sheet` is the rows as XML. */
export const partsOfWorkbook = ({ sheet, texts = [], styles = "", date1904 = false }: Sheet): Record<string, string> => ({
  "[Content_Types].xml": "<Types/>",
  "xl/workbook.xml": `<workbook ${main} ${relations}><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="表" sheetId="7" r:id="rId3"/><sheet name="另" sheetId="8" r:id="rId4"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId3" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Target="/xl/worksheets/none.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `<sst ${main}>${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`,
  "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>`,
  "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
});

export const workbook = (given: Sheet): Promise<Buffer> => zipped(partsOfWorkbook(given));

/** The rows of texts as XML, as a program writes them that keeps no list of texts. */
export const inlineRows = (rows: readonly (readonly string[])[]) =>
  rows
    .map((cells, row) => {
      const written = cells.map((cell, column) => `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`);
      return `<row r="${row + 1}">${written.join("")}</row>`;
    })
    .join("");

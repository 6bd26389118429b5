import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "../../lib/export/csv";
import { cellText } from "../../lib/import/cells";
import { guessColumns } from "../../lib/import/headers";
import { type Row, separatorIn } from "../../lib/import/read/csv";
import { FormatGuess } from "../../lib/import/read/format";
import { rowsOf } from "../../lib/import/read/rows";
import { dateOf, isDateFormat, plainNumber } from "../../lib/import/read/serial";
import { Texts } from "../../lib/import/read/texts";
import { longestCell, mostColumns, mostRows } from "../../lib/import/rules";
import { targets } from "../../lib/import/targets/registry";
import { inPieces } from "./files";
import { inlineRows, partsOfWorkbook, workbook, zipped } from "./workbook";

async function read(content: string | Uint8Array, pieces?: number): Promise<Row[]> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const guess = new FormatGuess();
  for await (const piece of inPieces(bytes, pieces)) guess.see(piece);
  return Array.fromAsync(rowsOf(inPieces(bytes, pieces), guess.get(), () => {}));
}
const cellsOf = async (content: string | Uint8Array, pieces?: number) => (await read(content, pieces)).map(({ cells }) => cells);
const refusal = (content: string | Uint8Array) =>
  read(content).then(
    () => null,
    ({ reason, row }: { reason: string; row?: number }) => [reason, row],
  );

/** Bytes of a text in UTF-16, with its mark. */
const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return swap ? bytes.swap16() : bytes;
};
/** “名称” and “链家” as Chinese spreadsheets save them. */
const gb18030 = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xc1, 0xb4, 0xbc, 0xd2, 0x0a]);

describe("text with separators", () => {
  test("what our own files say reads back, whatever it is, however it arrives", async () => {
    const cell = fc.string({ unit: fc.constantFrom(..."=+-@\t\n\",'; 价格ＡA𠮷") }).map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, pieces) => {
          const back = await cellsOf(csvLine(["a", "b", "c", "d"]) + rows.map(csvLine).join(""), pieces);
          const trimmed = rows.map((cells) => cells.slice(0, cells.findLastIndex((one) => one !== "") + 1)).filter(({ length }) => length > 0);
          expect(back.slice(1).map((cells) => cells.map((one) => cellText(one) ?? ""))).toEqual(trimmed);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ["UTF-8", Buffer.from("名称\n链家\n")],
    ["UTF-8 with a mark", Buffer.from("\uFEFF名称\n链家\n")],
    ["UTF-16", utf16("名称\n链家\n")],
    ["UTF-16, the other way round", utf16("名称\n链家\n", true)],
    ["GB18030", gb18030],
  ])("%s is known by its bytes", async (_name, bytes) => {
    for (const pieces of [1, 3, 1000]) expect(await cellsOf(bytes, pieces)).toEqual([["名称"], ["链家"]]);
  });

  test("the separator is the one of the first row, outside of quotation marks", async () => {
    expect(["a,b", "a;b;c", "a\tb", '"a;b;c;",d', "a"].map(separatorIn)).toEqual([",", ";", "\t", ",", ","]);
    expect(await cellsOf("a;b\n1,5;2\n")).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]);
  });

  test("rows are counted as a spreadsheet counts them, empty ones too, and a line break in a cell is none of a row", async () => {
    expect(await read('a,b\n\n1,"x\ny"\n,\n3,4')).toEqual([
      { row: 1, cells: ["a", "b"] },
      { row: 3, cells: ["1", "x\ny"] },
      { row: 5, cells: ["3", "4"] },
    ]);
  });

  test("a quotation mark that is never closed is named by its row, and so is a cell of ten megabytes", async () => {
    expect(await refusal('a,b\n1,2\n"3,4\n5,6\n')).toEqual(["quoteNotClosed", 3]);
    expect(await refusal(`a\n1\n${"长".repeat(3_500_000)}\n`)).toEqual(["rowTooLong", 3]);
    expect(await refusal(`a\n1\n"${"x\n".repeat(3_500_000)}`)).toEqual(["rowTooLong", 3]);
  });

  test("ten thousand columns, and more rows than are taken", async () => {
    expect(await refusal(`${"a,".repeat(10_000)}b\n`)).toEqual(["tooManyColumns", 1]);
    expect(await read(`${"a,".repeat(mostColumns - 1)}b${",".repeat(10_000)}\n`)).toHaveLength(1);
    expect(await refusal(`a\n${"1\n".repeat(mostRows + 1)}`)).toEqual(["tooManyRows", mostRows + 2]);
  });

  test("what is no text is refused, and half a sign stands for itself", async () => {
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x00, 0xff]))).toEqual(["notText", undefined]);
    expect(await cellsOf(Buffer.concat([utf16("a\nx"), Buffer.from([0x00, 0xd8]), Buffer.from("y", "utf16le")]))).toEqual([["a"], ["x\uFFFDy"]]);
  });
});

describe("a workbook", () => {
  const bold = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='2'/></cellXfs>";
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>${bold}`;

  test("its first sheet: shared and inline texts, numbers, dates, truth, errors, gaps, and what a formula had as its result", async () => {
    const sheet = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
      '<row r="3"><c r="A3" t="inlineStr"><is><t>链家</t></is></c><c r="B3"><v>0.1</v></c><c r="C3" s="1"><v>43700</v></c><c r="D3" s="2"><v>43700.5</v></c></row>',
      '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4"><f>1+1</f><v>2</v></c><c r="D4" t="str"><f>A1</f><v>文</v></c><c r="E4"><f>HYPERLINK("x")</f></c></row>',
      '<row r="5"><c r="A5"><v>1.0E+3</v></c><c r="B5"><v>100.10000000000001</v></c><c r="C5"><v>13800138000</v></c></row>',
    ].join("");
    const texts = ["<t>名称</t>", "<r><t>主</t></r><r><t>营</t></r><rPh><t>zhu</t></rPh>"];
    expect(await read(await workbook({ sheet, texts, styles }))).toEqual([
      { row: 1, cells: ["名称", "", "主营"] },
      { row: 3, cells: ["链家", "0.1", "2019-08-23", "2019-08-23 12:00"] },
      { row: 4, cells: ["TRUE", "#N/A", "2", "文", '=HYPERLINK("x")'] },
      { row: 5, cells: ["1000", "100.1", "13800138000"] },
    ]);
  });

  test("is known by its bytes and not by its name, and an old one, a damaged one or another zip is named", async () => {
    const good = await workbook({ sheet: inlineRows([["a"], ["1"]]) });
    expect(await cellsOf(good)).toEqual([["a"], ["1"]]);
    expect(await refusal(good.subarray(0, good.length - 40))).toEqual(["brokenWorkbook", undefined]);
    expect(await refusal(await zipped({ "a/b.txt": "x" }))).toEqual(["notAWorkbook", undefined]);
    const climbing = Buffer.from((await zipped({ "aa/bb/etc/passwd": "x" })).toString("latin1").replaceAll("aa/bb", "../.."), "latin1");
    expect(await refusal(climbing)).toEqual(["brokenWorkbook", undefined]);
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual(["oldWorkbook", undefined]);
    expect(await refusal(await workbook({ sheet: "<row><c>" }))).toEqual(["brokenWorkbook", undefined]);
  });

  test("that names an entity or a document type is not read, and asks for nothing", async () => {
    const parts = partsOfWorkbook({ sheet: inlineRows([["a"], ["&x;"]]) });
    const name = "xl/worksheets/sheet1.xml";
    const evil = parts[name]!.replace('<?xml version="1.0"?>', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    expect(await refusal(await zipped({ ...parts, [name]: evil }))).toEqual(["documentType", undefined]);
    expect(await refusal(await zipped(parts))).toEqual(["brokenWorkbook", undefined]);
  });

  test("that unpacks to far more than it is, or lies about it, is refused", { timeout: 60_000 }, async () => {
    const parts = partsOfWorkbook({ sheet: "" });
    const bomb = await zipped({ ...parts, "xl/sharedStrings.xml": `<sst><si><t>${"a".repeat(70_000_000)}</t></si></sst>` });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toEqual(["tooLargeInside", undefined]);
    const lying = Buffer.from(await workbook({ sheet: inlineRows([["a"], ["1"]]) }));
    // The size that the list of contents gives for the sheet: the last of its parts.
    lying.writeUInt32LE(5, lying.lastIndexOf(Buffer.from("PK\x01\x02", "latin1")) + 24);
    expect(await refusal(lying)).toEqual(["brokenWorkbook", undefined]);
  });

  test("that opens more than it closes, or whose one thing has no end, is refused before it is kept", async () => {
    const parts = partsOfWorkbook({ sheet: inlineRows([["a"], ["1"]]) });
    const name = "xl/worksheets/sheet1.xml";
    const sheetOf = async (xml: string) => zipped({ ...parts, [name]: parts[name]!.replace("<sheetData>", `${xml}<sheetData>`) });
    const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}="1"`).join(" ");
    const random = Array.from({ length: 300_000 }, () => Math.random().toString(36)).join("");
    for (const xml of [
      `${"<a>".repeat(60)}${"</a>".repeat(60)}`,
      "<a>".repeat(2_000_000),
      `<a ${attributes(200)}/>`,
      `<a b="${random}"/>`,
      `<a>${random}</a>`,
      `<x${random}/>`,
      `<!--${random}-->`,
      `<?x ${random}?>`,
    ])
      expect([xml.slice(0, 9), await refusal(await sheetOf(xml))]).toEqual([xml.slice(0, 9), ["tooLargeInside", undefined]]);
    expect(await cellsOf(await sheetOf(`${"<a>".repeat(40)}${"</a>".repeat(40)}<a ${attributes(60)}/><!--${random.slice(0, 200_000)}-->`))).toEqual([
      ["a"],
      ["1"],
    ]);
    // Nothing but blanks, which shrink to a thousandth.
    expect(await refusal(await sheetOf(`${" ".repeat(50_000)}<a/>`.repeat(400)))).toEqual(["tooLargeInside", undefined]);
  });

  test("texts are kept by their number whatever they say, and no more of them than a table has", () => {
    const texts = new Texts();
    const said = Array.from({ length: 3000 }, (_, index) => `${"链家𠮷".repeat(index % 300)}${index}`);
    for (const text of said) texts.add(text);
    texts.add("");
    expect(said.map((_, index) => texts.get(index))).toEqual(said);
    expect([texts.get(3000), texts.get(3001), texts.get(-1), texts.get(Number.NaN), texts.get(1.5)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const add = (count: number, text: string) => {
      for (let index = 0; index < count; index++) texts.add(text);
    };
    expect(() => add(4_000_000, "")).toThrow("tooLargeInside");
    const long = new Texts();
    expect(() => {
      for (let index = 0; index < 4000; index++) long.add("长".repeat(32_767));
    }).toThrow("tooLargeInside");
  });

  test.each(["99999999999", "1048577", "-5", "2.5", "1", "0", "", "Infinity", "x", "1e1"])("whose second row says to be row %j is broken", async (row) => {
    const sheet = `<row r="1"><c t="str"><v>a</v></c></row><row r="${row}"><c t="str"><v>b</v></c></row>`;
    expect(await refusal(await workbook({ sheet }))).toEqual(["brokenWorkbook", undefined]);
  });

  test("whose rows do not say their number, or leave some out, is read; cells that go back are broken, and columns beyond what is taken are named", async () => {
    const cell = (r: string, value = "x") => `<c${r && ` r="${r}"`} t="str"><v>${value}</v></c>`;
    expect(await read(await workbook({ sheet: `<row>${cell("")}</row><row r="7">${cell("")}${cell("")}</row><row>${cell("B8")}${cell("")}</row>` }))).toEqual([
      { row: 1, cells: ["x"] },
      { row: 7, cells: ["x", "x"] },
      { row: 8, cells: ["", "x", "x"] },
    ]);
    for (const cells of [cell("B1") + cell("A1"), cell("A1") + cell("A1"), cell("XFE1"), cell("1"), cell("ZZZZZZZZZZZZ1")])
      expect(await refusal(await workbook({ sheet: `<row>${cells}</row>` }))).toEqual(["brokenWorkbook", 1]);
    expect(await refusal(await workbook({ sheet: `<row r="3">${cell("XFD3")}</row>` }))).toEqual(["tooManyColumns", 3]);
    expect(await read(await workbook({ sheet: `<row>${cell("A1")}${cell("XFD1", " ")}</row>` }))).toEqual([{ row: 1, cells: ["x"] }]);
  });

  test("a cell is kept up to what a spreadsheet holds, and one sign more where it says more", async () => {
    const longest = "长".repeat(longestCell);
    for (const [said, kept] of [
      [longest, longest],
      [`${longest}长长`, `${longest}长`],
    ] as const) {
      expect(await cellsOf(`a\n${said}\n`)).toEqual([["a"], [kept]]);
      expect(await cellsOf(await workbook({ sheet: inlineRows([["a"], [said]]) }))).toEqual([["a"], [kept]]);
      expect(await cellsOf(await workbook({ sheet: '<row><c t="s"><v>0</v></c></row>', texts: [`<t>${said}</t>`] }))).toEqual([[kept]]);
    }
  });

  test("dates and numbers as people write them", () => {
    expect([
      dateOf(1, false),
      dateOf(59, false),
      dateOf(61, false),
      dateOf(0.75, false),
      dateOf(0, true),
      dateOf(-1, false),
      dateOf(45_000.000_011_574, false),
    ]).toEqual(["1900-01-01", "1900-02-28", "1900-03-01", "18:00", "1904-01-01", undefined, "2023-03-15 00:00:01"]);
    expect([
      isDateFormat(14, undefined),
      isDateFormat(2, undefined),
      isDateFormat(164, '0.00"day"'),
      isDateFormat(165, "[h]:mm"),
      isDateFormat(166, "[Red]0"),
    ]).toEqual([true, false, false, true, false]);
    expect(["1E3", "0.30000000000000004", "123456789012345678", "-5", "x"].map(plainNumber)).toEqual(["1000", "0.3", "123456789012346000", "-5", "x"]);
  });
});

test("headers are known however they are written, each field once; our own list comes back as it went", () => {
  const { fields } = targets.company;
  expect(guessColumns(["公司 名称", "名称", "Credit-Code", "随便"], fields)).toEqual(["name", "", "creditCode", ""]);
  expect(guessColumns(["id", "investigation", "name", "aliases", "line of business", "not stated", "pieces of evidence"], fields)).toEqual([
    "",
    "",
    "name",
    "short",
    "lineOfBusiness",
    "",
    "",
  ]);
});

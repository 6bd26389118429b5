import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "../../lib/export/csv";

/** A reader of RFC 4180 that knows nothing of the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') value += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (quoted) value += sign;
    else if (sign === ",") {
      row.push(value);
      value = "";
    } else if (sign === "\r" && text[at + 1] === "\n") {
      at++;
      rows.push([...row, value]);
      row = [];
      value = "";
    } else value += sign;
  }
  return rows;
}
const plain = (value: string) => value.replace(/^'/, "");
const nasty = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",'; 价＝") }));

test("what is written reads back, whatever it is", () => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const back = read(rows.map(csvLine).join("")).map((row) => row.map(plain));
      expect(back).toEqual(rows);
    }),
  );
});

test("nothing that a spreadsheet would take for a formula begins a cell", () => {
  fc.assert(
    fc.property(nasty, (value) => {
      expect(read(csvLine([value]))[0]?.[0]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
  expect(csvLine(["=1+1", "-5", "a,b", 'say "no"'])).toBe(`'=1+1,'-5,"a,b","say ""no"""\r\n`);
});

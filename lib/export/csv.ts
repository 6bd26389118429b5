/** What a spreadsheet would take for a formula, and the mark that defuses it, so that taking one away always reads back. */
const risky = /^['=+\-@\t\r\n＝＋－＠]/;

const field = (value: string) => {
  const harmless = risky.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** One record of RFC 4180, with the line end that it asks for. */
export const csvLine = (values: readonly string[]): string => `${values.map(field).join(",")}\r\n`;

/** Without it, spreadsheets read UTF-8 as something else. */
export const byteOrderMark = "\uFEFF";

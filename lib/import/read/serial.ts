/** Formats of dates and times that a workbook does not write down, by their number (ECMA-376, 18.8.30). */
const knownDates = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number in this format is shown as a date or a time: its code has a letter of one outside of quotes and brackets. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? knownDates(id) : /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, ""));

const day = 86_400_000;

/** A date of a workbook as people write it: days since 1900 (with a 29 February that never was) or since 1904. */
export function dateOf(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined;
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const written = new Date(Math.round((days - 25_569) * day * 1e-3) * 1000).toISOString();
  const time = written.slice(11, 19);
  const clock = time.endsWith(":00") ? time.slice(0, 5) : time;
  if (serial < 1 && !from1904) return clock;
  return Number.isInteger(serial) ? written.slice(0, 10) : `${written.slice(0, 10)} ${clock}`;
}

/** A number as it was typed: 15 digits, as spreadsheets show it, and never with an exponent. */
export function plainNumber(stored: string): string {
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  return Number(number.toPrecision(15)).toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 });
}

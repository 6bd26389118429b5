/** What a file name reads as: an instant where it holds milliseconds since 1970, else a day without a zone. */
export type TimeInName = { digits: string; reads: "milliseconds" | "day"; text: string };

const [earliest, latest] = [Date.UTC(2001, 8, 9, 1, 46, 40), Date.UTC(2100, 0, 1)];

function instantIn(digits: string): TimeInName | undefined {
  const at = Number(digits);
  if (at < earliest || at >= latest) return undefined;
  return { digits, reads: "milliseconds", text: `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC` };
}

function dayIn(digits: string): TimeInName | undefined {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const at = new Date(`${day}T00:00:00Z`);
  // A day that no calendar has (20190231) is no day: the parser moves it on, or refuses it.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return undefined;
  return day >= "1970-01-01" && day < "2100-01-01" ? { digits, reads: "day", text: day } : undefined;
}

/**
 * A time that the name of a file reads as. Derived, never stated: a camera or a website put the digits there, and its
 * clock may have been wrong. Only whole runs of digits count, since a part of a longer number means nothing; a run of
 * fourteen may begin with a day (20190808112846).
 */
export function timeInName(name: string): TimeInName | undefined {
  for (const [digits] of name.matchAll(/\d+/g)) {
    const found = digits.length === 13 ? instantIn(digits) : digits.length === 8 || digits.length === 14 ? dayIn(digits) : undefined;
    if (found) return found;
  }
  return undefined;
}

import { instantIn } from "../../../evidence/when";

const form = /^(?<y>(?:19|20)\d\d)(?:[-/.年] ?(?<mo>\d{1,2})(?:[-/.月] ?(?:(?<d>\d{1,2})日?)?)?|(?<mo2>\d\d)(?<d2>\d\d))$/;
const zone = "Asia/Shanghai";

/** A day or a month as people write it, on the clock of China: “2019-03-05”, “2019年3月”, “20190305”. Undefined where it is neither. */
export function dayOf(written: string): { from: string; precision: "day" | "month"; zone: string } | undefined {
  const plain = written.normalize("NFKC").trim();
  const found = form.exec(plain.replace(/[t ]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?$/i, ""))?.groups;
  if (!found) return undefined;
  const [month, day] = [found.mo ?? found.mo2 ?? "", found.d ?? found.d2];
  const on = `${found.y}-${month.padStart(2, "0")}-${(day ?? "1").padStart(2, "0")}`;
  const midnight = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(on)) return undefined;
  return { from: instantIn(zone, on), precision: day === undefined ? "month" : "day", zone };
}

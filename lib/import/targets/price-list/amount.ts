import { mostInPackage, type priceUnits } from "../../../evidence/kinds/price-list/schema";

type Unit = (typeof priceUnits)[number];
type Per = { unit: Unit; packageSize?: number };
export type Amount = { min?: string; max?: string; about: boolean; average: boolean; currency?: string } & Partial<Per>;

const units: [Unit, RegExp][] = [
  ["hundred", /^(?:[每一]?百条|每?100 ?条|(?:per )?(?:a |one )?(?:hundred|100)(?: records?)?)$/],
  ["thousand", /^(?:[每一]?千条|每?1,?000 ?条|(?:per )?(?:a |one )?(?:thousand|1,?000)(?: records?)?)$/],
  ["tenThousand", /^(?:[每一]?万条|每?(?:10,?000|1 ?万) ?条|(?:per )?(?:ten thousand|10,?000)(?: records?)?)$/],
  ["record", /^(?:每?条(?:数据|记录|信息)?|(?:per )?record)$/],
  ["person", /^(?:每?(?:个?人|位)|(?:per )?person)$/],
  ["list", /^(?:每?(?:份(?:名单)?|张名单|名单)|(?:per )?list)$/],
  ["package", /^(?:[每一1]? ?(?:个?数据包|包)|(?:per |a |one |1 )?(?:package|packet|pack|batch))$/],
];

/** “每包1000条”, “一份（1万条）”, “package of 1,000 records”: what is sold as a whole, and how much it holds. */
const ofSize =
  /^(?:[每一1]? ?(?:个?数据包|包|份)|(?:per |a |one |1 )?(?:package|packet|pack|batch))(?: of)? ?\(?(?<size>\d{1,3}(?:,\d{3})+|\d+) ?(?<ten>万)? ?(?:条(?:数据|记录|信息)?|records?)\)?$/;
const sizedBefore =
  /^(?<size>\d{1,3}(?:,\d{3})+|\d+) ?(?<ten>万)? ?(?:条(?:数据|记录|信息)?|records?)(?:\/| per (?:a |one )?| a )(?:个?数据包|包|份|package|packet|pack|batch)$/;

/** “500条”, “per 500 records”: for so many, and not said to be sold as a whole. */
const soMany = /^(?:每|per |for )?(?<size>\d{1,3}(?:,\d{3})+|\d+) ?(?<ten>万)? ?(?:条(?:数据|记录|信息)?|records|rows)$/;

/** Numbers of records that have a name of their own. */
const called: Record<number, Unit> = { 1: "record", 100: "hundred", 1000: "thousand", 10_000: "tenThousand" };

/** So many as a cell says it, or none where that is no count that a package has. */
export function sizeOf(text: string): number | undefined {
  const found = /^(?<size>\d{1,3}(?:,\d{3})+|\d+) ?(?<ten>万)? ?(?:条(?:数据|记录|信息)?|records?)?$/.exec(text.normalize("NFKC").trim().toLowerCase());
  return found ? countOf(found) : undefined;
}
function countOf({ groups }: RegExpExecArray): number | undefined {
  const count = Number(groups!.size!.replaceAll(",", "")) * (groups!.ten ? 10_000 : 1);
  return count >= 1 && count <= mostInPackage ? count : undefined;
}

/** A unit as people write it; undefined where it is none that we know. */
export function unitOf(text: string): Per | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const unit = units.find(([, form]) => form.test(plain))?.[0];
  if (unit) return { unit };
  const sized = ofSize.exec(plain) ?? sizedBefore.exec(plain);
  const counted = sized ?? soMany.exec(plain);
  const packageSize = counted ? countOf(counted) : undefined;
  if (packageSize === undefined) return undefined;
  if (sized) return { unit: "package", packageSize };
  const name = called[packageSize];
  return name ? { unit: name } : { unit: "records", packageSize };
}

const currencies: [string, RegExp][] = [
  ["CNY", /^(?:元|块|人民币|rmb|cny|yuan|¥|￥)$/],
  ["USD", /^(?:美元|usd|us\$)$/],
  ["HKD", /^(?:港元|港币|hkd|hk\$)$/],
  ["EUR", /^(?:欧元|eur|€)$/],
];

/** A currency as people write it. A bare dollar sign is nobody's in particular. */
export function currencyOf(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  return currencies.find(([, form]) => form.test(plain))?.[0] ?? (/^[a-z]{3}$/.test(plain) ? plain.toUpperCase() : undefined);
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const sign = "人民币|rmb|cny|yuan|元|块|¥|美元|usd|us\\$|港元|港币|hkd|hk\\$|欧元|eur|€";
const form = new RegExp(
  String.raw`^(?<about>约|大约|大概|about|approx\.?|~)? ?(?<average>平均|均价|average|avg\.?)? ?(?<bound>至少|不低于|>=|≥|at least|from|至多|最多|不超过|<=|≤|at most|up to)? ?(?<before>${sign})? ?` +
    String.raw`(?<from>${number}) ?(?<ten>万)? ?(?:(?:-|–|—|~|至|到|to) ?(?:${sign})? ?(?<to>${number}) ?(?<tens>万)?)? ?(?<after>${sign})? ?(?<end>起|以上|\+|以内|以下|左右|上下)? ?(?:(?:[/每]|per |for (?=\d))(?<unit>.+))?$`,
);

/** Ten thousand times a decimal, without a float. */
function shifted(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = fraction.padEnd(4, "0");
  const rest = digits.slice(4).replace(/0+$/, "");
  return `${`${whole}${digits.slice(0, 4)}`.replace(/^0+(?=\d)/, "")}${rest && `.${rest}`}`;
}

/** “约100–150元/条”, “1.5万起”, “at least 30 CNY”: what the words around a price say stays a fact of its own. Undefined where that is not all that it says. */
export function amountOf(text: string): Amount | undefined {
  const found = form.exec(text.normalize("NFKC").trim().toLowerCase())?.groups;
  if (!found) return undefined;
  const unit = found.unit === undefined ? undefined : unitOf(found.unit);
  if (found.unit !== undefined && unit === undefined) return undefined;
  const plain = (given: string, ten: string | undefined) => (ten ? shifted(given.replaceAll(",", "")) : given.replaceAll(",", ""));
  // “1–2万” are both ten thousands.
  const from = plain(found.from!, found.ten ?? found.tens);
  const to = found.to && plain(found.to, found.tens);
  const [least, most] = [
    /^(?:至少|不低于|>=|≥|at least|from)$/.test(found.bound ?? "") || /^(?:起|以上|\+)$/.test(found.end ?? ""),
    /^(?:至多|最多|不超过|<=|≤|at most|up to)$/.test(found.bound ?? "") || /^(?:以内|以下)$/.test(found.end ?? ""),
  ];
  if ((to !== undefined && (least || most)) || (least && most)) return undefined;
  const before = found.before && currencyOf(found.before);
  const after = found.after && currencyOf(found.after);
  if (before && after && before !== after) return undefined;
  const currency = before ?? after;
  return {
    ...(!most && { min: from }),
    ...(!least && { max: to ?? from }),
    about: found.about !== undefined || /^(?:左右|上下)$/.test(found.end ?? ""),
    average: found.average !== undefined,
    ...(currency && { currency }),
    ...unit,
  };
}

/** A price that the list leaves to whoever asks: it was looked for, and nobody states it. */
export const isToBeAgreed = (text: string) =>
  /^(?:价格|价)?(?:面议|另议|待议|面谈|议价)$|^(?:negotiable|on request|to be agreed)$/i.test(text.normalize("NFKC").trim());

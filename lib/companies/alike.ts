import { normalize } from "../search/normal";
import { spellingOf } from "../search/spelled";

/** Why two companies may be one, the surest first. */
export const alikeReasons = ["code", "name", "core", "sound", "part", "near"] as const;
export type AlikeReason = (typeof alikeReasons)[number];

const places =
  "中国 全国 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 " +
  "深圳 广州 杭州 南京 苏州 武汉 成都 西安 郑州 长沙 青岛 济南 大连 沈阳 厦门 福州 宁波 合肥 昆明 无锡 佛山 东莞 石家庄 太原 哈尔滨 长春 南昌 南宁 贵阳 海口 三亚 珠海 温州 常州 烟台 廊坊 保定 唐山";
const place = `(?:${places.replaceAll(" ", "|")})(?:省|市|区|自治区|特别行政区)?|\\p{Script=Han}{2,3}(?<!超)市`;
const placeBefore = new RegExp(`^(?:${place})`, "u");
const placeInBrackets = new RegExp(`\\((?:${place}|集团)\\)`, "gu");
/** As they stand before an English name. */
const spelledPlaces = new Set(["the", "china", "hong", "kong", ...places.split(" ").flatMap((name) => spellingOf(name) ?? [])]);

const formBehind = /(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|总公司|分公司|子公司|公司|集团|股份|控股|有限|企业)$/u;
const forms = new Set("co company ltd limited inc incorporated corp corporation group holding holdings llc plc gmbh".split(" "));
/** Without the place before them these are no name: there are many banks. */
const common = /^(?:银行|保险|证券|科技|地产|房产|大学|医院|移动|联通|电信|石油|石化|日报|晚报|电视台|供电|自来水|公积金|人寿|平安|邮政)$/u;

/** Takes away at one end as often as it fits, and never all of it. */
function without(text: string, part: RegExp, keeps: (rest: string) => boolean): string {
  const rest = text.replace(part, "");
  return rest === text || rest.length < 2 || !keeps(rest) ? text : without(rest, part, keeps);
}

function wordsOf(latin: string): string {
  const words = latin.split(" ");
  while (words.length > 1 && forms.has(words.at(-1)!)) words.pop();
  while (words.length > 1 && spelledPlaces.has(words[0]!)) words.shift();
  return words.join("");
}

/** The names of an investigation are compared with every letter that is typed, and stay what they are. */
const known = new Map<string, Forms>();
const most = 20_000;

type Forms = { name: string; core: string; sound: string | undefined };

export function formsOf(name: string): Forms {
  let found = known.get(name);
  if (!found) {
    if (known.size >= most) known.clear();
    known.set(name, (found = worked(name)));
  }
  return found;
}

/**
 * A name as it is compared: whole, without what many companies share (where it sits, of which form it is), and as it sounds.
 * One width, simplified, small letters, no punctuation.
 */
function worked(name: string): Forms {
  // Chinese is written without gaps: one is only an ornament.
  const text = normalize(name).text.replace(/(?<=[\p{Script=Han}()])\s+|\s+(?=[\p{Script=Han}()])/gu, "");
  const plain = (part: string) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const whole = plain(text).replaceAll(" ", "");
  const bare = plain(text.replace(placeInBrackets, " "));
  const formless = without(bare.replaceAll(" ", ""), formBehind, () => true);
  const core = /\p{Script=Han}/u.test(bare) ? without(formless, placeBefore, (rest) => !common.test(rest)) : wordsOf(bare);
  return { name: whole, core, sound: spellingOf(core) ?? (/^[a-z]+$/.test(core) ? core : undefined) };
}

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

/** 中邦金融 of 中邦富通金融服务: the same two characters first, the others in their order. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || !isHan(short) || !long.startsWith(short.slice(0, 2))) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

/** One character other, more or less. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < (isHan(short) ? 4 : 6)) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  return short.slice(from + (short.length === long.length ? 1 : 0)) === long.slice(from + 1);
}

/** Whether two names may be of one company, and why: the surest reason. The same whichever comes first. */
export function likeness(a: Forms, b: Forms): Exclude<AlikeReason, "code"> | undefined {
  if (a.name === "" || b.name === "") return undefined;
  if (a.name === b.name) return "name";
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length < 2) return undefined;
  if (short === long) return "core";
  if (a.sound !== undefined && a.sound === b.sound) return "sound";
  if (short.length >= (isHan(short) ? 2 : 4) && !common.test(short) && (long.startsWith(short) || (short.length > 2 && long.includes(short)))) return "part";
  if (isShortFor(short, long)) return "part";
  return isOneOff(a.core, b.core) ? "near" : undefined;
}

import { Prisma } from "../generated/client";
import { normalize } from "../search/normal";
import { isOurs } from "./attribution";

/** Who stands at one place of the way to us; `codename` and `kind` where it is a source of ours. */
export type WayStep = { who: string; how?: string | null | undefined; codename?: string | null; kind?: string | null | undefined };

/** How a record reached us: its steps, those of facts that came another way, and the sources that are tied to it. */
export type Way = { record: readonly WayStep[]; facts: readonly (readonly WayStep[])[]; tied: readonly WayStep[] };

const plainOf = (name: string): string => normalize(name).text.trim();
/** Names compared: simplified, small letters, without marks, spaces and quotes. Between digits something stays: 2.11 is not 211. */
const keyOf = (plain: string): string => plain.replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, "-").replace(/[^\p{L}\p{N}-]|(?<!\d)-|-(?!\d)/gu, "") || plain;

/** Words for people who go by no name, at the end of how they are written: 中邦金融的一名内部人士. */
const nameless = {
  insider:
    /(((内部|知情|消息|业内|圈内|匿名|不具名|未具名)(人士|人员|人|者)|内部员工|(离职|在职|前|老|新)?(员工|职员)|线人|爆料(人|者)|举报(人|者)|吹哨人|匿名(信|消息)源|匿名者?|佚名)|\b(insiders?|employees?|whistle-?blowers?|informants?|tipsters?|sources?|anonymous|unnamed))$/u,
  victim: /((受害(人|者)|被骗的?人|客户|顾客|用户|机主|市民|网友)|\b(victims?|customers?))$/u,
} as const;
export type Sort = keyof typeof nameless;
const sorts = Object.keys(nameless) as Sort[];
/** What says no more about them than that there are some: 一名, 多位, 某公司的, an unnamed. */
const anybody =
  /^(另外?)?((\d+|[一两二三几多数某有该这那其])[名位个些]?)?(匿名|不具名|不愿(具名|透露姓名))?的?((某|该|这|那)?家?(公司|企业|机构))?|的?[一两几]?[名位个]?$/gu;
const anybodyEnglish = /\b(an?|the|one|some|another|of|company|former|current|unnamed|anonymous)\b/gu;

/** A point that a way leads through. */
export type Point = {
  key: string;
  name: string;
  /** What sort of person stands there, as far as it is known. */
  sort: Sort | undefined;
  /** Goes by no name: two of them may be one. `anyone` says nothing else about them either. */
  unnamed: false | "anyone" | "ofSome";
};

const sortOfKind = (kind: string | null | undefined): Sort | undefined => sorts.find((sort) => sort === kind);

function pointAnew({ who, codename, kind }: WayStep): Point | null {
  if (!codename && isOurs(who)) return null;
  const plain = plainOf(codename ?? who);
  const key = keyOf(plain);
  if (codename) return { key, name: who, sort: sortOfKind(kind), unnamed: false };
  const words = plain
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, "")
    .trim();
  const sort = sorts.find((one) => nameless[one].test(words));
  if (!sort) return { key, name: who, sort, unnamed: false };
  const of = keyOf(words.replace(nameless[sort], "").replace(anybodyEnglish, "").trim().replace(anybody, ""));
  return { key: `?${sort} ${of}`, name: who, sort, unnamed: of === "" ? "anyone" : "ofSome" };
}

const known = new Map<string, Point | null>();
const mostKnown = 20_000;
/** The point that a step is; null where it is ourselves. Records repeat their steps, so each is worked out once. */
function pointOf(step: WayStep): Point | null {
  const name = `${step.codename ?? ""}\n${step.kind ?? ""}\n${step.who}`;
  let found = known.get(name);
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(name, (found = pointAnew(step)));
  }
  return found;
}

/** All points of a way from the origin on, each once. Ourselves are none where anybody else is named: what we heard stands or falls with who told us. */
export function pointsOf(way: Way): readonly Point[] {
  let found = worked.get(way);
  if (!found) worked.set(way, (found = pointsAnew(way)));
  return found;
}
const worked = new WeakMap<Way, readonly Point[]>();

function pointsAnew({ record, facts, tied }: Way): readonly Point[] {
  const all = facts.length || tied.length ? [...record, ...facts.flat(), ...tied] : record;
  const points = new Map<string, Point>();
  for (const step of all) {
    const point = pointOf(step);
    if (point && !points.has(point.key)) points.set(point.key, point);
  }
  if (points.size === 0 && all.length > 0) return [{ key: "", name: all.at(-1)!.who, sort: undefined, unnamed: false }];
  return [...points.values()];
}

/** Where it reached us: the last of the record's own steps that is not ourselves; else of what else is known of its way. Null where nothing is. */
export function reachedBy(way: Way): string | null {
  const parts = [way.record, way.facts.flat(), way.tied];
  const theirs = parts.flatMap((part) => part.findLast((step) => pointOf(step)) ?? []);
  return (theirs[0] ?? parts.flat().at(-1))?.who ?? null;
}

const isInsider = (step: WayStep) => pointOf(step)?.sort === "insider";

/**
 * Whether nobody but an insider stands at the beginning: of the steps, and of every fact where the record has none of its own; where those
 * name nobody, all that are tied to it. What we saw or went through ourselves rests on nobody.
 */
export function beginsWithInsider({ record, facts, tied }: Way): boolean {
  const chains = record.length ? [record] : facts;
  const origins = chains.map((steps) => steps.find((step) => pointOf(step) || step.how === "saw" || step.how === "experienced"));
  const named = origins.filter((origin) => origin !== undefined);
  if (named.length) return named.every(isInsider);
  return tied.length > 0 && tied.every(isInsider);
}

const stepsSql = Prisma.sql`json_agg(json_build_array(a.fact, a.who, a.how, s.codename, s.kind) order by a.fact nulls first, a.position)::text`;
const tiedSql = Prisma.sql`json_agg(json_build_array(s.codename, s.kind) order by s.codename)::text`;
const stepSql = Prisma.sql`"AttributionStep" a left join "Source" s on s.id = a."sourceId"`;
const tieSql = Prisma.sql`"EvidenceSource" a join "Source" s on s.id = a."sourceId" and a.role <> 'mentioned'`;

/** The columns of a piece `e` that say how it reached us. */
export const waySql = Prisma.sql`
  (select ${stepsSql} from ${stepSql} where a."evidenceId" = e.id) steps, (select ${tiedSql} from ${tieSql} where a."evidenceId" = e.id) tied`;

/** The same of many pieces, worked out in one go: to join `e` with, for its `steps` and `tied`. `theirs` says which pieces, by the columns `a."evidenceId"` and `a."investigationId"`. */
export const waysOfSql = (theirs: Prisma.Sql) => Prisma.sql`
  left join (select a."evidenceId" id, ${stepsSql} steps from ${stepSql} where ${theirs} group by a."evidenceId") w on w.id = e.id
  left join (select a."evidenceId" id, ${tiedSql} tied from ${tieSql} where ${theirs} group by a."evidenceId") t on t.id = e.id`;
/** As the database has it: text, which tells two of them apart without being read. */
export type WayRow = { steps: string | null; tied: string | null };

/** Thousands of pieces came by a few ways, so each is read once. */
const read = new Map<string, Way>();
const mostRead = 5000;

export function wayOf({ steps, tied }: WayRow): Way {
  const row = `${steps}\n${tied}`;
  let way = read.get(row);
  if (!way) {
    if (read.size >= mostRead) read.clear();
    read.set(row, (way = wayAnew(steps, tied)));
  }
  return way;
}

type StepRow = [fact: string | null, who: string, how: string | null, codename: string | null, kind: string | null];
type TieRow = [codename: string, kind: string];

function wayAnew(steps: string | null, tied: string | null): Way {
  const record: WayStep[] = [];
  const facts = new Map<string, WayStep[]>();
  for (const [fact, who, how, codename, kind] of JSON.parse(steps ?? "[]") as StepRow[]) {
    const step = { who, how, codename, kind };
    if (fact === null) record.push(step);
    else facts.set(fact, [...(facts.get(fact) ?? []), step]);
  }
  return { record, facts: [...facts.values()], tied: (JSON.parse(tied ?? "[]") as TieRow[]).map(([codename, kind]) => ({ who: codename, codename, kind })) };
}

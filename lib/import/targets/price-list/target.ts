import { Denied } from "../../../access/denied";
import type { Tx } from "../../../db";
import { parseAttribution } from "../../../evidence/attribution";
import { maskedPiece, type NamedCompany, type Piece } from "../../../evidence/commands";
import { priceOf, unitText } from "../../../evidence/kinds/price-list/describe";
import { type PriceLine, priceListFacts } from "../../../evidence/kinds/price-list/schema";
import { logManyWithin } from "../../../evidence/log-many";
import { evidenceInput } from "../../../evidence/schema";
import { wallClock } from "../../../evidence/when";
import { beginningUncut } from "../../../quick/rules";
import { saysNotStated } from "../../cells";
import { breather } from "../../../search/breath";
import { Prisma } from "../../../generated/client";
import { noteText } from "../../../victims/schema";
import { namesMarkedIn } from "../../../victims/marked";
import { spared } from "../../../victims/spared";
import { inBulk } from "../../plan";
import { mostRecords } from "../../rules";
import type { RowFault, Setting } from "../../schema";
import type { Said, Target } from "../target";
import { amountOf, currencyOf, isToBeAgreed, sizeOf, unitOf } from "./amount";
import { dayOf } from "./day";
import { personalDataIn, yesOrNo } from "./words";

/** As many as one record holds (lib/evidence/kinds/price-list/schema.ts). A longer file becomes several records. */
const rowsEach = 500;

/** So many records are read and written at once, of so many rows. */
const [recordsAtOnce, rowsAtOnce] = [100, 4000];

/** In groups that are read and written at once, in their order. */
function* inGroups<Part extends { rows: number }>(parts: readonly Part[]): Generator<Part[]> {
  let [group, rows]: [Part[], number] = [[], 0];
  for (const part of parts) {
    if (group.length > 0 && (group.length >= recordsAtOnce || rows + part.rows > rowsAtOnce)) {
      yield group;
      [group, rows] = [[], 0];
    }
    group.push(part);
    rows += part.rows;
  }
  if (group.length > 0) yield group;
}

/** What a row says of its whole list: which company it is about, whose prices they are, and of when. Rows that differ in it become lists of their own. */
type Whole = { company?: string | undefined; seller?: string | undefined; day?: ReturnType<typeof dayOf> };
type Row = PriceLine & { whole?: Whole };

/** What a row says, as the form of a line would: with what is not understood put beside its field. */
function lineOf(said: Said, setting: Setting) {
  const faults: RowFault[] = [];
  const notStated: string[] = [];
  const read = <Value>(field: string, message: string, parse: (text: string) => Value | undefined): Value | undefined => {
    const text = said[field]?.[0];
    if (text === undefined) return undefined;
    if (saysNotStated(text) || (field === "amount" && isToBeAgreed(text))) {
      notStated.push(field === "min" || field === "max" ? "amount" : field);
      return undefined;
    }
    const value = parse(text);
    if (value === undefined) faults.push({ field, message });
    return value;
  };
  const plain = (text: string) => text;
  const plainNumber = (text: string) => (/^\d[\d,]*(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : undefined);

  const amount = read("amount", "error.notAnAmount", amountOf);
  const [min, max] = [read("min", "error.notANumber", plainNumber), read("max", "error.notANumber", plainNumber)];
  if (amount && (min ?? max) !== undefined) faults.push({ field: "amount", message: "error.oneOfThem" });
  const data = read("fields", "error.noSuchData", personalDataIn);
  const company = read("company", "error.invalid", plain);
  for (const { message } of noteText(200).safeParse(company ?? "").error?.issues ?? []) faults.push({ field: "company", message });
  const per = read("unit", "error.noSuchUnit", unitOf);
  const size = read("packageSize", "error.notAWholeNumber", sizeOf);
  const inUnit = per?.packageSize ?? amount?.packageSize;
  // Said twice it has to be the same.
  if (size !== undefined && inUnit !== undefined && size !== inUnit) faults.push({ field: "packageSize", message: "error.oneOfThem" });
  const whole: Whole = {
    ...(company && { company }),
    seller: said.seller?.[0],
    day: saysNotStated(said.day?.[0] ?? "") ? undefined : read("day", "error.noDayOrMonth", dayOf),
  };
  const line = {
    item: read("item", "error.invalid", plain),
    fields: data?.fields ?? [],
    openEnded: data?.openEnded ?? false,
    min: min ?? amount?.min,
    max: max ?? amount?.max,
    about: read("about", "error.invalid", yesOrNo) ?? amount?.about ?? false,
    average: read("average", "error.invalid", yesOrNo) ?? amount?.average ?? false,
    currency: read("currency", "error.notACurrency", currencyOf) ?? amount?.currency,
    unit: per?.unit ?? amount?.unit,
    packageSize: size ?? inUnit,
    customisable: yesNo(read("customisable", "error.invalid", yesOrNo)),
    customisation: read("customisation", "error.invalid", plain),
  };
  // A company has no such state: where nobody names one, the list has none.
  const open = notStated.filter((name) => name !== "company");
  // What holds for the whole list counts where a row says nothing of its own.
  for (const field of ["currency", "unit"] as const) {
    if (line[field] !== undefined || open.includes(field)) continue;
    if (setting[field] === "notStated") open.push(field);
    else if (setting[field] !== undefined && (field === "unit" || (line.min ?? line.max) !== undefined)) line[field] = setting[field] as never;
  }
  // Of what is no package nobody asks how much it holds, whatever stands in that column for the others.
  const asked = line.unit === "package" ? open : open.filter((name) => name !== "packageSize");
  return { faults, line: { ...line, notStated: [...new Set(asked)] }, whole };
}

const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? "yes" : "no");

/** What is said of the list as a whole. */
function listOf({ sense, seller, buyer }: Setting, whole: Whole = {}) {
  const given = { sense, seller: whole.seller ?? seller, buyer };
  const isNotStated = (name: keyof typeof given) => given[name] !== undefined && (given[name] === "notStated" || saysNotStated(given[name]));
  const names = (Object.keys(given) as (keyof typeof given)[]).filter(isNotStated);
  return { ...Object.fromEntries(Object.entries(given).filter(([name, value]) => value && !names.includes(name as keyof typeof given))), notStated: names };
}

const dayShown = ({ from, precision, zone }: NonNullable<Whole["day"]>) => wallClock(zone, new Date(from)).day.slice(0, precision === "month" ? 7 : 10);

/** What a record is called: as the file, with what tells it apart from the others of the file. */
function titleOf(title: string, whole: Whole | null, part: string | undefined): string {
  const apart = [
    whole?.company && beginningUncut(whole.company, 60),
    whole?.seller && beginningUncut(whole.seller, 60),
    whole?.day && dayShown(whole.day),
    part,
  ].filter(Boolean);
  return apart.length ? `${Array.from(title).slice(0, 200).join("")}（${apart.join("，")}）` : title;
}

/** The lines of these records, each in the order of the file. */
async function linesOf(tx: Tx, importId: string, records: readonly { id: string }[]): Promise<Map<string, PriceLine[]>> {
  const rows = await inBulk(
    tx,
    () => tx.$queryRaw<{ id: string; value: Row }[]>`
      select i."subjectId" id, s.value from "ImportedRow" i join "StagedRow" s on s."importId" = i."importId" and s.row = i.row
      where i."importId" = ${importId}::uuid and i."subjectId" = any (${records.map(({ id }) => id)}::uuid[]) order by i.row`,
  );
  const lines = new Map(records.map(({ id }): [string, PriceLine[]] => [id, []]));
  for (const { id, value } of rows) {
    const { whole: _, ...line } = value;
    lines.get(id)?.push(line);
  }
  return lines;
}

/** A line of a price list each row: a draft for up to 500 of one seller and day, with its attribution and all that each line leaves open. */
export const priceList: Target = {
  fields: {
    item: ["内容", "项目", "品名", "名目", "数据", "数据类型", "商品", "商品名称", "品类", "类别", "item", "product", "what"],
    fields: ["包含字段", "字段", "数据项", "fields", "fields included"],
    amount: ["价格", "单价", "进价", "售价", "报价", "金额", "price", "amount"],
    min: ["最低价", "最低", "下限", "min", "minimum", "price from"],
    max: ["最高价", "最高", "上限", "max", "maximum", "price to"],
    currency: ["币种", "货币", "currency"],
    unit: ["单位", "计价单位", "unit", "per"],
    packageSize: ["每包条数", "每份条数", "包含条数", "条数", "package size", "records per package", "records in a package"],
    about: ["约", "约数", "about", "approximate"],
    average: ["平均", "average"],
    customisable: ["可订制", "可定制", "made to order", "customisable"],
    customisation: ["怎样订制", "订制说明", "定制说明", "customisation", "how it is made to order"],
    company: ["公司", "所属公司", "公司名称", "company", "company name"],
    seller: ["卖家", "卖方", "供应商", "供货方", "数据商", "来源公司", "seller", "vendor", "supplier"],
    day: ["日期", "报价日期", "报价时间", "date", "day", "quoted on"],
  },
  several: [],
  required: ["item", "amount", "min", "max", "fields"],

  read(said, setting) {
    const { faults, line, whole } = lineOf(said, setting);
    if (faults.length) return { faults };
    if (line.item === undefined && (line.min ?? line.max) === undefined && line.fields.length === 0 && line.notStated.length === 0)
      return { faults: [{ field: "row", message: "error.saysNothing" }] };
    const read = priceListFacts.safeParse({ ...listOf({}, whole), lines: [line] });
    if (read.success) return { value: { ...read.data.lines[0]!, ...((whole.company ?? whole.seller ?? whole.day) && { whole }) } };
    return {
      faults: read.error.issues.map(({ path, message }) => {
        const field = String(path[0] === "lines" ? path[2] : path[0]);
        return { field: said[field] === undefined && (field === "min" || field === "max") ? "amount" : field, message };
      }),
    };
  },

  show(value, t) {
    const { whole, ...line } = value as Row;
    const price = priceOf(line, t);
    const qualified = price && [line.about && t("qualifiers.about"), line.average && t("qualifiers.average"), price].filter(Boolean).join(" ");
    const fields = line.fields.map((field) => t(`personalData.${field}`)).join(t("listSeparator"));
    const texts = {
      item: line.item,
      fields: fields && (line.openEnded ? `${fields} ${t("qualifiers.andOthers")}` : fields),
      amount: qualified,
      currency: line.currency,
      unit: unitText(line, t),
      packageSize: line.unit === "package" && line.packageSize !== undefined && t("priceList.records", { count: line.packageSize }),
      customisable: line.customisable && t(`priceList.customisables.${line.customisable}`),
      customisation: line.customisation,
      company: whole?.company,
      seller: whole?.seller,
      day: whole?.day && dayShown(whole.day),
    };
    return { texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as Record<string, string>, notStated: line.notStated };
  },

  rowsEach,
  apart: Prisma.sql`coalesce(s.value->>'whole', '')`,

  // The same line of another company or seller, or through another chain, is another statement. Whose draft has it already is not told.
  sameness: ({ attribution, sense, seller, buyer, company }, importedBy) => ({ attribution, sense, seller, buyer, company, importedBy }),

  async add(tx, { importId, investigationId, setting }, { actor, record, wrote }) {
    const parts = await inBulk(
      tx,
      () => tx.$queryRaw<{ id: string; whole: Whole | null; rows: number; nth: number; of: number }[]>`
      select id, whole, rows, (row_number() over (partition by whole order by first))::int nth, (count(*) over (partition by whole))::int "of" from (
        select i."subjectId" id, s.value->'whole' whole, count(*)::int rows, min(i.row) first from "ImportedRow" i join "StagedRow" s on s."importId" = i."importId" and s.row = i.row
        where i."importId" = ${importId}::uuid group by 1, 2) p order by first`,
    );
    if (parts.length > mostRecords) throw new Denied("tooManyRecords");
    const [breathe, known] = [breather(), await namesMarkedIn(tx, actor, investigationId)];
    let added = 0;
    for (const group of inGroups(parts)) {
      const lines = await linesOf(tx, importId, group);
      const pieces: Piece[] = [];
      for (const { id, whole, nth, of } of group) {
        const facts = { ...listOf(setting, whole ?? {}), lines: lines.get(id) ?? [] };
        const { attribution, nature } = setting;
        const input = {
          ...{ id, investigationId, title: titleOf(setting.title ?? "", whole, of > 1 ? `${nth}/${of}` : undefined), nature },
          ...{ attribution: parseAttribution(attribution ?? ""), occurred: whole?.day, notVictims: [...spared()], detail: { kind: "priceList", facts } },
        };
        const company = whole?.company ?? setting.company;
        const named: NamedCompany[] = company && !saysNotStated(company) ? [{ name: company, role: "subject", field: "setting.company" }] : [];
        pieces.push(maskedPiece(evidenceInput.parse(input), named, known));
        added += facts.lines.length;
        await breathe();
      }
      await logManyWithin(tx, record, actor, pieces);
      wrote(group.reduce((sum, { rows }) => sum + rows, 0));
    }
    return added;
  },
};

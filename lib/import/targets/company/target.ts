import { aliasKinds, companyInput } from "../../../companies/schema";
import { groupedCode } from "../../../companies/rules";
import { Prisma } from "../../../generated/client";
import { marksIn } from "../../../victims/marked";
import { declinedIn } from "../../../victims/named";
import { z } from "../../../zod";
import { batchesOf } from "../../batches";
import { saysNotStated, several } from "../../cells";
import { inBulk } from "../../plan";
import type { Said, Target } from "../target";

/** Any ids will do: what is looked at is what the row says. */
const nowhere = { companyId: "00000000-0000-4000-8000-000000000000", investigationId: "00000000-0000-4000-8000-000000000000" };

const kept = z.object({
  name: z.string(),
  lineOfBusiness: z.string().optional(),
  creditCode: z.string().optional(),
  note: z.string().optional(),
  notStated: z.array(z.string()),
  aliases: z.array(z.object({ name: z.string(), kind: z.enum(aliasKinds) })),
});

const stateful = ["lineOfBusiness", "creditCode"] as const;

/** A field that says of itself that nobody stated it is in that state, and has no value. */
function inputOf({ name = [], note = [], ...said }: Said) {
  const isNotStated = (field: string) => said[field]?.length === 1 && saysNotStated(said[field][0]!);
  const value = (field: string) => (isNotStated(field) ? undefined : said[field]?.[0]);
  return {
    ...nowhere,
    name: name[0],
    lineOfBusiness: value("lineOfBusiness"),
    creditCode: value("creditCode"),
    note: note.length ? note.join("\n") : undefined,
    notStated: stateful.filter(isNotStated),
    aliases: aliasKinds.flatMap((kind) => (said[kind] ?? []).flatMap(several).map((alias) => ({ name: alias, kind }))),
  };
}

/** A company each row. It is one that the investigation knows where it has a code or any of its names already. */
export const company: Target = {
  fields: {
    name: ["名称", "公司名称", "企业名称", "公司", "单位名称", "全称", "name", "company", "company name", "full name"],
    short: ["简称", "别名", "又称", "aliases", "alias", "short name", "also known as"],
    english: ["英文名", "英文名称", "english name"],
    former: ["曾用名", "former name", "formerly"],
    other: ["其他名称", "other name"],
    lineOfBusiness: ["主营", "主营业务", "行业", "业务", "经营范围", "line of business", "business", "industry"],
    creditCode: ["统一社会信用代码", "信用代码", "社会信用代码", "credit code", "unified social credit code", "uscc"],
    note: ["备注", "说明", "note", "notes", "remark", "remarks"],
  },
  several: ["short", "english", "former", "other", "note"],
  required: ["name"],

  read(said) {
    const read = companyInput.safeParse(inputOf(said));
    if (!read.success) {
      const faults = read.error.issues.map(({ path: [first, index], message }) => {
        const field = first === "aliases" && typeof index === "number" ? (inputOf(said).aliases[index]?.kind ?? "short") : String(first);
        return { field, message };
      });
      return { faults };
    }
    const { name, creditCode, lineOfBusiness, note, notStated, aliases } = read.data;
    return {
      value: { name, creditCode, lineOfBusiness, note, notStated, aliases },
      names: [name, ...aliases.map((alias) => alias.name)],
      codes: creditCode ? [creditCode] : [],
    };
  },

  show(value) {
    const { aliases, creditCode, notStated, ...plain } = kept.parse(value);
    const named = aliasKinds.map((kind) => [kind, aliases.flatMap((alias) => (alias.kind === kind ? [alias.name] : [])).join("；")]);
    const texts = [...Object.entries(plain), ...named, ["creditCode", creditCode && groupedCode(creditCode)]];
    return { texts: Object.fromEntries(texts.filter(([, text]) => text)) as Record<string, string>, notStated };
  },

  rowsEach: 1,

  known: (investigationId) => Prisma.sql`
    select 'name:' || lower(normalize(p.name, nfkc)) key, p."companyId" subject from "CompanyProfile" p where p."investigationId" = ${investigationId}::uuid
    union all select 'name:' || lower(normalize(a.name, nfkc)), a."companyId" from "CompanyAlias" a where a."investigationId" = ${investigationId}::uuid
    union all select 'code:' || p."creditCode", p."companyId" from "CompanyProfile" p where p."investigationId" = ${investigationId}::uuid and p."creditCode" is not null`,

  async add(tx, { importId, investigationId }, { actor, wrote }) {
    const rows = Prisma.sql`"ImportedRow" i join "StagedRow" s on s."importId" = i."importId" and s.row = i.row where i."importId" = ${importId}::uuid`;
    const marks = await marksIn(tx, actor, investigationId);
    return inBulk(tx, async () => {
      for (let after: number | undefined = marks.size > 0 ? 0 : undefined; after !== undefined; ) {
        const said = await tx.$queryRaw<{ row: number; text: string }[]>`
          select i.row, concat_ws(e'\n', s.value ->> 'name', s.value ->> 'lineOfBusiness', s.value ->> 'note', (s.value -> 'aliases')::text) text
          from ${rows} and i.row > ${after} order by i.row limit 2000`;
        await declinedIn(
          tx,
          investigationId,
          said.map(({ row, text }) => ({ field: `row ${row}`, text })),
          marks,
        );
        after = said.at(-1)?.row;
      }
      let added = 0;
      for (const { after, last } of await batchesOf(tx, importId)) {
        const batch = Prisma.sql`${rows} and i.row > ${after} and i.row <= ${last} and s.row > ${after} and s.row <= ${last}`;
        await tx.$executeRaw`insert into "Company" (id) select i."subjectId" from ${batch}`;
        const companies = await tx.$executeRaw`
          insert into "CompanyProfile" ("companyId", "investigationId", name, "lineOfBusiness", "creditCode", note, "notStated")
          select i."subjectId", i."investigationId", s.value ->> 'name', s.value ->> 'lineOfBusiness', s.value ->> 'creditCode', s.value ->> 'note',
            array(select jsonb_array_elements_text(s.value -> 'notStated')) from ${batch}`;
        await tx.$executeRaw`
          insert into "CompanyAlias" ("companyId", "investigationId", position, name, kind)
          select r."subjectId", r."investigationId", a.place - 1, a.alias ->> 'name', (a.alias ->> 'kind')::"CompanyAliasKind"
          from (select i."subjectId", i."investigationId", s.value from ${batch}) r
          cross join lateral jsonb_array_elements(r.value -> 'aliases') with ordinality a (alias, place)`;
        added += companies;
        wrote(companies);
      }
      await tx.$executeRaw`
        insert into "SearchOutbox" ("subjectType", "subjectId", bulk) select 'company', "subjectId", true from "ImportedRow" where "importId" = ${importId}::uuid and "investigationId" = ${investigationId}::uuid`;
      return added;
    });
  },
};

import { expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { historyOf } from "../../lib/custody/queries";
import { db } from "../../lib/db";
import { kinds } from "../../lib/evidence/kinds/registry";
import type { PriceListFacts } from "../../lib/evidence/kinds/price-list/schema";
import { findEvidence } from "../../lib/evidence/queries";
import { logEvidence } from "../../lib/evidence/commands";
import { chooseColumns, confirmImport } from "../../lib/import/commands";
import { whenDone } from "../../lib/import/work";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { give } from "./files";

const known = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";

test("a file of many lists becomes as many pieces, each with its number, its history, its lines and its company, as if it were logged by itself", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  await logEvidence(actor, piece(investigationId, { title: "之前的一条" }));
  await recordCompany(actor, companyInput.parse({ companyId: known, investigationId, name: "老早就有的公司", aliases: [{ name: "ＡＢＣ", kind: "short" }] }));
  const companies = ["abc", ...Array.from({ length: 248 }, (_, n) => `某公司${n}`), "XYZ", "ｘｙｚ"];
  const lines = companies.flatMap((company, n) => [`名单${n}甲,100–150元,${company}`, `打 13800138${String(n).padStart(3, "0")} 找她,面议,${company}`]);
  const given = await give(actor, investigationId, ["内容,价格,公司", ...lines].join("\n"), { target: "priceList", name: "价目.csv" });
  expect(given).toMatchObject({ accepted: 502, refused: 0, duplicate: 0 });
  await chooseColumns(actor, {
    id: given.id,
    seenRevision: 1,
    columns: given.columns,
    setting: { title: "价目", attribution: "内部人士（口述）→ 记者（听说）", nature: "heard" },
  });
  await whenDone();
  await confirmImport(actor, { id: given.id, seenRevision: 2 });

  const made = await db.evidence.findMany({
    where: { investigationId, title: { not: "之前的一条" } },
    orderBy: { number: "asc" },
    select: { id: true, number: true, title: true, companies: { select: { companyId: true } } },
  });
  expect(made.map(({ number }) => number)).toEqual(companies.map((_, n) => n + 2));
  expect((await db.investigation.findUniqueOrThrow({ where: { id: investigationId } })).lastEvidence).toBe(companies.length + 1);
  expect(made.map(({ title }) => title)).toEqual(companies.map((company) => `价目（${company}）`));
  // What the investigation knew by an alias is that company; what is the same name in wide letters is one.
  expect(made[0]!.companies).toEqual([{ companyId: known }]);
  expect(made.at(-1)!.companies).toEqual(made.at(-2)!.companies);
  expect(await db.companyProfile.count({ where: { investigationId } })).toBe(1 + 248 + 1);

  for (const place of [0, 120, companies.length - 1]) {
    const { id } = made[place]!;
    const found = (await findEvidence(actor, id))!;
    expect(found).toMatchObject({ status: "draft", nature: "heard", steps: [{ who: "内部人士" }, { who: "记者" }] });
    expect(found.victims).toMatchObject([{ ordinal: 1, kind: "mobile" }]);
    expect(((await kinds.priceList.read(db as never, { id })) as PriceListFacts).lines).toMatchObject([
      { item: `名单${place}甲`, min: "100", max: "150", currency: "CNY" },
      { item: expect.stringContaining("138••••"), notStated: ["amount"] },
    ]);
    const history = await historyOf(actor, id);
    expect(history.map(({ action }) => action)).toEqual(["import.confirmed", "evidence.logged"]);
    expect(JSON.stringify(history)).not.toContain("13800138");
  }
  // Every piece and every new company has its entry in the history, and a row for the search.
  const [counted] = await db.$queryRaw<{ logged: number; recorded: number }[]>`
    select count(*) filter (where action = 'evidence.logged')::int logged, count(*) filter (where action = 'company.recorded')::int recorded
    from custody_entry where investigation_id = ${investigationId}::uuid`;
  expect(counted).toEqual({ logged: companies.length + 1, recorded: 1 + 249 });
});

test("of companies that go by one name nobody chooses, and nothing of the file is left", async () => {
  await using room = await newsroom();
  const { investigationId, people } = room;
  const { actor } = people.reporter;
  for (const name of ["两家", "另一家"]) {
    const companyId = name === "两家" ? "2b4e28ba-2fa1-41d2-883f-0016d3cca427" : "3b4e28ba-2fa1-41d2-883f-0016d3cca427";
    await recordCompany(actor, companyInput.parse({ companyId, investigationId, name, aliases: [{ name: "同名", kind: "short" }] }));
  }
  const given = await give(actor, investigationId, "内容,价格,公司\n甲,100元,独一家\n乙,100元,同名", { target: "priceList" });
  await expect(confirmImport(actor, { id: given.id, seenRevision: 1 })).rejects.toMatchObject({ reason: "ambiguous", field: "setting.company" });
  expect([await db.evidence.count({ where: { investigationId } }), await db.companyProfile.count({ where: { investigationId } })]).toEqual([0, 2]);
});

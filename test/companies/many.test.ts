import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordCompany } from "../../lib/companies/commands";
import { mostCompared } from "../../lib/companies/near";
import { companiesLike } from "../../lib/companies/queries";
import { companyInput } from "../../lib/companies/schema";
import { evidenceFilter } from "../../lib/evidence/filter";
import { filterChoices } from "../../lib/evidence/choices";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";
import { logEvidence } from "../../lib/evidence/commands";
import { settle } from "../search/searching";

let room: Awaited<ReturnType<typeof newsroom>>;
const ids = { bang: randomUUID(), finance: randomUUID() };
beforeAll(async () => {
  room = await newsroom();
  const { investigationId, people, owner } = room;
  for (const [companyId, name] of [
    [ids.bang, "北京中邦富通金融服务外包有限公司"],
    [ids.finance, "Lanxin Finance Co., Ltd."],
  ] as const)
    await recordCompany(people.reporter.actor, companyInput.parse({ companyId, investigationId, name }));
  // As an import leaves them: thousands that share the commonest signs.
  await owner.query(
    `with made as (insert into "Company" (id) select gen_random_uuid() from generate_series(1, $2::int) returning id)
     insert into "CompanyProfile" ("companyId", "investigationId", name) select id, $1, '上海' || chr(19968 + (row_number() over ())::int) || chr(25000 + (row_number() over ())::int) || '金融服务有限公司' from made`,
    [investigationId, mostCompared + 500],
  );
  await owner.query(
    `insert into "SearchOutbox" ("subjectType", "subjectId") select 'company', "companyId" from "CompanyProfile" where "investigationId" = $1`,
    [investigationId],
  );
  await settle();
}, 120_000);
afterAll(() => room[Symbol.asyncDispose]());

const like = async (name: string) =>
  (await companiesLike(room.people.reporter.actor, { investigation: room.investigationId, names: [name], code: undefined, except: undefined } as never)).map(
    ({ id }) => id,
  );

test("among thousands, the one that is meant is still suggested: by a part, by sound, and in English", async () => {
  expect((await like("中邦金融"))[0]).toBe(ids.bang);
  expect((await like("中帮富通金融服务外包"))[0]).toBe(ids.bang);
  expect((await like("Lanxin Finance"))[0]).toBe(ids.finance);
  expect(await like("毫不相干的名字")).toEqual([]);
});

test("what narrows a list is what its records name, and not thousands of companies", async () => {
  const { people, investigationId } = room;
  await logEvidence(people.reporter.actor, piece(investigationId, { companies: [{ companyId: ids.finance, role: "subject" }] }));
  const choices = async (who: "reporter" | "viewer", filter = {}) =>
    (await filterChoices(people[who].actor, evidenceFilter.parse({ investigation: investigationId, ...filter }))).companies.map(({ value }) => value);
  expect(await choices("reporter")).toEqual([ids.finance]);
  expect(await choices("viewer")).toEqual([]); // named by somebody's draft alone
  expect(await choices("viewer", { company: ids.bang })).toEqual([ids.bang]);
});

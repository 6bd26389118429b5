import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import type { Entry } from "../custody/append";
import { AlreadySaved, recordedBefore, unlessSaved } from "../custody/recorded";
import type { Tx } from "../db";
import { orNull } from "../evidence/stated";
import { sameWithin } from "./same";
import { findsNobody } from "../victims/schema";
import { type CompanyEdit, type CompanyInput, companyEdit, companyInput } from "./schema";

const columns = ({ name, lineOfBusiness, creditCode, note, notStated }: CompanyInput | CompanyEdit) => ({
  name,
  lineOfBusiness: orNull(lineOfBusiness),
  creditCode: orNull(creditCode),
  note: orNull(note),
  notStated,
});

type Key = { companyId: string; investigationId: string };

const addAliases = (tx: Tx, key: Key, aliases: CompanyInput["aliases"]) =>
  tx.companyAlias.createMany({ data: aliases.map((alias, position) => ({ ...key, position, ...alias })) });

const recorded = (input: CompanyInput): Entry => ({
  action: "company.recorded",
  subject: { type: "company", id: input.companyId, version: 1 },
  investigationId: input.investigationId,
  detail: { after: input },
});

/** The companies of an investigation that go by this name or alias, each once under the name that stands for it. */
export async function companiesCalled(tx: Tx, investigationId: string, name: string): Promise<{ id: string }[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select distinct p."companyId" id from "CompanyProfile" p
    left join "CompanyAlias" a on a."companyId" = p."companyId" and a."investigationId" = p."investigationId"
    where p."investigationId" = ${investigationId}::uuid
      and lower(normalize(${name}, nfkc)) in (lower(normalize(p.name, nfkc)), lower(normalize(a.name, nfkc)))`;
  if (found.length < 2) return found;
  const same = await sameWithin(tx, investigationId);
  return [...new Set(found.map(({ id }) => same.headOf(id)))].map((id) => ({ id }));
}

/**
 * The company of an investigation that goes by this name or alias, recorded if there is none, in the transaction of whoever
 * names it. Of several that go by it nobody chooses, unless they were stated to be one: then it is the one whose name stands. The investigation's row is locked: of two who name a new one at once,
 * the second finds it.
 */
export async function companyNamed(tx: Tx, record: (entry: Entry) => void, investigationId: string, name: string, field?: string): Promise<string> {
  const [only, another] = await companiesCalled(tx, investigationId, name);
  if (another) throw new Denied("ambiguous", field);
  if (only) return only.id;
  if (!findsNobody(name)) throw new Denied("victimData", field);
  const input = companyInput.parse({ companyId: randomUUID(), investigationId, name });
  await tx.company.create({ data: { id: input.companyId }, select: { id: true } });
  await tx.companyProfile.create({ data: { companyId: input.companyId, investigationId, ...columns(input) }, select: { companyId: true } });
  record(recorded(input));
  return input.companyId;
}

/** The same of many names, in as few statements as one takes: by name, the company that goes by it. */
export async function companiesNamed(
  tx: Tx,
  record: (entry: Entry) => void,
  investigationId: string,
  asked: ReadonlyMap<string, string | undefined> /** The field of each. */,
): Promise<Map<string, string>> {
  const names = [...asked.keys()];
  const found = await tx.$queryRaw<{ name: string; key: string; ids: string[] }[]>`
    with called as (
      select lower(normalize(p.name, nfkc)) key, p."companyId" id from "CompanyProfile" p where p."investigationId" = ${investigationId}::uuid
      union select lower(normalize(a.name, nfkc)), a."companyId" from "CompanyAlias" a where a."investigationId" = ${investigationId}::uuid),
    asked as (select name, lower(normalize(name, nfkc)) key from unnest(${names}::text[]) name)
    select a.name, a.key, array_remove(array_agg(c.id), null) ids from asked a left join called c using (key) group by a.name, a.key`;
  const [of, fresh] = [new Map<string, string>(), new Map<string, CompanyInput>()];
  for (const { name, key, ids } of found) {
    const known = ids.length > 1 ? await companyNamed(tx, record, investigationId, name, asked.get(name)) : (ids[0] ?? fresh.get(key)?.companyId);
    if (known) {
      of.set(name, known);
      continue;
    }
    if (!findsNobody(name)) throw new Denied("victimData", asked.get(name));
    const input = companyInput.parse({ companyId: randomUUID(), investigationId, name });
    fresh.set(key, input);
    of.set(name, input.companyId);
  }
  const inputs = [...fresh.values()];
  await tx.company.createMany({ data: inputs.map(({ companyId }) => ({ id: companyId })) });
  await tx.companyProfile.createMany({ data: inputs.map((input) => ({ companyId: input.companyId, investigationId, ...columns(input) })) });
  for (const input of inputs) record(recorded(input));
  return of;
}

/**
 * Records a company in an investigation. What other investigations know of it stays theirs. Its id comes from the form:
 * sending twice records once.
 */
export async function recordCompany(actor: Actor, given: CompanyInput): Promise<string> {
  const input = companyInput.parse(given);
  const { companyId, investigationId, aliases } = input;
  const key = { companyId, investigationId };
  mustHaveRole(actor, investigationId, "reporter", "lead");

  await unlessSaved(
    change(actor, async (tx, record) => {
      const { count: made } = await tx.company.createMany({ data: [{ id: companyId }], skipDuplicates: true });
      // An identity that only hidden investigations know is answered like any other id that cannot be used.
      if (made === 0 && !(await tx.companyProfile.findFirst({ where: { AND: [visibleTo(actor), { companyId }] }, select: { companyId: true } })))
        throw new Denied("taken");
      const { count } = await tx.companyProfile.createMany({ data: [{ ...key, ...columns(input) }], skipDuplicates: true });
      if (count === 0) throw (await recordedBefore(tx, actor, companyId, investigationId)) ? new AlreadySaved() : new Denied("taken");
      await addAliases(tx, key, aliases);
      record(recorded(input));
    }),
  );
  return companyId;
}

/** Writes a new version of what an investigation says of a company. Saving what stands there already is no version. */
export async function editCompany(actor: Actor, given: CompanyEdit): Promise<void> {
  const input = companyEdit.parse(given);
  const { companyId, investigationId, seenVersion, aliases } = input;
  const key = { companyId, investigationId };
  mustHaveRole(actor, investigationId, "reporter", "lead");

  await unlessSaved(
    change(actor, async (tx, record) => {
      const found = await tx.companyProfile.findUnique({
        where: { companyId_investigationId: key },
        select: {
          version: true,
          name: true,
          lineOfBusiness: true,
          creditCode: true,
          note: true,
          notStated: true,
          aliases: { orderBy: { position: "asc" }, select: { name: true, kind: true } },
        },
      });
      if (!found) throw new Denied("missing");
      const { version, ...before } = found;
      if (version !== seenVersion) throw new Denied("stale");
      const after = { ...columns(input), aliases };
      if (isDeepStrictEqual(before, after)) throw new AlreadySaved();
      const { count } = await tx.companyProfile.updateMany({
        where: { ...key, version },
        data: { ...columns(input), version: { increment: 1 }, updatedAt: new Date() },
      });
      if (count === 0) throw new Denied("stale");
      await tx.companyAlias.deleteMany({ where: key });
      await addAliases(tx, key, aliases);
      record({ action: "company.edited", subject: { type: "company", id: companyId, version: version + 1 }, investigationId, detail: { before, after } });
    }),
  );
}

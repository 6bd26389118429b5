import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import { AlreadySaved, recordedBefore, unlessSaved } from "../custody/recorded";
import type { Tx } from "../db";
import { orNull } from "../evidence/stated";
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
      record({ action: "company.recorded", subject: { type: "company", id: companyId, version: 1 }, investigationId, detail: { after: input } });
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

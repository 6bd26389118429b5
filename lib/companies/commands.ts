import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import { orNull } from "../evidence/stated";
import { companyEdit, companyInput, type CompanyEdit, type CompanyInput } from "./schema";

const columns = ({ name, lineOfBusiness, creditCode, note, notStated }: CompanyInput | CompanyEdit) => ({
  name, lineOfBusiness: orNull(lineOfBusiness), creditCode: orNull(creditCode), note: orNull(note), notStated,
});

/** Records a company in an investigation. What other investigations know of it stays theirs. */
export async function recordCompany(actor: Actor, given: CompanyInput): Promise<string> {
  const input = companyInput.parse(given);
  const { companyId, investigationId, aliases } = input;
  mustHaveRole(actor, investigationId, "reporter", "lead");

  await change(actor, async (tx, record) => {
    if (await tx.companyProfile.findUnique({ where: { companyId_investigationId: { companyId, investigationId } }, select: { companyId: true } })) throw new Denied("taken");
    const identity = await tx.company.findFirst({ where: { id: companyId }, select: { profiles: { where: visibleTo(actor), select: { companyId: true } } } });
    // An identity that only hidden investigations know is answered like any other id that cannot be used.
    if (identity && identity.profiles.length === 0) throw new Denied("taken");
    if (!identity) await tx.company.create({ data: { id: companyId } });
    await tx.companyProfile.create({ data: { companyId, investigationId, ...columns(input) } });
    await tx.companyAlias.createMany({ data: aliases.map((alias, position) => ({ companyId, investigationId, position, ...alias })) });
    record({ action: "company.recorded", subject: { type: "company", id: companyId, version: 1 }, investigationId, detail: { after: input } });
  });
  return companyId;
}

export async function editCompany(actor: Actor, given: CompanyEdit): Promise<void> {
  const input = companyEdit.parse(given);
  const { companyId, investigationId, seenVersion, aliases } = input;
  mustHaveRole(actor, investigationId, "reporter", "lead");

  await change(actor, async (tx, record) => {
    const where = { companyId, investigationId };
    const before = await tx.companyProfile.findUnique({
      where: { companyId_investigationId: where },
      select: { name: true, lineOfBusiness: true, creditCode: true, note: true, notStated: true, aliases: { orderBy: { position: "asc" }, select: { name: true, kind: true } } },
    });
    if (!before) throw new Denied("missing");
    const { count } = await tx.companyProfile.updateMany({ where: { ...where, version: seenVersion }, data: { ...columns(input), version: { increment: 1 }, updatedAt: new Date() } });
    if (count === 0) throw new Denied("stale");
    await tx.companyAlias.deleteMany({ where });
    await tx.companyAlias.createMany({ data: aliases.map((alias, position) => ({ ...where, position, ...alias })) });
    record({ action: "company.edited", subject: { type: "company", id: companyId, version: seenVersion + 1 }, investigationId, detail: { before, after: input } });
  });
}

import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo, mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import type { Entry } from "../custody/append";
import type { Tx } from "../db";
import { orNull } from "../evidence/stated";
import { companyLink, cutLink, evidenceLink, sourceLink, type CompanyLink, type CutLink, type EvidenceLink, type SourceLink } from "./schema";

/** The record that a link hangs on. Links are no version of it: they have a history of their own. */
async function linkable(tx: Tx, actor: Actor, evidenceId: string) {
  const found = await tx.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { id: evidenceId }] },
    select: { investigationId: true, status: true },
  });
  if (!found) throw new Denied("missing");
  mustHaveRole(actor, found.investigationId, "reporter", "lead");
  if (found.status === "withdrawn") throw new Denied("wrongState");
  return found.investigationId;
}

const entry = (action: Entry["action"], evidenceId: string, investigationId: string, detail: Entry["detail"]): Entry => ({
  action,
  subject: { type: "evidence", id: evidenceId },
  investigationId,
  detail,
});

export async function linkCompany(actor: Actor, given: CompanyLink) {
  const { evidenceId, companyId, role, note } = companyLink.parse(given);
  await change(actor, async (tx, record) => {
    const investigationId = await linkable(tx, actor, evidenceId);
    if (!(await tx.companyProfile.findFirst({ where: { companyId, investigationId }, select: { companyId: true } }))) throw new Denied("missing");
    const link = { evidenceId, companyId, role };
    await tx.evidenceCompany.upsert({
      where: { evidenceId_companyId_role: link },
      create: { ...link, investigationId, note: orNull(note) },
      update: { note: orNull(note) },
    });
    record(entry("evidence.companyLinked", evidenceId, investigationId, { companyId, role, note: note ?? null }));
  });
}

export async function linkSource(actor: Actor, given: SourceLink) {
  const { evidenceId, sourceId, role, note } = sourceLink.parse(given);
  await change(actor, async (tx, record) => {
    const investigationId = await linkable(tx, actor, evidenceId);
    if (!(await tx.source.findFirst({ where: { AND: [visibleTo(actor), { id: sourceId, investigationId }] }, select: { id: true } })))
      throw new Denied("missing");
    const link = { evidenceId, sourceId, role };
    await tx.evidenceSource.upsert({
      where: { evidenceId_sourceId_role: link },
      create: { ...link, investigationId, note: orNull(note) },
      update: { note: orNull(note) },
    });
    record(entry("evidence.sourceLinked", evidenceId, investigationId, { sourceId, role, note: note ?? null }));
  });
}

export async function linkEvidence(actor: Actor, given: EvidenceLink) {
  const { evidenceId, toId, role, note } = evidenceLink.parse(given);
  await change(actor, async (tx, record) => {
    const investigationId = await linkable(tx, actor, evidenceId);
    if (
      toId === evidenceId ||
      !(await tx.evidence.findFirst({ where: { AND: [evidenceVisibleTo(actor), { id: toId, investigationId }] }, select: { id: true } }))
    )
      throw new Denied("missing");
    const link = { fromId: evidenceId, toId, role };
    await tx.evidenceLink.upsert({
      where: { fromId_toId_role: link },
      create: { ...link, investigationId, note: orNull(note) },
      update: { note: orNull(note) },
    });
    record(entry("evidence.linked", evidenceId, investigationId, { toId, role, note: note ?? null }));
  });
}

/** Cuts one link. The history keeps what it said. */
export async function unlink(actor: Actor, given: CutLink) {
  const link = cutLink.parse(given);
  const { evidenceId, type, role } = link;
  await change(actor, async (tx, record) => {
    const investigationId = await linkable(tx, actor, evidenceId);
    const { count } =
      link.type === "company"
        ? await tx.evidenceCompany.deleteMany({ where: { evidenceId, companyId: link.companyId, role: link.role } })
        : link.type === "source"
          ? await tx.evidenceSource.deleteMany({ where: { evidenceId, sourceId: link.sourceId, role: link.role } })
          : await tx.evidenceLink.deleteMany({ where: { fromId: evidenceId, toId: link.toId, role: link.role, to: { is: evidenceVisibleTo(actor) } } });
    if (count === 0) throw new Denied("missing");
    record(
      entry("evidence.unlinked", evidenceId, investigationId, {
        type,
        role,
        ...(link.type === "company" ? { companyId: link.companyId } : link.type === "source" ? { sourceId: link.sourceId } : { toId: link.toId }),
      }),
    );
  });
}

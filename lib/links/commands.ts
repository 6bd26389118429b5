import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo, mustHaveRole, visibleTo } from "../access/visible";
import { evidenceVisibleSql } from "../access/visible-sql";
import { change } from "../change";
import type { Entry } from "../custody/append";
import { AlreadySaved, unlessSaved } from "../custody/recorded";
import { companyNamed } from "../companies/commands";
import type { Tx } from "../db";
import { mostLinks } from "../evidence/most-links";
import { orNull } from "../evidence/stated";
import type { EvidenceStatus } from "../generated/enums";
import {
  companyLink,
  cutLink,
  evidenceLink,
  linkNote,
  settling,
  sourceLink,
  type CompanyLink,
  type CutLink,
  type EvidenceLink,
  type LinkNote,
  type Settling,
  type SourceLink,
} from "./schema";

/**
 * The record that a link hangs on. Links are no version of it: they have a history of their own. Its row is locked: of two who
 * link at once the second counts what the first linked, and nothing is tied to what somebody withdraws at that moment.
 */
async function linkable(tx: Tx, actor: Actor, evidenceId: string) {
  const [found] = await tx.$queryRaw<{ investigationId: string; status: EvidenceStatus }[]>`
    select e."investigationId", e.status::text from "Evidence" e where e.id = ${evidenceId}::uuid and ${evidenceVisibleSql(actor)} for no key update`;
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

/** A link is made once. Made again just as it stands it says nothing; with other words it would write over what somebody noted. */
function mustBeNew(standing: object | null, said: object) {
  if (standing) throw isDeepStrictEqual(standing, said) ? new AlreadySaved() : new Denied("linkedAlready");
}

/** A piece that is tied to as much as it may be is tied to no more; what is hidden from the actor counts for them as little as it is shown. Its row is locked by now. */
async function mustHaveRoom(standing: Promise<number>) {
  if ((await standing) >= mostLinks) throw new Denied("tooManyLinks");
}

/** Somebody else may make it in the same moment. */
async function mustBeMade(making: Promise<{ count: number }>) {
  if ((await making).count === 0) throw new Denied("linkedAlready");
}

export async function linkCompany(actor: Actor, given: CompanyLink) {
  const { evidenceId, companyId, role, note } = companyLink.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const investigationId = await linkable(tx, actor, evidenceId);
      if (!(await tx.companyProfile.findFirst({ where: { companyId, investigationId }, select: { companyId: true } }))) throw new Denied("missing");
      const link = { evidenceId, companyId, role };
      const said = { note: orNull(note) };
      mustBeNew(await tx.evidenceCompany.findUnique({ where: { evidenceId_companyId_role: link }, select: { note: true } }), said);
      await mustHaveRoom(tx.evidenceCompany.count({ where: { evidenceId, role: { not: "mentioned" } } }));
      await mustBeMade(tx.evidenceCompany.createMany({ data: { ...link, investigationId, ...said }, skipDuplicates: true }));
      record(entry("evidence.companyLinked", evidenceId, investigationId, { companyId, role, ...said }));
    }),
  );
}

/** Says which company a name means that a piece came with. Of two who say it at once the second is told that it is settled. */
export async function settleCompany(actor: Actor, given: Settling) {
  const { evidenceId, name, role, as } = settling.parse(given);
  await change(actor, async (tx, record) => {
    const investigationId = await linkable(tx, actor, evidenceId);
    const which = { evidenceId, name, role };
    const found = await tx.unsettledCompany.findUnique({ where: { evidenceId_name_role: which }, select: { note: true } });
    const { count } = await tx.unsettledCompany.deleteMany({ where: which });
    if (!found || count === 0) throw new Denied("wrongState");
    if (as === "none") return record(entry("evidence.companyLeftOut", evidenceId, investigationId, { called: name, role }));
    if (as === "new") await tx.$queryRaw`select from "Investigation" where id = ${investigationId}::uuid for no key update`; // as `companyNamed` asks
    const companyId = as === "new" ? await companyNamed(tx, record, investigationId, name) : as;
    if (!(await tx.companyProfile.findFirst({ where: { companyId, investigationId }, select: { companyId: true } }))) throw new Denied("missing");
    const { note } = found;
    await mustHaveRoom(tx.evidenceCompany.count({ where: { evidenceId, role: { not: "mentioned" } } }));
    await tx.evidenceCompany.createMany({ data: { evidenceId, companyId, investigationId, role, note }, skipDuplicates: true });
    record(entry("evidence.companyLinked", evidenceId, investigationId, { companyId, role, note, called: name }));
  });
}

export async function linkSource(actor: Actor, given: SourceLink) {
  const { evidenceId, sourceId, role, credibility, note } = sourceLink.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const investigationId = await linkable(tx, actor, evidenceId);
      if (!(await tx.source.findFirst({ where: { AND: [visibleTo(actor), { id: sourceId, investigationId }] }, select: { id: true } })))
        throw new Denied("missing");
      const link = { evidenceId, sourceId, role };
      const said = { credibility: orNull(credibility), note: orNull(note) };
      mustBeNew(await tx.evidenceSource.findUnique({ where: { evidenceId_sourceId_role: link }, select: { credibility: true, note: true } }), said);
      await mustHaveRoom(tx.evidenceSource.count({ where: { evidenceId, role: { not: "mentioned" } } }));
      await mustBeMade(tx.evidenceSource.createMany({ data: { ...link, investigationId, ...said }, skipDuplicates: true }));
      record(entry("evidence.sourceLinked", evidenceId, investigationId, { sourceId, role, ...said }));
    }),
  );
}

export async function linkEvidence(actor: Actor, given: EvidenceLink) {
  const { evidenceId, toId, role, note } = evidenceLink.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const investigationId = await linkable(tx, actor, evidenceId);
      if (
        toId === evidenceId ||
        !(await tx.evidence.findFirst({ where: { AND: [evidenceVisibleTo(actor), { id: toId, investigationId }] }, select: { id: true } }))
      )
        throw new Denied("missing");
      const link = { fromId: evidenceId, toId, role };
      const said = { note: orNull(note) };
      mustBeNew(await tx.evidenceLink.findUnique({ where: { fromId_toId_role: link }, select: { note: true } }), said);
      await mustHaveRoom(tx.evidenceLink.count({ where: { fromId: evidenceId, role: { not: "mentioned" }, to: { is: evidenceVisibleTo(actor) } } }));
      await mustBeMade(tx.evidenceLink.createMany({ data: { ...link, investigationId, ...said }, skipDuplicates: true }));
      record(entry("evidence.linked", evidenceId, investigationId, { toId, role, ...said }));
    }),
  );
}

/** The other end of a link, as the history names it. */
const endOf = (link: CutLink) =>
  link.type === "company" ? { companyId: link.companyId } : link.type === "source" ? { sourceId: link.sourceId } : { toId: link.toId };

/** Says anew what is noted at a link, and of a source how credible it is. What somebody else noted meanwhile is not written over. */
export async function noteLink(actor: Actor, given: LinkNote) {
  const link = linkNote.parse(given);
  const { evidenceId, role } = link;
  const [before, after] =
    link.type === "source"
      ? [
          { credibility: orNull(link.seenCredibility), note: orNull(link.seenNote) },
          { credibility: orNull(link.credibility), note: orNull(link.note) },
        ]
      : [{ note: orNull(link.seenNote) }, { note: orNull(link.note) }];
  await unlessSaved(
    change(actor, async (tx, record) => {
      const investigationId = await linkable(tx, actor, evidenceId);
      const write = (seen: object): Promise<{ count: number }> =>
        link.type === "company"
          ? tx.evidenceCompany.updateMany({ where: { evidenceId, companyId: link.companyId, role: link.role, ...seen }, data: after })
          : link.type === "source"
            ? tx.evidenceSource.updateMany({ where: { evidenceId, sourceId: link.sourceId, role: link.role, ...seen }, data: after })
            : tx.evidenceLink.updateMany({
                where: { fromId: evidenceId, toId: link.toId, role: link.role, to: { is: evidenceVisibleTo(actor) }, ...seen },
                data: after,
              });
      // What is refused rolls back, so a write that asks for nothing tells whether there is such a link at all.
      if ((await write(before)).count === 0) throw new Denied((await write({})).count === 0 ? "missing" : "stale");
      if (isDeepStrictEqual(before, after)) throw new AlreadySaved();
      record(entry("evidence.linkNoted", evidenceId, investigationId, { type: link.type, ...endOf(link), role, before, after }));
    }),
  );
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
    const touches = link.type === "evidence" && role === "contradicts" ? [link.toId] : [];
    record({ ...entry("evidence.unlinked", evidenceId, investigationId, { type, role, ...endOf(link) }), touches });
  });
}

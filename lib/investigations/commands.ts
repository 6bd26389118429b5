import { randomUUID } from "node:crypto";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { mustHaveRole } from "../access/visible";
import { change } from "../change";
import { AlreadySaved, unlessSaved } from "../custody/recorded";
import type { Tx } from "../db";
import { codesFor } from "./codes";
import {
  investigationOpening,
  memberInput,
  memberRemoval,
  roleChange,
  type InvestigationOpening,
  type MemberInput,
  type MemberRemoval,
  type RoleChange,
} from "./schema";

/**
 * Opens an investigation. Whoever opens it leads it and is its only member. Without a code it gets one that is free. With
 * the same id a second time it is the same investigation, and nothing changes.
 */
export async function openInvestigation(actor: Actor, given: InvestigationOpening, id: string = randomUUID()): Promise<string> {
  const { title, code: wanted, slug } = investigationOpening.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('investigations', 0))`; // of two with one code, the second is told so
      const earlier = await tx.investigation.findUnique({ where: { id }, select: { openedById: true } });
      if (earlier) throw earlier.openedById === actor.userId ? new AlreadySaved() : new Denied("taken");
      const candidates = wanted === undefined ? codesFor(slug) : [wanted];
      const others = await tx.investigation.findMany({ where: { OR: [{ code: { in: candidates } }, { slug }] }, select: { code: true, slug: true } });
      if (others.some((other) => other.slug === slug)) throw new Denied("taken", "slug");
      const code = candidates.find((candidate) => !others.some((other) => other.code === candidate));
      if (code === undefined) throw new Denied("taken", "code");
      await tx.investigation.create({ data: { id, title, code, slug, openedById: actor.userId }, select: { id: true } });
      await tx.member.create({ data: { investigationId: id, userId: actor.userId, role: "lead" }, select: { userId: true } });
      record({ action: "investigation.opened", subject: { type: "investigation", id, version: 1 }, investigationId: id, detail: { title, code, slug } });
    }),
  );
  return id;
}

/**
 * Names somebody a member. They are found by their whole address: a lead cannot look through the accounts of the
 * newsroom, and an address that is unknown, disabled or never was is answered alike.
 */
export async function nameMember(actor: Actor, given: MemberInput): Promise<void> {
  const { investigationId, email, role } = memberInput.parse(given);
  mustHaveRole(actor, investigationId, "lead");
  await change(actor, async (tx, record) => {
    await leadStill(tx, actor, investigationId);
    const user = await tx.user.findFirst({
      where: { email, disabledAt: null },
      select: { id: true, name: true, memberships: { where: { investigationId }, select: { role: true } } },
    });
    if (!user) throw new Denied("noSuchAccount", "email");
    if (user.memberships.length) throw new Denied("alreadyMember", "email");
    await tx.member.create({ data: { investigationId, userId: user.id, role }, select: { userId: true } });
    record({
      action: "investigation.memberNamed",
      subject: { type: "investigation", id: investigationId },
      investigationId,
      detail: { userId: user.id, name: user.name, role },
    });
  });
}

export async function changeRole(actor: Actor, given: RoleChange): Promise<void> {
  const { investigationId, userId, role } = roleChange.parse(given);
  mustHaveRole(actor, investigationId, "lead");
  await change(actor, async (tx, record) => {
    const leads = await leadStill(tx, actor, investigationId);
    const member = await findMember(tx, investigationId, userId);
    if (member.role === role) throw new Denied("wrongState");
    if (role !== "lead") mustLeaveALead(leads, userId);
    await tx.member.updateMany({ where: { investigationId, userId }, data: { role } });
    record({
      action: "investigation.roleChanged",
      subject: { type: "investigation", id: investigationId },
      investigationId,
      detail: { userId, name: member.user.name, before: member.role, after: role },
    });
  });
}

/** Takes somebody out, on their next request. What they wrote stays. A lead may leave by this, too, while another stays. */
export async function removeMember(actor: Actor, given: MemberRemoval): Promise<void> {
  const { investigationId, userId } = memberRemoval.parse(given);
  mustHaveRole(actor, investigationId, "lead");
  await change(actor, async (tx, record) => {
    const leads = await leadStill(tx, actor, investigationId);
    const member = await findMember(tx, investigationId, userId);
    mustLeaveALead(leads, userId);
    await tx.member.deleteMany({ where: { investigationId, userId } });
    record({
      action: "investigation.memberRemoved",
      subject: { type: "investigation", id: investigationId },
      investigationId,
      detail: { userId, name: member.user.name, role: member.role },
    });
  });
}

/**
 * The leads who can act, under a lock: of two leads who remove each other at once, the second is none any more. Leading
 * is the highest role, so nobody who manages members can give more than they have. What is locked are the leads and not the
 * investigation: whoever is to be shut out could otherwise keep its row busy with an import, for as long as that takes.
 */
async function leadStill(tx: Tx, actor: Actor, investigationId: string): Promise<string[]> {
  await tx.$queryRaw`select from "Member" where "investigationId" = ${investigationId}::uuid and role = 'lead' order by "userId" for update`;
  const leads = await tx.member.findMany({ where: { investigationId, role: "lead", user: { disabledAt: null } }, select: { userId: true } });
  const ids = leads.map(({ userId }) => userId);
  if (!ids.includes(actor.userId)) throw new Denied("missing");
  return ids;
}

function mustLeaveALead(leads: string[], userId: string) {
  if (!leads.some((lead) => lead !== userId)) throw new Denied("lastLead");
}

async function findMember(tx: Tx, investigationId: string, userId: string) {
  const member = await tx.member.findUnique({
    where: { investigationId_userId: { investigationId, userId } },
    select: { role: true, user: { select: { name: true } } },
  });
  if (!member) throw new Denied("missing");
  return member;
}

import { notFound } from "next/navigation";
import type { Actor } from "../access/actor";
import { mustHaveRole, readable, writable } from "../access/visible";
import { historyOf } from "../custody/queries";
import { db } from "../db";
import { z } from "../zod";

const head = { id: true, slug: true, code: true, title: true, createdAt: true } as const;

/** The investigations that the actor is a member of, by title, with the actor's own role. */
export async function listInvestigations(actor: Actor) {
  const found = await db.investigation.findMany({
    where: { id: { in: readable(actor) } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { ...head, _count: { select: { members: true } } },
  });
  return found.map(({ _count, ...investigation }) => ({ ...investigation, members: _count.members, role: actor.roles.get(investigation.id)! }));
}

const pageSize = 30;

/** The same page by key, for programs: `after` is the last investigation of the page before. One that is not the actor's leads nowhere. */
export async function pageOfInvestigations(actor: Actor, after?: string) {
  const ids = readable(actor);
  const found = await db.investigation.findMany({
    where: { id: { in: ids } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    ...(after !== undefined && ids.includes(after) && { cursor: { id: after }, skip: 1 }),
    take: pageSize + 1,
    select: head,
  });
  const page = found.slice(0, pageSize);
  return {
    total: ids.length,
    investigations: page.map((investigation) => ({ ...investigation, role: actor.roles.get(investigation.id)! })),
    next: found.length > pageSize ? page.at(-1)!.id : null,
  };
}

/** Those in which the actor may log evidence. */
export const writableInvestigations = (actor: Actor) =>
  db.investigation.findMany({
    where: { id: { in: writable(actor) } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: { id: true, code: true, title: true },
  });

/** Null when it does not exist or the actor is no member: nobody can tell which. */
export async function findInvestigation(actor: Actor, id: string) {
  const role = actor.roles.get(id);
  if (!role) return null;
  const found = await db.investigation.findUnique({ where: { id }, select: { ...head, openedBy: { select: { id: true, name: true } } } });
  return found && { ...found, role };
}

/** The same by its slug or its id, for whoever calls it by either. */
export async function investigationCalled(actor: Actor, slugOrId: string) {
  const isId = z.uuid().safeParse(slugOrId).success;
  const named = isId ? null : await db.investigation.findFirst({ where: { slug: slugOrId, id: { in: readable(actor) } }, select: { id: true } });
  return findInvestigation(actor, named?.id ?? slugOrId);
}

/** For pages: the same, or the missing page. */
export const getInvestigation = async (actor: Actor, id: string) => (await findInvestigation(actor, id)) ?? notFound();

const order = { lead: 0, editor: 1, reporter: 2, viewer: 3 };

/** Who works in an investigation, leads first. Every member may know who else reads what they write; addresses are for leads. */
export async function listMembers(actor: Actor, investigationId: string) {
  mustHaveRole(actor, investigationId, "lead", "editor", "reporter", "viewer");
  const isLead = actor.roles.get(investigationId) === "lead";
  const members = await db.member.findMany({
    where: { investigationId },
    select: { role: true, user: { select: { id: true, name: true, email: isLead, disabledAt: true } } },
  });
  return members
    .map(({ role, user: { disabledAt, ...user } }) => ({ ...user, role, disabled: disabledAt !== null, isOneself: user.id === actor.userId }))
    .sort((a, b) => order[a.role] - order[b.role] || a.name.localeCompare(b.name, "zh-CN"));
}

/** Who opened it, who let whom in and out, and whose password was made anew, newest first: for leads. */
export async function listMemberHistory(actor: Actor, investigationId: string) {
  mustHaveRole(actor, investigationId, "lead");
  return historyOf(actor, investigationId, { limit: 100 });
}

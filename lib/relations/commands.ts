import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo, mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import { sameWithin } from "../companies/same";
import type { Entry } from "../custody/append";
import { AlreadySaved, unlessSaved } from "../custody/recorded";
import type { Tx } from "../db";
import { referenceOf } from "../evidence/reference";
import { orNull } from "../evidence/stated";
import {
  relationEdit,
  relationInput,
  relationWithdrawal,
  sameInput,
  type RelationEdit,
  type RelationInput,
  type RelationWithdrawal,
  type SameInput,
} from "./schema";

const columns = ({ kind, word, since, until, note, notStated }: RelationInput | RelationEdit) => ({
  kind,
  word: orNull(word),
  since: orNull(since),
  until: orNull(until),
  note: orNull(note),
  notStated,
});

type Ends = { id: string; investigationId: string; fromId: string; toId: string };

/** What the history keeps of a version, in words that can still be read when a company was renamed. */
async function told(tx: Tx, { id, investigationId, fromId, toId }: Ends) {
  const [row, profiles] = await Promise.all([
    tx.companyRelation.findUniqueOrThrow({
      where: { id },
      select: {
        kind: true,
        word: true,
        since: true,
        until: true,
        note: true,
        notStated: true,
        evidence: { orderBy: { evidence: { number: "asc" } }, select: { evidence: { select: { number: true, investigation: { select: { code: true } } } } } },
      },
    }),
    tx.companyProfile.findMany({ where: { investigationId, companyId: { in: [fromId, toId] } }, select: { companyId: true, name: true } }),
  ]);
  const name = (companyId: string) => profiles.find((profile) => profile.companyId === companyId)?.name;
  const { evidence, ...said } = row;
  return {
    ...said,
    from: name(fromId),
    to: name(toId),
    evidence: evidence.map(({ evidence: { number, investigation } }) => referenceOf(investigation.code, number)),
  };
}

/** Both companies have it in their history, and both are looked at again by the search. */
const entries = (action: Entry["action"], { id, investigationId, fromId, toId }: Ends, detail: Entry["detail"]) =>
  [fromId, toId].map((companyId): Entry => ({ action, subject: { type: "company", id: companyId }, investigationId, detail: { relationId: id, ...detail } }));

async function rest(tx: Tx, actor: Actor, { id, investigationId }: Ends, evidence: readonly string[]) {
  const ids = [...new Set(evidence)];
  if (ids.length === 0) return;
  const found = await tx.evidence.findMany({
    where: { AND: [evidenceVisibleTo(actor), { investigationId, id: { in: ids } }] },
    select: { id: true, firstSubmittedAt: true },
  });
  if (found.length < ids.length) throw new Denied("missing", "evidence");
  if (found.some(({ firstSubmittedAt }) => firstSubmittedAt === null)) throw new Denied("notHandedIn", "evidence");
  await tx.relationEvidence.createMany({ data: ids.map((evidenceId) => ({ relationId: id, evidenceId, investigationId })) });
}

/** States what a company of an investigation is to another one of it. */
export async function stateRelation(actor: Actor, given: RelationInput): Promise<string> {
  const input = relationInput.parse(given);
  const { id, investigationId, fromId, toId, evidence } = input;
  mustHaveRole(actor, investigationId, "reporter", "lead");
  await unlessSaved(
    change(actor, async (tx, record) => {
      if (fromId === toId) throw new Denied("sameCompany", "toId");
      const known = await tx.companyProfile.count({ where: { AND: [visibleTo(actor), { investigationId, companyId: { in: [fromId, toId] } }] } });
      if (known < 2) throw new Denied("missing");
      // Without a target: of the same id sent twice and of the same relation stated at once by two, one is made.
      const { count } = await tx.companyRelation.createMany({
        data: { id, investigationId, fromId, toId, statedById: actor.userId, ...columns(input) },
        skipDuplicates: true,
      });
      if (count === 0) {
        const earlier = await tx.companyRelation.findUnique({ where: { id }, select: { statedById: true, investigationId: true } });
        if (!earlier) throw new Denied("relatedAlready");
        throw earlier.statedById === actor.userId && earlier.investigationId === investigationId ? new AlreadySaved() : new Denied("taken");
      }
      await rest(tx, actor, input, evidence);
      for (const entry of entries("company.related", input, { before: {}, after: await told(tx, input) })) record(entry);
    }),
  );
  return id;
}

/**
 * States that two companies of an investigation are one. Nothing moves: links, names and history stay with the profile that
 * they were made on, and readers look through the statement, so that giving it up brings back just what was before. It is
 * said between the two names that stand now, so that no circle can come of it; whoever says it at the same moment waits.
 */
export async function stateSame(actor: Actor, given: SameInput): Promise<string> {
  const { id, investigationId, fromId, toId, note, evidence } = sameInput.parse(given);
  mustHaveRole(actor, investigationId, "reporter", "lead");
  await unlessSaved(
    change(actor, async (tx, record) => {
      await tx.$queryRaw`select from "Investigation" where id = ${investigationId}::uuid for no key update`;
      const earlier = await tx.companyRelation.findUnique({ where: { id }, select: { statedById: true, investigationId: true } });
      if (earlier) throw earlier.statedById === actor.userId && earlier.investigationId === investigationId ? new AlreadySaved() : new Denied("taken");
      if (fromId === toId) throw new Denied("sameCompany", "toId");
      const known = await tx.companyProfile.count({ where: { AND: [visibleTo(actor), { investigationId, companyId: { in: [fromId, toId] } }] } });
      if (known < 2) throw new Denied("missing");
      const same = await sameWithin(tx, investigationId);
      const ends = { id, investigationId, fromId: same.headOf(fromId), toId: same.headOf(toId) };
      if (ends.fromId === ends.toId) throw new Denied("sameAlready");
      await tx.companyRelation.createMany({ data: { ...ends, kind: "sameAs", note: orNull(note), statedById: actor.userId } });
      await rest(tx, actor, ends, evidence);
      for (const entry of entries("company.sameStated", ends, { before: {}, after: await told(tx, ends) })) record(entry);
    }),
  );
  return id;
}

async function livingRelation(tx: Tx, actor: Actor, id: string, seenVersion: number) {
  const found = await tx.companyRelation.findFirst({
    where: { AND: [visibleTo(actor), { id }] },
    select: { id: true, investigationId: true, fromId: true, toId: true, kind: true, version: true, statedById: true, withdrawnAt: true },
  });
  if (!found) throw new Denied("missing");
  mustHaveRole(actor, found.investigationId, "reporter", "lead");
  if (found.withdrawnAt) throw new Denied("wrongState");
  if (found.version !== seenVersion) throw new Denied("stale");
  return found;
}

/** Another version, if it still is the one that was read: of two at once, one is refused. */
async function next(tx: Tx, id: string, version: number, data: object) {
  const { count } = await tx.companyRelation.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { ...data, version: version + 1, updatedAt: new Date() },
  });
  if (count === 0) throw new Denied("stale");
}

/** Says a relation anew: what it is, since when, and what it rests on. Between which two it is stays. */
export async function editRelation(actor: Actor, given: RelationEdit): Promise<void> {
  const input = relationEdit.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const found = await livingRelation(tx, actor, input.id, input.seenVersion);
      if (found.kind === "sameAs") throw new Denied("wrongState");
      const before = await told(tx, found);
      const twin = await tx.companyRelation.findFirst({
        where: {
          id: { not: found.id },
          investigationId: found.investigationId,
          fromId: found.fromId,
          toId: found.toId,
          kind: input.kind,
          word: orNull(input.word),
          withdrawnAt: null,
        },
        select: { id: true },
      });
      if (twin) throw new Denied("relatedAlready");
      await next(tx, found.id, found.version, columns(input));
      await tx.relationEvidence.deleteMany({ where: { relationId: found.id } });
      await rest(tx, actor, found, input.evidence);
      const after = await told(tx, found);
      if (isDeepStrictEqual(before, after)) throw new AlreadySaved();
      for (const entry of entries("company.relationEdited", found, { before, after })) record(entry);
    }),
  );
}

/** Gives a relation up and keeps all of it; of two that were one it makes two again. Who stated it may, and the lead. */
export async function withdrawRelation(actor: Actor, given: RelationWithdrawal): Promise<void> {
  const { id, seenVersion, reason } = relationWithdrawal.parse(given);
  await change(actor, async (tx, record) => {
    const found = await livingRelation(tx, actor, id, seenVersion);
    if (found.statedById !== actor.userId) mustHaveRole(actor, found.investigationId, "lead");
    await next(tx, id, seenVersion, { withdrawnAt: new Date() });
    const act = found.kind === "sameAs" ? "company.sameWithdrawn" : "company.relationWithdrawn";
    for (const entry of entries(act, found, { before: await told(tx, found), after: {}, reason })) record(entry);
  });
}

import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { commentVisibleTo, evidenceVisibleTo, mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import type { Entry } from "../custody/append";
import { firstEntryOf } from "../custody/queries";
import { AlreadySaved, unlessSaved } from "../custody/recorded";
import type { Tx } from "../db";
import { commenting, mayEdit, maySettle, mayWithdraw } from "./rules";
import {
  answerInput,
  commentEdit,
  commentInput,
  commentWithdrawal,
  reopening,
  settlement,
  type AnswerInput,
  type CommentEdit,
  type CommentInput,
  type CommentWithdrawal,
  type Reopening,
  type Settlement,
} from "./schema";

type New = { id: string; investigationId: string; evidenceId: string | null; claimId: string | null; threadId: string | null; text: string };

/** What a comment is about, as its entries name it. */
const about = ({ evidenceId, claimId, threadId }: Omit<New, "id" | "text" | "investigationId">) => ({
  ...(evidenceId === null ? { claimId } : { evidenceId }),
  ...(threadId !== null && { threadId }),
});
const comment = (id: string, version: number): Entry["subject"] => ({ type: "comment", id, version });

/** Writes a comment on a piece of evidence or a claim. */
export async function writeComment(actor: Actor, given: CommentInput): Promise<string> {
  const { id, type, subjectId, text } = commentInput.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const investigationId = await wallOf(tx, actor, type, subjectId);
      const one = {
        id,
        investigationId,
        evidenceId: type === "evidence" ? subjectId : null,
        claimId: type === "claim" ? subjectId : null,
        threadId: null,
        text,
      };
      await write(tx, actor, one);
      record({ action: "comment.written", subject: comment(id, 1), investigationId, detail: { ...about(one), after: { text } } });
    }),
  );
  return id;
}

/** Answers in a thread. Whoever goes on with a settled one opens it again. */
export async function answerComment(actor: Actor, given: AnswerInput): Promise<string> {
  const { id, threadId, text } = answerInput.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const { investigationId, evidenceId, claimId } = await lockedThread(tx, actor, threadId);
      const one = { id, investigationId, evidenceId, claimId, threadId, text };
      await write(tx, actor, one);
      const { count: reopened } = await tx.comment.updateMany({
        where: { id: threadId, settledAt: { not: null } },
        data: { settledAt: null, settledById: null, updatedAt: new Date() },
      });
      record({
        action: "comment.answered",
        subject: comment(id, 1),
        investigationId,
        detail: { ...about(one), after: { text }, ...(reopened > 0 && { reopened: true }) },
      });
    }),
  );
  return id;
}

/** Says one's own words anew. The history keeps the old ones. */
export async function editComment(actor: Actor, given: CommentEdit): Promise<void> {
  const { id, seenVersion, text } = commentEdit.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const found = await readComment(tx, actor, id);
      const { investigationId, version } = found;
      if (found.withdrawnAt) throw new Denied("wrongState");
      if (!mayEdit({ role: actor.roles.get(investigationId), userId: actor.userId }, found)) throw new Denied("notAllowed");
      if (version !== seenVersion) throw new Denied("stale");
      if (found.text === text) throw new AlreadySaved();
      await next(tx, id, version, { text, version: version + 1 });
      record({
        action: "comment.edited",
        subject: comment(id, version + 1),
        investigationId,
        detail: { ...about(found), before: { text: found.text }, after: { text } },
      });
    }),
  );
}

/** Takes a comment back: its words are shown no more and found no more, and its answers stay. */
export async function withdrawComment(actor: Actor, given: CommentWithdrawal): Promise<void> {
  const { id, seenVersion, reason } = commentWithdrawal.parse(given);
  await change(actor, async (tx, record) => {
    const found = await readComment(tx, actor, id);
    const { investigationId, version } = found;
    if (found.withdrawnAt) throw new Denied("wrongState");
    if (!mayWithdraw({ role: actor.roles.get(investigationId), userId: actor.userId }, found)) throw new Denied("notAllowed");
    if (version !== seenVersion) throw new Denied("stale");
    await next(tx, id, version, { withdrawnAt: new Date() });
    record({ action: "comment.withdrawn", subject: comment(id, version), investigationId, detail: { ...about(found), before: { text: found.text }, reason } });
  });
}

/** Says that there is nothing left to do about a thread: all of it, so an answer that came meanwhile has to be read first. */
export async function settleThread(actor: Actor, given: Settlement): Promise<void> {
  const { threadId, seen } = settlement.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const found = await lockedThread(tx, actor, threadId);
      mustBeAbleToSettle(actor, found);
      if (found.settledAt) throw new AlreadySaved();
      if (1 + (await tx.comment.count({ where: { threadId } })) !== seen) throw new Denied("stale");
      await move(tx, threadId, { settledAt: new Date(), settledById: actor.userId });
      record({ action: "comment.settled", subject: comment(threadId, found.version), investigationId: found.investigationId, detail: about(found) });
    }),
  );
}

/** Opens a thread again that was said to be settled. */
export async function reopenThread(actor: Actor, given: Reopening): Promise<void> {
  const { threadId } = reopening.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const found = await lockedThread(tx, actor, threadId);
      mustBeAbleToSettle(actor, found);
      if (!found.settledAt) throw new AlreadySaved();
      await move(tx, threadId, { settledAt: null, settledById: null });
      record({ action: "comment.reopened", subject: comment(threadId, found.version), investigationId: found.investigationId, detail: about(found) });
    }),
  );
}

/** The investigation of what a comment is to be about, if the actor may write there. */
async function wallOf(tx: Tx, actor: Actor, type: CommentInput["type"], id: string): Promise<string> {
  const select = { investigationId: true } as const;
  const found =
    type === "evidence"
      ? await tx.evidence.findFirst({ where: { AND: [evidenceVisibleTo(actor), { id }] }, select })
      : await tx.claim.findFirst({ where: { AND: [visibleTo(actor), { id }] }, select });
  if (!found) throw new Denied("missing");
  mustHaveRole(actor, found.investigationId, ...commenting);
  return found.investigationId;
}

/** Of the same id sent twice, also at once, one is written. */
async function write(tx: Tx, actor: Actor, one: New) {
  const { count } = await tx.comment.createMany({ data: { ...one, authorId: actor.userId }, skipDuplicates: true });
  if (count > 0) return;
  const { evidenceId, claimId, threadId } = one;
  const own = await tx.comment.count({ where: { id: one.id, authorId: actor.userId, evidenceId, claimId, threadId } });
  // The words that it began with: it may have been edited since. Other words under its id are another comment, and must not be lost.
  const first = own > 0 ? (await firstEntryOf(actor, one.id))?.detail : undefined;
  throw isDeepStrictEqual(first?.after, { text: one.text }) ? new AlreadySaved() : new Denied("taken");
}

const columns = {
  investigationId: true,
  evidenceId: true,
  claimId: true,
  threadId: true,
  text: true,
  authorId: true,
  version: true,
  withdrawnAt: true,
  settledAt: true,
  evidence: { select: { authorId: true } },
  claim: { select: { authorId: true } },
} as const;

async function readComment(tx: Tx, actor: Actor, id: string) {
  const found = await tx.comment.findFirst({ where: { AND: [commentVisibleTo(actor), { id }] }, select: columns });
  if (!found) throw new Denied("missing");
  mustHaveRole(actor, found.investigationId, ...commenting);
  return found;
}

/** The comment that began a thread, its row locked: who answers and who settles do so one after the other. */
async function lockedThread(tx: Tx, actor: Actor, id: string) {
  await readComment(tx, actor, id); // who may not see it locks nothing
  await tx.$queryRaw`select from "Comment" where id = ${id}::uuid for update`;
  const found = await readComment(tx, actor, id);
  if (found.threadId !== null) throw new Denied("missing");
  return found;
}

function mustBeAbleToSettle(actor: Actor, found: Awaited<ReturnType<typeof lockedThread>>) {
  const subject = found.evidence ?? found.claim;
  if (!subject || !maySettle({ role: actor.roles.get(found.investigationId), userId: actor.userId }, found, subject)) throw new Denied("notAllowed");
}

const move = (tx: Tx, id: string, data: { settledAt: Date | null; settledById: string | null }) =>
  tx.comment.updateMany({ where: { id }, data: { ...data, updatedAt: new Date() } });

/** Other words, or none any more, if it still is what was read: of two at once, one is refused. */
async function next(tx: Tx, id: string, version: number, data: { text: string; version: number } | { withdrawnAt: Date }) {
  const { count } = await tx.comment.updateMany({ where: { id, version, withdrawnAt: null }, data: { ...data, updatedAt: new Date() } });
  if (count === 0) throw new Denied("stale");
}

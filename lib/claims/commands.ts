import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo, mustHaveRole, visibleTo } from "../access/visible";
import { change } from "../change";
import type { Entry } from "../custody/append";
import { AlreadySaved, unlessSaved } from "../custody/recorded";
import type { Tx } from "../db";
import { orNull } from "../evidence/stated";
import type { Prisma } from "../generated/client";
import { basisOf } from "./basis";
import { groundsOf, moving } from "./grounds";
import { freeze } from "./rules";
import {
  claimCut,
  claimEdit,
  claimInput,
  claimRestoration,
  claimTie,
  claimWithdrawal,
  clearanceInput,
  type ClaimCut,
  type ClaimEdit,
  type ClaimInput,
  type ClaimRestoration,
  type ClaimTie,
  type ClaimWithdrawal,
  type ClearanceInput,
} from "./schema";

const did = { supports: "supported", contradicts: "contradicted", inferred: "inferred" } as const;
const claim = (id: string, version: number): Entry["subject"] => ({ type: "claim", id, version });

/** States a sentence that shall be published. Its id comes from the form: sending twice states it once. */
export async function stateClaim(actor: Actor, given: ClaimInput): Promise<string> {
  const { id, investigationId, sentence, note, evidence } = claimInput.parse(given);
  mustHaveRole(actor, investigationId, "reporter", "lead");
  await unlessSaved(
    change(actor, async (tx, record) => {
      // The lock on the investigation's row orders those who state at once, and with it their numbers.
      const { lastClaim: number } = await tx.investigation.update({
        where: { id: investigationId },
        data: { lastClaim: { increment: 1 } },
        select: { lastClaim: true },
      });
      const earlier = await tx.claim.findUnique({ where: { id }, select: { authorId: true, investigationId: true } });
      if (earlier) throw earlier.authorId === actor.userId && earlier.investigationId === investigationId ? new AlreadySaved() : new Denied("taken");
      const { userId } = actor;
      await tx.claim.create({
        data: { id, investigationId, number, sentence, note: orNull(note), authorId: userId, editedById: userId },
        select: { id: true },
      });
      for (const { evidenceId } of evidence) await mustBeSubmitted(tx, actor, evidenceId, investigationId);
      await tx.claimEvidence.createMany({
        data: evidence.map((tie) => ({ claimId: id, investigationId, evidenceId: tie.evidenceId, role: tie.role, note: orNull(tie.note) })),
        skipDuplicates: true,
      });
      record({ action: "claim.stated", subject: claim(id, 1), investigationId, detail: { after: { sentence, note: orNull(note), evidence } } });
    }),
  );
  return id;
}

/** Writes another version of the sentence. Saving what stands there already is no version. */
export async function editClaim(actor: Actor, given: ClaimEdit): Promise<void> {
  const { id, seenVersion, sentence, note } = claimEdit.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const { investigationId, version, sentence: old, note: oldNote } = await writableClaim(tx, actor, id);
      if (version !== seenVersion) throw new Denied("stale");
      const [before, after] = [
        { sentence: old, note: oldNote },
        { sentence, note: orNull(note) },
      ];
      if (isDeepStrictEqual(before, after)) throw new AlreadySaved();
      await next(tx, actor, id, version, after);
      record({ action: "claim.edited", subject: claim(id, version + 1), investigationId, detail: { before, after } });
    }),
  );
}

/** Says what a piece of evidence is to a claim, or says it anew. Only what was handed in once: a draft is nobody's ground. */
export async function tieEvidence(actor: Actor, given: ClaimTie): Promise<void> {
  const { claimId, evidenceId, role, note } = claimTie.parse(given);
  await unlessSaved(
    change(actor, async (tx, record) => {
      const { investigationId, version } = await writableClaim(tx, actor, claimId);
      await mustBeSubmitted(tx, actor, evidenceId, investigationId);
      const key = { claimId_evidenceId: { claimId, evidenceId } };
      const before = await tx.claimEvidence.findUnique({ where: key, select: { role: true, note: true } });
      const after = { role, note: orNull(note) };
      if (isDeepStrictEqual(before, after)) throw new AlreadySaved();
      await tx.claimEvidence.upsert({ where: key, create: { claimId, evidenceId, investigationId, ...after }, update: after });
      await next(tx, actor, claimId, version);
      record({
        action: `claim.${did[role]}`,
        subject: claim(claimId, version + 1),
        investigationId,
        detail: { evidenceId, before, after },
      });
    }),
  );
}

/** Takes a piece of evidence off a claim. The history keeps what it was to it. */
export async function untieEvidence(actor: Actor, given: ClaimCut): Promise<void> {
  const { claimId, evidenceId } = claimCut.parse(given);
  await change(actor, async (tx, record) => {
    const { investigationId, version } = await writableClaim(tx, actor, claimId);
    const before = await tx.claimEvidence.findUnique({ where: { claimId_evidenceId: { claimId, evidenceId } }, select: { role: true, note: true } });
    if (!before) throw new Denied("missing");
    await tx.claimEvidence.deleteMany({ where: { claimId, evidenceId } });
    await next(tx, actor, claimId, version);
    record({ action: "claim.untied", subject: claim(claimId, version + 1), investigationId, detail: { evidenceId, before } });
  });
}

/**
 * Clears a version for publication, with everything that it rests on as it stands now. Never one's own; never a sentence
 * that nothing supports; and where something speaks against it or is thin, with the reason.
 */
export async function clearClaim(actor: Actor, given: ClearanceInput): Promise<void> {
  const { id, seenVersion, note } = clearanceInput.parse(given);
  await change(actor, async (tx, record) => {
    const found = await findClaimRow(tx, actor, id);
    const { investigationId, version } = found;
    mustHaveRole(actor, investigationId, "editor", "lead");
    if (found.authorId === actor.userId || found.editedById === actor.userId) throw new Denied("ownWork");
    // The row is locked: nothing is tied to it while it is being cleared.
    await tx.$queryRaw`select from "Claim" where id = ${id}::uuid for update`;
    const { count } = await tx.claim.updateMany({ where: { id, version: seenVersion, withdrawnAt: null }, data: { updatedAt: new Date() } });
    if (count === 0) throw new Denied(found.withdrawnAt ? "wrongState" : "stale");
    const grounds = (await groundsOf(tx, [id])).get(id) ?? [];
    const { support, flags } = basisOf(grounds);
    if (support.length === 0) throw new Denied("unsupported");
    if (flags.length > 0 && !note) throw new Denied("saidNothing", "note");
    const basis = freeze(moving(grounds));
    await tx.clearance.create({
      data: { claimId: id, investigationId, version, basis: basis as Prisma.InputJsonValue, note: orNull(note), clearedById: actor.userId },
      select: { id: true },
    });
    record({ action: "claim.cleared", subject: claim(id, version), investigationId, detail: { flags, note: orNull(note), basis } });
  });
}

/** Gives a sentence up and keeps all of it. Its author may, and the lead. */
export async function withdrawClaim(actor: Actor, given: ClaimWithdrawal): Promise<void> {
  const { id, seenVersion, reason } = claimWithdrawal.parse(given);
  await move(actor, id, seenVersion, new Date(), { action: "claim.withdrawn", detail: { reason } });
}

/** Takes a sentence up again: as another version, since nobody cleared it as it is now. */
export async function restoreClaim(actor: Actor, given: ClaimRestoration): Promise<void> {
  const { id, seenVersion } = claimRestoration.parse(given);
  await move(actor, id, seenVersion, null, { action: "claim.restored", detail: {} });
}

async function move(actor: Actor, id: string, seenVersion: number, withdrawnAt: Date | null, entry: Pick<Entry, "action" | "detail">) {
  await change(actor, async (tx, record) => {
    const { investigationId, authorId, version, ...found } = await findClaimRow(tx, actor, id);
    mustHaveRole(actor, investigationId, "reporter", "lead");
    if (authorId !== actor.userId) mustHaveRole(actor, investigationId, "lead");
    if (version !== seenVersion) throw new Denied("stale");
    if ((found.withdrawnAt === null) === (withdrawnAt === null)) throw new Denied("wrongState");
    await next(tx, actor, id, version, { withdrawnAt });
    record({ ...entry, subject: claim(id, version + 1), investigationId });
  });
}

async function findClaimRow(tx: Tx, actor: Actor, id: string) {
  const found = await tx.claim.findFirst({
    where: { AND: [visibleTo(actor), { id }] },
    select: { investigationId: true, version: true, sentence: true, note: true, authorId: true, editedById: true, withdrawnAt: true },
  });
  if (!found) throw new Denied("missing");
  return found;
}

async function writableClaim(tx: Tx, actor: Actor, id: string) {
  const found = await findClaimRow(tx, actor, id);
  mustHaveRole(actor, found.investigationId, "reporter", "lead");
  if (found.withdrawnAt) throw new Denied("wrongState");
  return found;
}

/** Another version, if it still is the one that was read: of two at once, one is refused. */
async function next(tx: Tx, { userId }: Actor, id: string, version: number, data: Prisma.ClaimUncheckedUpdateManyInput = {}) {
  const { count } = await tx.claim.updateMany({ where: { id, version }, data: { ...data, version: version + 1, editedById: userId, updatedAt: new Date() } });
  if (count === 0) throw new Denied("stale");
}

async function mustBeSubmitted(tx: Tx, actor: Actor, id: string, investigationId: string) {
  const found = await tx.evidence.findFirst({ where: { AND: [evidenceVisibleTo(actor), { id, investigationId }] }, select: { firstSubmittedAt: true } });
  if (!found) throw new Denied("missing");
  if (!found.firstSubmittedAt) throw new Denied("wrongState");
}

import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo, mustHaveRole } from "../access/visible";
import { change } from "../change";
import type { Tx } from "../db";
import { versionOf } from "../evidence/snapshot";
import type { Verdict } from "../generated/enums";
import { after, isOwnWork, type ReviewAct } from "./rules";
import { acceptance, refusal, restoration, submission, withdrawal, type Acceptance, type Refusal, type Submission, type Withdrawal } from "./schema";

async function find(tx: Tx, actor: Actor, id: string) {
  const found = await tx.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { id }] },
    select: { investigationId: true, status: true, statusBefore: true, version: true, authorId: true, editedById: true, firstSubmittedAt: true },
  });
  if (!found) throw new Denied("missing");
  return found;
}

/** Moves a record on, if it still is what the actor saw: otherwise somebody was faster, and that is said. */
async function move(tx: Tx, id: string, act: ReviewAct, found: Awaited<ReturnType<typeof find>>, seenVersion: number, more: { firstSubmittedAt?: Date } = {}) {
  const status = after(act, found.status, found.statusBefore);
  if (found.version !== seenVersion) throw new Denied("stale");
  if (!status) throw new Denied("wrongState");
  const { count } = await tx.evidence.updateMany({
    where: { id, version: seenVersion, status: found.status },
    data: { status, statusBefore: status === "withdrawn" ? found.status : null, updatedAt: new Date(), ...more },
  });
  if (count === 0) throw new Denied("stale");
}

/** Hands a version to the editors and freezes it: what they decide on cannot change under them. */
export async function submitEvidence(actor: Actor, given: Submission) {
  const { id, seenVersion } = submission.parse(given);
  await change(actor, async (tx, record) => {
    const found = await find(tx, actor, id);
    const { investigationId } = found;
    mustHaveRole(actor, investigationId, "reporter", "lead");
    await move(tx, id, "submit", found, seenVersion, found.firstSubmittedAt ? {} : { firstSubmittedAt: new Date() });
    // A version that was withdrawn or sent back without a change is the version that was frozen already.
    const frozen = await tx.submission.findUnique({
      where: { evidenceId_version: { evidenceId: id, version: seenVersion } },
      select: { decision: { select: { id: true } } },
    });
    if (frozen?.decision) throw new Denied("unchanged");
    if (!frozen)
      await tx.submission.create({
        data: { evidenceId: id, investigationId, version: seenVersion, submittedById: actor.userId, snapshot: await versionOf(tx, id) },
      });
    record({ action: "evidence.submitted", subject: { type: "evidence", id, version: seenVersion }, investigationId, detail: { version: seenVersion } });
  });
}

const actOf = { accepted: "accept", sentBack: "sendBack", rejected: "reject" } as const;

async function decide(actor: Actor, { id, seenVersion, note, checked }: Acceptance, verdict: Verdict) {
  await change(actor, async (tx, record) => {
    const found = await find(tx, actor, id);
    const { investigationId } = found;
    mustHaveRole(actor, investigationId, "editor", "lead");
    const frozen = await tx.submission.findUnique({
      where: { evidenceId_version: { evidenceId: id, version: seenVersion } },
      select: { id: true, submittedById: true },
    });
    if (isOwnWork(actor.userId, { ...found, submittedById: frozen?.submittedById })) throw new Denied("ownWork");
    await move(tx, id, actOf[verdict], found, seenVersion);
    if (!frozen) throw new Denied("wrongState");
    await tx.decision.create({ data: { submissionId: frozen.id, evidenceId: id, investigationId, verdict, note: note ?? null, decidedById: actor.userId } });
    record({
      action: `evidence.${verdict}`,
      subject: { type: "evidence", id, version: seenVersion },
      investigationId,
      detail: { version: seenVersion, note: note ?? null, ...(checked && { checked }) },
    });
  });
}

/** Accepted means: the record says no more than its basis. It does not mean true, and not cleared for publication. */
export const acceptEvidence = (actor: Actor, given: Acceptance) => decide(actor, acceptance.parse(given), "accepted");
export const sendBackEvidence = (actor: Actor, given: Refusal) => decide(actor, refusal.parse(given), "sentBack");
export const rejectEvidence = (actor: Actor, given: Refusal) => decide(actor, refusal.parse(given), "rejected");

/** Takes a record out of use and keeps all of it. Its author may, and the lead. */
export async function withdrawEvidence(actor: Actor, given: Withdrawal) {
  const { id, seenVersion, reason } = withdrawal.parse(given);
  await change(actor, async (tx, record) => {
    const found = await find(tx, actor, id);
    mustOwn(actor, found);
    await move(tx, id, "withdraw", found, seenVersion);
    record({
      action: "evidence.withdrawn",
      subject: { type: "evidence", id, version: seenVersion },
      investigationId: found.investigationId,
      detail: { reason },
    });
  });
}

/** Brings a withdrawn record back to where it stood. */
export async function restoreEvidence(actor: Actor, given: Submission) {
  const { id, seenVersion } = restoration.parse(given);
  await change(actor, async (tx, record) => {
    const found = await find(tx, actor, id);
    mustOwn(actor, found);
    await move(tx, id, "restore", found, seenVersion);
    record({
      action: "evidence.restored",
      subject: { type: "evidence", id, version: seenVersion },
      investigationId: found.investigationId,
      detail: { status: found.statusBefore },
    });
  });
}

function mustOwn(actor: Actor, { investigationId, authorId }: { investigationId: string; authorId: string }) {
  mustHaveRole(actor, investigationId, "reporter", "lead");
  if (authorId !== actor.userId) mustHaveRole(actor, investigationId, "lead");
}

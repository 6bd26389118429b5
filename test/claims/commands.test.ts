import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Denied } from "../../lib/access/denied";
import { clearClaim, editClaim, restoreClaim, stateClaim, tieEvidence, untieEvidence, withdrawClaim } from "../../lib/claims/commands";
import { claimCalled, claimsOf, claimsToClear, findClaim, listClaims, questionClaims } from "../../lib/claims/queries";
import { claimFilter } from "../../lib/claims/filter";
import { claimInput } from "../../lib/claims/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { acceptEvidence, restoreEvidence, submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { piece, type Scene, scene } from "../support/scene";
import "../support/newsroom";

let room: Scene;
beforeAll(async () => void (room = await scene()));
afterAll(() => room[Symbol.asyncDispose]());

const reporter = () => room.people.reporter.actor;
const editor = () => room.people.editor.actor;
const state = (evidence: object[] = [], id = randomUUID()) =>
  stateClaim(reporter(), claimInput.parse({ id, investigationId: room.investigationId, sentence: "文章称价格约 100 至 150 元。", evidence }));
const found = async (id: string) => (await findClaim(reporter(), id))!;

async function accepted() {
  const attribution = [{ who: "已刊发文章", how: "wrote" as const }];
  const id = await logEvidence(reporter(), piece(room.investigationId, { attribution }));
  await submitEvidence(reporter(), { id, seenVersion: 1 });
  await acceptEvidence(editor(), { id, seenVersion: 1 });
  return id;
}

test("what two insiders told our own reporter are two roots of a sentence, not one", async () => {
  const told = async (who: string) => {
    const attribution = [
      { who, how: "told" as const },
      { who: "记者", how: "heard" as const },
    ];
    const id = await logEvidence(reporter(), piece(room.investigationId, { attribution }));
    await submitEvidence(reporter(), { id, seenVersion: 1 });
    return { evidenceId: id, role: "supports" };
  };
  const { basis } = await found(await state([await told("客服主管"), await told("数据中介")]));
  expect(basis.roots.map(({ name }) => name).toSorted()).toEqual(["客服主管", "数据中介"].toSorted());
  expect(basis.flags).not.toContain("oneRoot");
});

test("a claim is stated once under its id, has a reference of its own, and is found under it", async () => {
  const id = randomUUID();
  expect([await state([], id), await state([], id)]).toEqual([id, id]);
  const { ref, basis, state: standing } = await found(id);
  expect(ref).toMatch(/^[A-Z]{6}-C\d\d$/);
  expect([basis.flags, standing]).toEqual([["unsupported"], "open"]);
  expect(await claimCalled(reporter(), ref.toLowerCase())).toBe(id);
  expect(await claimCalled(room.people.stranger.actor, ref)).toBeNull();
});

test("clearing wants somebody else, something that supports it, and a reason where it is thin", async () => {
  const [id, evidenceId] = [await state(), await accepted()];
  await expect(clearClaim(editor(), { id, seenVersion: 1, note: "可以" })).rejects.toThrow(new Denied("unsupported"));
  await tieEvidence(reporter(), { claimId: id, evidenceId, role: "supports" });
  expect((await found(id)).basis).toMatchObject({ flags: ["oneRoot"], roots: [{ name: "已刊发文章" }] });
  await expect(clearClaim(editor(), { id, seenVersion: 2 })).rejects.toThrow(new Denied("saidNothing", "note"));
  await expect(clearClaim(editor(), { id, seenVersion: 1, note: "可以" })).rejects.toThrow(new Denied("stale"));
  await expect(clearClaim(reporter(), { id, seenVersion: 2, note: "可以" })).rejects.toThrow(new Denied("notAllowed"));
  await clearClaim(editor(), { id, seenVersion: 2, note: "写明了出处" });
  expect(await found(id)).toMatchObject({ state: "cleared", clearance: { version: 2, note: "写明了出处" } });
});

test("a sentence that something supports waits for who may clear it, and for nobody else, until it is cleared or rests on something new", async () => {
  const [id, evidenceId, thin] = [await state(), await accepted(), await state()];
  const waits = async (actor = editor()) => (await claimsToClear(actor)).lines.map((one) => one.id);
  const before = (await questionClaims(editor(), {})).toClear;
  expect(await waits()).not.toContain(id);
  await tieEvidence(reporter(), { claimId: id, evidenceId, role: "supports" });
  expect(await waits()).toContain(id);
  expect(await waits()).not.toContain(thin);
  expect((await questionClaims(editor(), {})).toClear).toBe(before + 1);
  expect(await waits(reporter())).toEqual([]);
  await clearClaim(editor(), { id, seenVersion: 2, note: "写明了出处" });
  expect(await waits()).not.toContain(id);
  await tieEvidence(reporter(), { claimId: id, evidenceId: await accepted(), role: "supports" });
  expect(await waits()).toContain(id);
  await withdrawClaim(reporter(), { id, seenVersion: 3, reason: "不发了" });
  expect(await waits()).not.toContain(id);
  await restoreClaim(reporter(), { id, seenVersion: 4 });
});

test("the lead does not clear what the lead wrote or changed, and the database holds to it", async () => {
  const lead = room.people.lead.actor;
  const [id, evidenceId] = [await state(), await accepted()];
  await tieEvidence(lead, { claimId: id, evidenceId, role: "supports" });
  await expect(clearClaim(lead, { id, seenVersion: 2, note: "可以" })).rejects.toThrow(new Denied("ownWork"));
  await expect(
    room.owner.query(`insert into "Clearance" (id, "claimId", "investigationId", version, basis, "clearedById") values ($1, $2, $3, 2, '[1]', $4)`, [
      randomUUID(),
      id,
      room.investigationId,
      lead.userId,
    ]),
  ).rejects.toThrow("not cleared by who wrote it");
});

test("a change of the sentence, of what it rests on, or of a piece reopens it, also when the piece comes back", async () => {
  const [evidenceId, other] = [await accepted(), await accepted()];
  const cleared = async () => {
    const id = await state([{ evidenceId, role: "supports" }]);
    await clearClaim(editor(), { id, seenVersion: 1, note: "可以" });
    expect((await found(id)).state).toBe("cleared");
    return id;
  };
  const [edited, tied, moved] = [await cleared(), await cleared(), await cleared()];
  await editClaim(reporter(), { id: edited, seenVersion: 1, sentence: "价格约 100 至 150 元。" });
  expect((await found(edited)).state).toBe("changed");
  await tieEvidence(reporter(), { claimId: tied, evidenceId: other, role: "contradicts" });
  expect((await found(tied)).state).toBe("changed");
  await untieEvidence(reporter(), { claimId: tied, evidenceId: other });
  expect((await found(tied)).state).toBe("changed");
  await withdrawEvidence(reporter(), { id: evidenceId, seenVersion: 1, reason: "记错了" });
  expect(await found(moved)).toMatchObject({ state: "moved", basis: { flags: ["unsupported"] } });
  await restoreEvidence(reporter(), { id: evidenceId, seenVersion: 1 });
  expect((await found(moved)).state).toBe("moved");
});

test("a draft is nobody's ground, and nothing is tied across the wall", async () => {
  const id = await state();
  await expect(tieEvidence(reporter(), { claimId: id, evidenceId: room.draft, role: "supports" })).rejects.toThrow(new Denied("wrongState"));
  await expect(tieEvidence(room.people.colleague.actor, { claimId: id, evidenceId: room.draft, role: "supports" })).rejects.toThrow(new Denied("missing"));
  const theirs = await logEvidence(room.people.stranger.actor, piece(room.otherInvestigationId));
  await submitEvidence(room.people.stranger.actor, { id: theirs, seenVersion: 1 });
  await expect(tieEvidence(reporter(), { claimId: id, evidenceId: theirs, role: "supports" })).rejects.toThrow(new Denied("missing"));
  expect((await found(id)).version).toBe(1);
});

test("what is said twice is no version; of two at once one is refused", async () => {
  const [id, evidenceId] = [await state(), await accepted()];
  await tieEvidence(reporter(), { claimId: id, evidenceId, role: "supports", note: "原文" });
  await tieEvidence(reporter(), { claimId: id, evidenceId, role: "supports", note: "原文" });
  expect((await found(id)).version).toBe(2);
  const answers = await Promise.allSettled(["甲", "乙"].map((sentence) => editClaim(reporter(), { id, seenVersion: 2, sentence })));
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a sentence that was given up stays, is out of the lists, and comes back as another version", async () => {
  const id = await state();
  await withdrawClaim(reporter(), { id, seenVersion: 1, reason: "不用了" });
  await expect(editClaim(reporter(), { id, seenVersion: 2, sentence: "别的" })).rejects.toThrow(new Denied("wrongState"));
  const ids = async (filter: object) =>
    (await listClaims(reporter(), claimFilter.parse({ investigation: room.investigationId, ...filter }))).lines.map((line) => line.id);
  expect(await ids({})).not.toContain(id);
  expect(await ids({ standing: "withdrawn" })).toEqual([id]);
  await restoreClaim(reporter(), { id, seenVersion: 2 });
  expect(await found(id)).toMatchObject({ version: 3, withdrawnAt: null });
});

test("the page of a piece names its claims, to those who see the piece", async () => {
  const evidenceId = await accepted();
  const id = await state([{ evidenceId, role: "contradicts", note: "相反" }]);
  expect(await claimsOf(editor(), evidenceId)).toMatchObject([
    { role: "contradicts", note: "相反", claim: { id, basis: { flags: ["unsupported", "contradicted"] } } },
  ]);
  expect(await claimsOf(room.people.stranger.actor, evidenceId)).toEqual([]);
});

test("a list under a flag shows those alone, and counts each flag", async () => {
  const all = await listClaims(reporter(), claimFilter.parse({ investigation: room.investigationId }));
  const flagged = await listClaims(reporter(), claimFilter.parse({ investigation: room.investigationId, flag: "oneRoot" }));
  expect(flagged.total).toBe(all.flags.oneRoot);
  expect(flagged.total).toBeGreaterThan(0);
  expect(flagged.lines.every(({ basis }) => basis.flags.includes("oneRoot"))).toBe(true);
});

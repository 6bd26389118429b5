import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clearClaim, stateClaim } from "../../lib/claims/commands";
import { findClaim } from "../../lib/claims/queries";
import { claimInput } from "../../lib/claims/schema";
import { parseAttribution } from "../../lib/evidence/attribution";
import { logEvidence } from "../../lib/evidence/commands";
import { linkEvidence, linkSource, unlink } from "../../lib/links/commands";
import { submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "../support/newsroom";
import { piece } from "../support/scene";

let room: Awaited<ReturnType<typeof newsroom>>;
let insider: string;
let codename: string;
const reporter = () => room.people.reporter.actor;
beforeAll(async () => {
  room = await newsroom();
  insider = randomUUID();
  await recordSource(reporter(), { id: insider, investigationId: room.investigationId, kind: "insider", description: "内部人士" });
  codename = (await room.owner.query<{ codename: string }>(`select codename from "Source" where id = $1`, [insider])).rows[0]!.codename;
});
afterAll(() => room[Symbol.asyncDispose]());

async function log(line: string, { submit = true, ...more }: { submit?: boolean; [field: string]: unknown } = {}) {
  const id = await logEvidence(reporter(), piece(room.investigationId, { attribution: parseAttribution(line.replaceAll("S-x", codename)), ...more }));
  if (submit) await submitEvidence(reporter(), { id, seenVersion: 1 });
  return id;
}
const state = (supports: string[], contradicts: string[] = []) =>
  stateClaim(
    reporter(),
    claimInput.parse({
      id: randomUUID(),
      investigationId: room.investigationId,
      sentence: "一句",
      evidence: [
        ...supports.map((evidenceId) => ({ evidenceId, role: "supports" })),
        ...contradicts.map((evidenceId) => ({ evidenceId, role: "contradicts" })),
      ],
    }),
  );
const found = async (id: string, who = room.people.viewer.actor) => (await findClaim(who, id))!;
const rootsOn = async (...supports: string[]) => (await found(await state(supports))).basis.roots.map(({ name }) => name);

test("what copies one report, or is the report, or reprints the copy, is one root", async () => {
  const [copied, elsewhere, report, reprint] = [
    await log("新华社报道 → 甲报文章"),
    await log("新华社报道 → 乙报文章"),
    await log("新华社报道"),
    await log("《乙报》文章 → 丙网转载"),
  ];
  expect(await rootsOn(copied, elsewhere)).toEqual(["新华社报道"]);
  expect(await rootsOn(copied, report)).toEqual(["新华社报道"]);
  expect(await rootsOn(elsewhere, reprint)).toEqual(["乙报文章"]);
  expect(await rootsOn(copied, elsewhere, report, reprint)).toHaveLength(1);
  expect(await rootsOn(copied, await log("工资单"))).toHaveLength(2);
});

test("one insider is one root through whatever papers, as a step, as a fact's step and by a link; two are two", async () => {
  const other = randomUUID();
  await recordSource(reporter(), { id: other, investigationId: room.investigationId, kind: "insider", description: "另一名" });
  const [step, again, linked, elsewhere] = [
    await log("S-x → 甲报文章"),
    await log("S-x → 乙报文章"),
    await log(""),
    await log("", { sources: [{ sourceId: other, role: "firstHand" }] }),
  ];
  await linkSource(reporter(), { evidenceId: linked, sourceId: insider, role: "firstHand" });
  const fact = await log("丁网文章", { factAttribution: [{ fact: "lines.0.amount", steps: [{ who: codename }] }] });
  expect(await rootsOn(step, again)).toEqual([codename]);
  expect(await rootsOn(step, linked, fact)).toHaveLength(1);
  expect(await rootsOn(step, elsewhere)).toHaveLength(2);
  await room.owner.query(`update "EvidenceSource" set role = 'mentioned' where "evidenceId" = $1`, [linked]);
  expect(await rootsOn(linked)).toEqual([]);
});

describe("on insiders alone", () => {
  test.each<[string, string, object, boolean]>([
    ["typed without a codename", "内部人士（口述）→ 本报记者", {}, true],
    ["by a link alone", "", { tied: true }, true],
    ["by a link beside what we heard", "本报记者（听说）", { tied: true }, true],
    ["not what we saw", "本报记者（看到）", { tied: true }, false],
    ["not a document", "工资单", {}, false],
  ])("%s", async (_name, line, { tied }: { tied?: boolean }, only) => {
    const id = await log(line, tied ? { sources: [{ sourceId: insider, role: "firstHand" }] } : {});
    const { basis } = await found(await state([id]));
    expect(basis.flags.includes("insiderOnly")).toBe(only);
    expect(basis.roots).toHaveLength(1);
  });
});

describe("a piece of the support that is contradicted elsewhere", () => {
  const pair = async () => [await log("甲报文章"), await log("乙报文章"), await log("丙报文章")] as const;
  test("is said on the claim, from whichever end it was linked, and no longer when the link is cut or the other is withdrawn", async () => {
    for (const from of ["ground", "other"] as const) {
      const [ground, second, other] = await pair();
      const id = await state([ground, second]);
      const [evidenceId, toId] = from === "ground" ? [ground, other] : [other, ground];
      expect((await found(id)).basis.flags).toEqual(["pending"]);
      await linkEvidence(reporter(), { evidenceId, toId, role: "contradicts" });
      expect((await found(id)).basis).toMatchObject({ flags: ["contradicted", "pending"], disputed: [{ piece: { id: ground }, by: [{ id: other }] }] });
      if (from === "ground") await unlink(reporter(), { type: "evidence", evidenceId, toId, role: "contradicts" });
      else await withdrawEvidence(reporter(), { id: other, seenVersion: 1, reason: "记错了" });
      expect((await found(id)).basis).toMatchObject({ flags: ["pending"], disputed: [] });
    }
  });

  test("somebody's draft contradicts nothing, and nobody learns of it", async () => {
    const [ground, second] = await pair();
    const draft = await log("丁报文章", { submit: false });
    await linkEvidence(reporter(), { evidenceId: draft, toId: ground, role: "contradicts" });
    const id = await state([ground, second]);
    for (const who of [room.people.viewer.actor, reporter(), room.people.lead.actor]) {
      expect(JSON.stringify(await found(id, who))).not.toContain(draft);
      expect((await found(id, who)).basis.flags).toEqual(["pending"]);
    }
  });

  test("reopens a sentence that was cleared before anybody knew, and wants a reason", async () => {
    const [ground, second, other] = await pair();
    const id = await state([ground, second]);
    const editor = room.people.editor.actor;
    await clearClaim(editor, { id, seenVersion: 1, note: "可以" });
    expect((await found(id)).state).toBe("cleared");
    await linkEvidence(reporter(), { evidenceId: other, toId: second, role: "contradicts" });
    expect((await found(id)).state).toBe("moved");
    await expect(clearClaim(editor, { id, seenVersion: 1 })).rejects.toThrow("saidNothing");
    await clearClaim(editor, { id, seenVersion: 1, note: "已核对两边" });
    expect((await found(id)).state).toBe("cleared");
    await withdrawEvidence(reporter(), { id: other, seenVersion: 1, reason: "记错了" });
    expect((await found(id)).state).toBe("moved");
  });
});

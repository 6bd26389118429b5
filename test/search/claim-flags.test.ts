import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stateClaim } from "../../lib/claims/commands";
import { claimFilter } from "../../lib/claims/filter";
import { claimsToClear, findClaim, listClaims, questionClaims } from "../../lib/claims/queries";
import { type ClaimFlag, claimFlags } from "../../lib/claims/rules";
import { claimInput, claimRoles } from "../../lib/claims/schema";
import { parseAttribution } from "../../lib/evidence/attribution";
import { editEvidence, logEvidence } from "../../lib/evidence/commands";
import { evidenceEdit } from "../../lib/evidence/schema";
import { claimsSheet } from "../../lib/export/claims-sheet";
import { findEvidence } from "../../lib/evidence/queries";
import { linkEvidence, unlink } from "../../lib/links/commands";
import { acceptEvidence, submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { newsroom } from "../support/newsroom";
import { piece, priceList } from "../support/scene";
import { ask, engines, settle } from "./searching";

const [pieces, sentences] = [14, 16];
const index = fc.nat(pieces - 1);
const world = fc.record({
  pieces: fc.array(
    fc.record({
      line: fc.constantFrom("甲报文章", "乙报文章", "《甲报》文章 → 丙网", "丁", "内部人士 → 乙报文章", "知情人士（口述）→ 本报记者", "记者（看到）", ""),
      nature: fc.constantFrom("seen", "reported", "inferred", undefined),
      fate: fc.constantFrom("inReview", "accepted", "accepted", "withdrawn"),
    }),
    { minLength: pieces, maxLength: pieces },
  ),
  claims: fc.array(
    fc.uniqueArray(fc.record({ at: index, role: fc.constantFrom("supports" as const, "supports" as const, ...claimRoles) }), {
      maxLength: 4,
      selector: ({ at }) => at,
    }),
    { minLength: sentences, maxLength: sentences },
  ),
  links: fc.uniqueArray(fc.tuple(index, index), { minLength: 4, maxLength: 6, selector: String }),
});

test("page, list, counters, desk, file and search say the same of every claim, whatever its evidence is and wherever it goes", async () => {
  const seed = Date.now();
  const [made] = fc.sample(world, { numRuns: 1, seed });
  await using room = await newsroom();
  const { investigationId, people } = room;
  const [author, editor, viewer] = [people.reporter.actor, people.editor.actor, people.viewer.actor];
  const ids: string[] = [];
  for (const { line, nature, fate } of made!.pieces) {
    const id = await logEvidence(author, piece(investigationId, { attribution: parseAttribution(line), ...(nature && { nature }) }));
    ids.push(id);
    await submitEvidence(author, { id, seenVersion: 1 });
    if (fate === "accepted") await acceptEvidence(editor, { id, seenVersion: 1 });
  }
  const links = made!.links.filter(([from, to]) => from !== to).map(([from, to]) => ({ evidenceId: ids[from]!, toId: ids[to]!, role: "contradicts" as const }));
  for (const link of links) await linkEvidence(author, link);
  const claims: string[] = [];
  for (const ties of made!.claims)
    claims.push(
      await stateClaim(
        author,
        claimInput.parse({ id: randomUUID(), investigationId, sentence: "一句", evidence: ties.map(({ at, role }) => ({ evidenceId: ids[at], role })) }),
      ),
    );

  const agree = async (when: string) => {
    await settle();
    const pages = new Map<string, ClaimFlag[]>();
    for (const id of claims) pages.set(id, (await findClaim(viewer, id))!.basis.flags);
    const carrying = (flag: ClaimFlag) => claims.filter((id) => pages.get(id)!.includes(flag)).toSorted();
    const all = await listClaims(viewer, claimFilter.parse({ investigation: investigationId }));
    const about = `${when}, seed ${seed}`;
    expect(new Map(all.lines.map(({ id, basis }) => [id, basis.flags])), about).toEqual(pages);
    const counts = Object.fromEntries(claimFlags.map((flag) => [flag, carrying(flag).length]));
    expect(all.flags, about).toEqual(counts);
    expect((await questionClaims(viewer, { investigation: investigationId })).flags, about).toEqual(counts);
    for (const { id, basis } of (await claimsToClear(editor)).lines) expect(basis.flags, about).toEqual(pages.get(id));
    for (const flag of claimFlags) {
      const listed = await listClaims(viewer, claimFilter.parse({ investigation: investigationId, flag }));
      expect(listed.lines.map(({ id }) => id).toSorted(), `${flag} ${about}`).toEqual(carrying(flag));
      for (const engine of engines) {
        const hits = await ask(engine, viewer, "", { type: "claim", basis: flag });
        expect(hits.ids.map((id) => id.slice("claim:".length)).toSorted(), `${engine.name} ${flag} ${about}`).toEqual(carrying(flag));
      }
    }
    const inFile: { id: string; flags: ClaimFlag[] }[] = [];
    for await (const { items } of claimsSheet(viewer, { investigation: investigationId }).pages()) inFile.push(...(items as typeof inFile));
    expect(new Map(inFile.map(({ id, flags }) => [id, flags])), about).toEqual(pages);
  };

  await agree("as it was logged");
  for (const [at, { fate }] of made!.pieces.entries())
    if (fate === "withdrawn") await withdrawEvidence(author, { id: ids[at]!, seenVersion: 1, reason: "记错了" });
  await agree("after some were withdrawn");
  const isGone = (id: string) => made!.pieces[ids.indexOf(id)]!.fate === "withdrawn";
  const standing = links.filter(({ evidenceId }) => !isGone(evidenceId));
  for (const [at, { evidenceId, ...link }] of standing.entries())
    if (at % 2 === 0) await unlink(author, { type: "evidence", evidenceId, ...link });
    else {
      const { version: seenVersion } = (await findEvidence(author, evidenceId))!;
      const seenLinks = [{ type: "evidence", id: link.toId, role: link.role }];
      await editEvidence(author, evidenceEdit.parse({ id: evidenceId, seenVersion, title: `改${at}`, detail: priceList, seenLinks }));
    }
  await agree("after contradictions were cut");
}, 120_000);

import { randomUUID } from "node:crypto";
import { stateClaim } from "../../lib/claims/commands";
import { claimInput } from "../../lib/claims/schema";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { linkCompany, linkEvidence, linkSource } from "../../lib/links/commands";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceInput } from "../../lib/evidence/schema";
import { acceptEvidence, submitEvidence, withdrawEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { newsroom } from "./newsroom";

/** About 100 to 150 yuan, and nobody said for what. */
export const priceList = {
  kind: "priceList",
  facts: { notStated: ["buyer"], lines: [{ min: "100", max: "150", about: true, currency: "CNY", notStated: ["unit"] }] },
} as const;

/** A piece as a form would send it. */
export const piece = (investigationId: string, more: object = {}) =>
  evidenceInput.parse({ id: randomUUID(), investigationId, title: "进价", detail: priceList, ...more });

/** A newsroom at work: pieces of one reporter in every state that matters, a company, a source, and a second reporter. */
export async function scene() {
  const room = await newsroom();
  const { investigationId, people } = room;
  const author = people.reporter.actor;
  const log = async (more: object = {}) => logEvidence(author, piece(investigationId, more));

  const companyId = await recordCompany(author, companyInput.parse({ companyId: randomUUID(), investigationId, name: "中邦金融" }));
  const sourceId = await recordSource(author, { id: randomUUID(), investigationId, kind: "insider", description: "内部人士" });
  const [draft, inReview, accepted, withdrawn] = [await log({ tags: ["只在草稿上"] }), await log(), await log(), await log()];
  for (const id of [inReview, accepted, withdrawn]) await submitEvidence(author, { id, seenVersion: 1 });
  await acceptEvidence(people.editor.actor, { id: accepted, seenVersion: 1 });
  await withdrawEvidence(author, { id: withdrawn, seenVersion: 1, reason: "记错了" });
  await linkCompany(author, { evidenceId: inReview, companyId, role: "subject" });
  await linkSource(author, { evidenceId: inReview, sourceId, role: "hearsay" });
  await linkEvidence(author, { evidenceId: inReview, toId: accepted, role: "related" });

  const claimId = await stateClaim(
    author,
    claimInput.parse({ id: randomUUID(), investigationId, sentence: "约 100 至 150 元。", evidence: [{ evidenceId: accepted, role: "supports" }] }),
  );

  return { ...room, claimId, companyId, sourceId, draft, inReview, accepted, withdrawn, people: { ...people, colleague: await room.member("reporter") } };
}
export type Scene = Awaited<ReturnType<typeof scene>>;

import { randomUUID } from "node:crypto";
import { Actor, type SignedIn } from "../../lib/access/actor";
import { acceptInvitation, admitFirstAdministrator } from "../../lib/accounts/bootstrap";
import { inviteAccount } from "../../lib/accounts/commands";
import { clearClaim, stateClaim } from "../../lib/claims/commands";
import { claimInput } from "../../lib/claims/schema";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceInput } from "../../lib/evidence/schema";
import { nameMember, openInvestigation } from "../../lib/investigations/commands";
import { acceptEvidence, sendBackEvidence, submitEvidence } from "../../lib/review/commands";
import { recordSource } from "../../lib/sources/commands";
import { bodyOf, type Known } from "./body";
import { claims } from "./claims";
import { companies, type DemoPiece, pieces, sources } from "./case";

const people = {
  reporter: { email: "reporter@demo.example", name: "记者甲" },
  editor: { email: "editor@demo.example", name: "编辑乙" },
  lead: { email: "lead@demo.example", name: "主编丙" },
  viewer: { email: "viewer@demo.example", name: "观察员丁" },
  outsider: { email: "outsider@demo.example", name: "记者戊" },
};
type Person = keyof typeof people;

/** As today's memberships have it: an actor knows those of the moment it was made. */
const again = async ({ sessionId }: SignedIn) => (await Actor.of(sessionId))!;

/**
 * Loads the demo case into an empty archive, by the same commands that people use: it has a history, numbers and reviews
 * like any other. Everybody gets `password`.
 */
export async function loadDemo({ password }: { password: string }) {
  const administrator = await admitFirstAdministrator({ email: "admin@demo.example", name: "管理员己", password });
  const invited = new Map<Person, SignedIn>();
  for (const [person, account] of Object.entries(people) as [Person, (typeof people)[Person]][]) {
    const { token } = await inviteAccount(administrator, account);
    invited.set(person, await acceptInvitation({ token, password }));
  }
  const actor = (person: Person) => invited.get(person)!;

  const investigationId = await openInvestigation(actor("lead"), { title: "中邦金融电话推销", slug: "zhongbang", code: "ZB" });
  const lead = await again(actor("lead"));
  for (const role of ["reporter", "editor", "viewer"] as const) await nameMember(lead, { investigationId, email: people[role].email, role });

  // A second, empty investigation, which the outsider leads: whoever opens one does.
  await openInvestigation(actor("outsider"), { title: "空白调查", slug: "blank", code: "KB" });

  const [reporter, editor] = [await again(actor("reporter")), await again(actor("editor"))];
  const known = await recordKnown(reporter, investigationId);
  const ids: string[] = [];
  for (const piece of pieces) ids.push(await logPiece({ reporter, editor }, investigationId, piece, known, ids));

  for (const { sentence, note, evidence, cleared } of claims) {
    const ties = evidence.map(({ to, ...tie }) => ({ evidenceId: ids[to - 1], ...tie }));
    const id = await stateClaim(reporter, claimInput.parse({ id: randomUUID(), investigationId, sentence, note, evidence: ties }));
    if (cleared) await clearClaim(editor, { id, seenVersion: 1, note: cleared });
  }
}

/** Companies and sources, and what a text may mention of them. */
async function recordKnown(reporter: Actor, investigationId: string): Promise<Known> {
  const known = new Map<string, string>();
  for (const [key, company] of Object.entries(companies))
    known.set(`company:${key}`, await recordCompany(reporter, companyInput.parse({ companyId: randomUUID(), investigationId, ...company })));
  for (const [key, source] of Object.entries(sources))
    known.set(`source:${key}`, await recordSource(reporter, { id: randomUUID(), investigationId, ...source }));
  return known;
}

async function logPiece(
  { reporter, editor }: Record<"reporter" | "editor", Actor>,
  investigationId: string,
  piece: DemoPiece,
  known: Known,
  earlier: readonly string[],
) {
  const id = randomUUID();
  const { title, detail, nature, attribution, factAttribution, factQualifiers, firstObtainedBy, tags, body, review } = piece;
  await logEvidence(
    reporter,
    evidenceInput.parse({
      id,
      investigationId,
      title,
      detail,
      nature,
      attribution,
      factAttribution,
      factQualifiers,
      firstObtainedBy,
      obtainedBy: "读一篇已刊发的文章",
      means: "publishedReport",
      language: "zh-CN",
      tags,
      notStated: ["occurred", "place"],
      body: bodyOf(body, known),
      companies: (piece.companies ?? []).map(({ company, ...link }) => ({ companyId: known.get(`company:${company}`), ...link })),
      sources: (piece.sources ?? []).map(({ source, ...link }) => ({ sourceId: known.get(`source:${source}`), ...link })),
      links: (piece.links ?? []).map(({ to, ...link }) => ({ toId: earlier[to - 1], ...link })),
    }),
  );
  const version = { id, seenVersion: 1 };
  if (review === "draft") return id;
  await submitEvidence(reporter, version);
  if (review === "accepted") await acceptEvidence(editor, version);
  else if (typeof review === "object") await sendBackEvidence(editor, { ...version, note: review.sentBack });
  return id;
}

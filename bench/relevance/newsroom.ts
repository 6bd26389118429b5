import { randomUUID } from "node:crypto";
import { Actor } from "../../lib/access/actor";
import { recordCompany } from "../../lib/companies/commands";
import { companyInput } from "../../lib/companies/schema";
import { logEvidence } from "../../lib/evidence/commands";
import { evidenceInput } from "../../lib/evidence/schema";
import { nameMember, openInvestigation } from "../../lib/investigations/commands";
import { recordSource } from "../../lib/sources/commands";
import { knownCompanies, knownPieces, knownSources } from "./known";
import { ordinaryCompany, ordinaryPiece } from "./ordinary";
import { sequence } from "./random";

export type Piece = {
  title: string;
  detail: { kind: string; facts: object };
  /** Companies by any of their names. */
  about: string[];
  body: string;
  place?: string;
  /** Numbers of callers: others would be masked, and are found by nobody. */
  notVictims?: string[];
  occurred?: { from: string; precision: "month" | "day" };
};

/** Kinds that ordinary pieces are of. A new kind joins with a case in `ordinaryPiece`; until then its pieces are plain text. */
const kinds = ["callQuota", "priceList", "script", "leadMarking", "unsorted", "unsorted", "unsorted"];

const again = async (actor: Actor) => (await Actor.of(actor.sessionId!))!;
const paragraph = (text: string) => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** Logs pieces into an investigation. Answers their references by place. */
async function fill(actor: Actor, investigationId: string, companies: ReadonlyMap<string, string>, pieces: readonly Piece[]) {
  for (const { title, detail, about, body, place, notVictims, occurred } of pieces) {
    const companyIds = about.flatMap((name) => companies.get(name) ?? []);
    await logEvidence(
      actor,
      evidenceInput.parse({
        id: randomUUID(),
        investigationId,
        title,
        detail,
        body: paragraph(body),
        ...(place && { place }),
        ...(notVictims && { notVictims }),
        ...(occurred && { occurred }),
        companies: companyIds.map((companyId) => ({ companyId, role: "subject" })),
      }),
    );
  }
}

/** Records companies. Answers their ids by every name that they have. */
async function record(actor: Actor, investigationId: string, companies: readonly (typeof knownCompanies)[number][]) {
  const ids = new Map<string, string>();
  for (const company of companies) {
    const id = await recordCompany(actor, companyInput.parse({ companyId: randomUUID(), investigationId, ...company }));
    for (const name of [company.name, ...(company.aliases ?? []).map((alias) => alias.name)]) ids.set(name, id);
  }
  return ids;
}

/**
 * A newsroom beside the demo case, the same in every run: what the questions are about (HD), `size` ordinary pieces in the
 * same investigation and in another (DS), and a third that `asking` is no member of (YM), with the same words in its titles.
 */
export async function fillNewsroom({ lead, asking, outsider }: { lead: Actor; asking: { email: string }; outsider: Actor }, size: number) {
  const random = sequence(20_261_124);
  const open = async (actor: Actor, title: string, slug: string, code: string) => {
    const id = await openInvestigation(actor, { title, slug, code });
    return { id, actor: await again(actor) };
  };
  const calls = await open(lead, "华东电话营销", "east-calls", "HD");
  const dealers = await open(lead, "数据商", "dealers", "DS");
  const hidden = await open(outsider, "隐秘调查", "hidden-work", "YM");
  const writer = await again(dealers.actor);
  for (const { id } of [calls, dealers]) await nameMember(writer, { investigationId: id, email: asking.email, role: "lead" });

  const known = await record(writer, calls.id, knownCompanies);
  for (const source of knownSources) await recordSource(writer, { id: randomUUID(), investigationId: calls.id, ...source });
  await fill(writer, calls.id, known, Object.values(knownPieces));

  for (const place of [calls, dealers]) {
    const companies = Array.from({ length: Math.min(60, Math.ceil(size / 20)) }, () => ordinaryCompany(random));
    const taken = new Map(companies.map((company) => [company.name, company]));
    const ids = await record(writer, place.id, [...taken.values()]);
    const names = [...taken.values()].map(({ aliases }) => aliases[0]!.name);
    await fill(
      writer,
      place.id,
      ids,
      Array.from({ length: Math.ceil(size / 2) }, () => ordinaryPiece(random, names, kinds)),
    );
  }
  const theirs = await record(hidden.actor, hidden.id, knownCompanies);
  await fill(hidden.actor, hidden.id, theirs, Object.values(knownPieces));
  return { hidden: hidden.id };
}

/** The reference that a known piece got: they were logged first, in their order. */
export const referenceOf = (key: keyof typeof knownPieces) => `HD-${String(Object.keys(knownPieces).indexOf(key) + 1).padStart(4, "0")}`;

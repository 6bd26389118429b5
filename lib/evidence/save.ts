import type { Actor } from "../access/actor";
import { Denied } from "../access/denied";
import { evidenceVisibleTo } from "../access/visible";
import type { Tx } from "../db";
import type { Prisma } from "../generated/client";
import { mentionsOf } from "../rich-text/schema";
import type { AttributionStep, FactAttribution } from "./attribution";
import type { FactQualifiers } from "./words/schema";
import type { Ties } from "./most-links";
import type { EvidenceEdit, EvidenceInput } from "./schema";
import { orNull } from "./stated";

type Where = { id: string; investigationId: string };
type Links = Pick<EvidenceInput, "companies" | "sources" | "links"> & { body?: EvidenceInput["body"] };

/** The columns that a form sets, as Prisma takes them: what is absent becomes null, never undefined. */
export const columnsOf = ({
  title,
  body,
  nature,
  means,
  obtainedBy,
  approvedBy,
  approvalReason,
  approvalLimits,
  firstObtainedBy,
  occurred,
  place,
  language,
  sensitivity,
  notStated,
  notVictims,
}: EvidenceInput | EvidenceEdit) =>
  ({
    title,
    ...(body && { body: body as Prisma.InputJsonObject }),
    nature: orNull(nature),
    means: orNull(means),
    obtainedBy: orNull(obtainedBy),
    approvedBy: orNull(approvedBy),
    approvalReason: orNull(approvalReason),
    approvalLimits: orNull(approvalLimits),
    firstObtainedBy: orNull(firstObtainedBy),
    occurredFrom: orNull(occurred?.from),
    occurredTo: orNull(occurred?.to),
    occurredPrecision: orNull(occurred?.precision),
    occurredZone: orNull(occurred?.zone),
    place: orNull(place),
    language: orNull(language),
    sensitivity,
    notStated,
    notVictims,
  }) satisfies Prisma.EvidenceUpdateInput;

/** Takes away what `saveAttribution`, `saveTags` and `saveLinks` wrote, before it is saved anew: the steps, the words of single facts, and the links that the writer had before their eyes, with all mentions. Those to somebody else's draft stay, and those that were made from another page since. */
export async function clearRecord(tx: Tx, actor: Actor, { id: evidenceId }: Where, seenLinks: EvidenceEdit["seenLinks"]) {
  const seen = (type: "company" | "source" | "evidence", end: "companyId" | "sourceId" | "toId") => {
    if (!seenLinks) return {};
    const byRole = Map.groupBy(
      seenLinks.filter((link) => link.type === type),
      ({ role }) => role,
    );
    return { OR: [{ role: "mentioned" as const }, ...[...byRole].map(([role, links]) => ({ [end]: { in: links.map(({ id }) => id) }, role: role as never }))] };
  };
  await tx.attributionStep.deleteMany({ where: { evidenceId } });
  await tx.factQualifier.deleteMany({ where: { evidenceId } });
  await tx.evidenceTag.deleteMany({ where: { evidenceId } });
  await tx.evidenceCompany.deleteMany({ where: { evidenceId, ...seen("company", "companyId") } });
  await tx.evidenceSource.deleteMany({ where: { evidenceId, ...seen("source", "sourceId") } });
  await tx.evidenceLink.deleteMany({ where: { fromId: evidenceId, to: { is: evidenceVisibleTo(actor) }, ...seen("evidence", "toId") } });
}

/** How much a piece is tied to. Mentions are not counted: they come and go with the text; nor is what is hidden from the actor. */
export async function tiesOf(tx: Tx, actor: Actor, evidenceId: string): Promise<Ties> {
  const role = { not: "mentioned" as const };
  const [companies, sources, links] = [
    await tx.evidenceCompany.count({ where: { evidenceId, role } }),
    await tx.evidenceSource.count({ where: { evidenceId, role } }),
    await tx.evidenceLink.count({ where: { fromId: evidenceId, role, to: { is: evidenceVisibleTo(actor) } } }),
  ];
  return { companies, sources, links };
}

type Attributed = { attribution: readonly AttributionStep[]; factAttribution: FactAttribution; factQualifiers: FactQualifiers };

/** Writes the steps about the whole record and about single facts, and the words that bound those. A step whose words are a codename of this investigation is tied to that source. */
export const saveAttribution = (tx: Tx, { id, investigationId }: Where, attributed: Attributed) => saveAttributions(tx, investigationId, [{ id, attributed }]);

/** The same of many records of one investigation. */
export async function saveAttributions(tx: Tx, investigationId: string, all: readonly { id: string; attributed: Attributed }[]) {
  const words = all.flatMap(({ id: evidenceId, attributed }) =>
    attributed.factQualifiers.flatMap(({ fact, qualifiers }) => qualifiers.map((word) => ({ evidenceId, investigationId, fact, word }))),
  );
  if (words.length > 0) await tx.factQualifier.createMany({ data: words });
  const steps = all.flatMap(({ id: evidenceId, attributed: { attribution, factAttribution } }) => {
    const placed = (fact: string | null, of: readonly AttributionStep[]) => of.map((step, position) => ({ evidenceId, ...step, fact, position }));
    return [...placed(null, attribution), ...factAttribution.flatMap(({ fact, steps: own }) => placed(fact, own))];
  });
  if (steps.length === 0) return;
  const named = await tx.source.findMany({
    where: { investigationId, codename: { in: [...new Set(steps.map(({ who }) => who))] } },
    select: { id: true, codename: true },
  });
  const sourceOf = new Map(named.map(({ id, codename }) => [codename, id]));
  await tx.attributionStep.createMany({
    data: steps.map(({ evidenceId, fact, position, who, how }) => ({
      evidenceId,
      investigationId,
      fact,
      position,
      who,
      how: orNull(how),
      sourceId: orNull(sourceOf.get(who)),
    })),
  });
}

/** Files the record under its tags; a tag that the investigation does not have yet is made. */
export async function saveTags(tx: Tx, { id: evidenceId, investigationId }: Where, names: readonly string[]) {
  if (names.length === 0) return;
  await tx.tag.createMany({ skipDuplicates: true, data: names.map((name) => ({ investigationId, name })) });
  const found = await tx.tag.findMany({ where: { investigationId, name: { in: [...names] } }, select: { id: true } });
  await tx.evidenceTag.createMany({ data: found.map(({ id: tagId }) => ({ evidenceId, tagId, investigationId })) });
}

/** Of what a list of links and the body name, what is there and may be seen. Asks nothing about nothing: most records name few things. */
async function known(ids: readonly string[], ask: (ids: string[]) => Promise<readonly { id: string }[]>) {
  return new Set(ids.length === 0 ? [] : (await ask([...ids])).map(({ id }) => id));
}

/**
 * Writes the links. What the body mentions is linked as mentioned, as long as it can be seen: a mention of anything else
 * stays a few words and ties nothing.
 */
export async function saveLinks(tx: Tx, actor: Actor, { id: evidenceId, investigationId }: Where, { companies, sources, links, body }: Links) {
  const mentions = body ? mentionsOf(body) : [];
  const mentioned = (type: "company" | "source" | "evidence") => mentions.filter((one) => one.type === type).map(({ id }) => id);

  const knownCompanies = await known([...companies.map(({ companyId }) => companyId), ...mentioned("company")], async (ids) => {
    const profiles = await tx.companyProfile.findMany({ where: { investigationId, companyId: { in: ids } }, select: { companyId: true } });
    return profiles.map(({ companyId }) => ({ id: companyId }));
  });
  const knownSources = await known([...sources.map(({ sourceId }) => sourceId), ...mentioned("source")], (ids) =>
    tx.source.findMany({ where: { investigationId, id: { in: ids } }, select: { id: true } }),
  );
  const knownEvidence = await known([...links.map(({ toId }) => toId), ...mentioned("evidence")], (ids) =>
    tx.evidence.findMany({ where: { AND: [evidenceVisibleTo(actor), { investigationId, id: { in: ids, not: evidenceId } }] }, select: { id: true } }),
  );

  if (
    companies.some(({ companyId }) => !knownCompanies.has(companyId)) ||
    sources.some(({ sourceId }) => !knownSources.has(sourceId)) ||
    links.some(({ toId }) => !knownEvidence.has(toId))
  )
    throw new Denied("missing");

  const base = { evidenceId, investigationId };
  const companyRows = [
    ...companies.map(({ companyId, role, note }) => ({ ...base, companyId, role, note: orNull(note) })),
    ...mentioned("company")
      .filter((id) => knownCompanies.has(id))
      .map((companyId) => ({ ...base, companyId, role: "mentioned" as const })),
  ];
  const sourceRows = [
    ...sources.map(({ sourceId, role, credibility, note }) => ({ ...base, sourceId, role, credibility: orNull(credibility), note: orNull(note) })),
    ...mentioned("source")
      .filter((id) => knownSources.has(id))
      .map((sourceId) => ({ ...base, sourceId, role: "mentioned" as const })),
  ];
  const evidenceRows = [
    ...links.map(({ toId, role, note }) => ({ fromId: evidenceId, investigationId, toId, role, note: orNull(note) })),
    ...mentioned("evidence")
      .filter((id) => knownEvidence.has(id))
      .map((toId) => ({ fromId: evidenceId, investigationId, toId, role: "mentioned" as const })),
  ];
  if (companyRows.length) await tx.evidenceCompany.createMany({ skipDuplicates: true, data: companyRows });
  if (sourceRows.length) await tx.evidenceSource.createMany({ skipDuplicates: true, data: sourceRows });
  if (evidenceRows.length) await tx.evidenceLink.createMany({ skipDuplicates: true, data: evidenceRows });
}

import { z } from "../zod";
import { rowsApart } from "./apart";
import { attributionSteps, factAttribution, formatAttribution } from "./attribution";
import { factQualifiers } from "./words/schema";
import type { EvidenceView } from "./queries";
import { evidenceKinds } from "./schema";
import { seenText } from "./seen-links";
import { formatTags } from "./tags";
import { referenceOf } from "./reference";
import { wallClock } from "./when";

const shortName = ({ name, aliases }: EvidenceView["companies"][number]["profile"]) => aliases.find(({ kind }) => kind === "short")?.name ?? name;

const stepOf = ({ who, how }: EvidenceView["steps"][number]) => (how ? { who, how } : { who });

/** A record as its form shows it: the text that people type, and a label for each link. Mentions are not among the links: they stand in the body. */
export function formValuesOf(view: EvidenceView) {
  const {
    title,
    body,
    nature,
    means,
    obtainedBy,
    approvedBy,
    approvalReason,
    approvalLimits,
    firstObtainedBy,
    occurredFrom,
    occurredTo,
    occurredPrecision,
    occurredZone,
    place,
    language,
    sensitivity,
    tags,
    notStated,
    notVictims,
    steps,
    factSteps,
    factQualifiers: words,
    companies,
    sources,
    linksFrom,
    facts,
  } = view;
  const zone = occurredZone ?? "Asia/Shanghai";
  const from = occurredFrom && wallClock(zone, occurredFrom);
  return {
    title,
    facts,
    notStated,
    notVictims,
    body: body ? JSON.stringify(body) : "",
    nature: nature ?? "",
    /** What the body names, for the editor. */
    mentionLabels: Object.fromEntries([
      ...companies.map(({ companyId, profile }) => [`company:${companyId}`, shortName(profile)]),
      ...sources.map(({ sourceId, source }) => [`source:${sourceId}`, source.codename]),
      ...linksFrom.map(({ toId, to }) => [`evidence:${toId}`, referenceOf(to.investigation.code, to.number)]),
    ]) as Record<string, string>,
    factAttribution: rowsApart({ factAttribution: factSteps.map(({ fact, steps: own }) => ({ fact, steps: own.map(stepOf) })), factQualifiers: words }),
    attribution: formatAttribution(steps.map(stepOf)),
    means: means ?? "",
    obtainedBy: obtainedBy ?? "",
    approvedBy: approvedBy ?? "",
    approvalReason: approvalReason ?? "",
    approvalLimits: approvalLimits ?? "",
    firstObtainedBy: firstObtainedBy ?? "",
    place: place ?? "",
    language: language ?? "",
    sensitivity,
    tags: formatTags(tags.map(({ tag }) => tag.name)),
    occurred: from
      ? {
          day: from.day,
          ...(occurredPrecision === "exact" && { time: from.time }),
          ...(occurredTo && { until: wallClock(zone, occurredTo).day }),
          precision: occurredPrecision,
          zone,
        }
      : {},
    // Mentions are written anew with the body, whatever was seen of them.
    seenLinks: seenText(
      [
        ...companies.map(({ companyId, role, note }) => ({ type: "company", id: companyId, role, note })),
        ...sources.map(({ sourceId, role, note, credibility }) => ({ type: "source", id: sourceId, role, note, credibility })),
        ...linksFrom.map(({ toId, role, note }) => ({ type: "evidence", id: toId, role, note })),
      ].filter(({ role }) => role !== "mentioned"),
    ),
    companies: companies
      .filter(({ role }) => role !== "mentioned")
      .map(({ companyId, role, note, profile }) => ({ id: companyId, role, note: note ?? "", label: shortName(profile), sub: profile.name })),
    sources: sources
      .filter(({ role }) => role !== "mentioned")
      .map(({ sourceId, role, credibility, note, source }) => ({
        id: sourceId,
        role,
        credibility: credibility?.toString() ?? "",
        note: note ?? "",
        label: source.codename,
        sub: source.description,
      })),
    links: linksFrom
      .filter(({ role }) => role !== "mentioned")
      .map(({ toId, role, note, to }) => ({
        id: toId,
        role,
        note: note ?? "",
        label: referenceOf(to.investigation.code, to.number),
        sub: to.title,
        kind: to.kind,
      })),
  };
}

/** What the history keeps of a version, as far as its form reads it. */
const kept = z.looseObject({
  title: z.string(),
  detail: z.object({ kind: z.enum(evidenceKinds), facts: z.unknown() }),
  body: z.unknown().optional(),
  attribution: attributionSteps.default([]),
  factAttribution: factAttribution.default([]),
  factQualifiers: factQualifiers.default([]),
  tags: z.array(z.string()).default([]),
  occurred: z.object({ from: z.string(), to: z.string().optional(), precision: z.string(), zone: z.string() }).optional(),
});

/** A version out of the history in the words of its form. Links have a history of their own and are not in it. Null for what holds no version. */
export function formValuesThen(detail: Record<string, unknown> | null) {
  const read = kept.safeParse(detail?.after);
  if (!read.success) return null;
  const { detail: of, body, attribution, factAttribution: apart, factQualifiers: words, tags, occurred, ...rest } = read.data;
  const from = occurred && wallClock(occurred.zone, new Date(occurred.from));
  return {
    ...rest,
    kind: of.kind,
    facts: of.facts,
    body: body ? JSON.stringify(body) : "",
    attribution: formatAttribution(attribution),
    factAttribution: rowsApart({ factAttribution: apart, factQualifiers: words }),
    tags: formatTags(tags),
    occurred:
      occurred && from
        ? {
            day: from.day,
            ...(occurred.precision === "exact" && { time: from.time }),
            ...(occurred.to !== undefined && { until: wallClock(occurred.zone, new Date(occurred.to)).day }),
            precision: occurred.precision,
            zone: occurred.zone,
          }
        : {},
  };
}

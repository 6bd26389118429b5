import type { Actor } from "../access/actor";
import { commentVisibleTo, evidenceVisibleTo, visibleTo } from "../access/visible";
import { claimReferenceOf } from "../claims/reference";
import { placeOf } from "../comments/rules";
import { subjectColumns, subjectOf } from "../comments/subject";
import { recentChanges } from "../custody/queries";
import { db } from "../db";
import { subjectCompanies } from "../evidence/about";
import { subjectNames } from "../evidence/describe";
import { referenceOf } from "../evidence/reference";
import type { EvidenceKind, EvidenceStatus } from "../generated/enums";
import type { Scope } from "./scope";

/** When this person was last here, before they signed in for this session. Null on the first visit. */
async function lastVisit({ userId, sessionId }: Actor): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    select max(least(s."lastSeenAt", now."createdAt")) at from "Session" now join "Session" s on s."userId" = now."userId" and s."createdAt" < now."createdAt"
    where now.id = ${sessionId}::uuid and now."userId" = ${userId}::uuid`;
  return row?.at ?? null;
}

/** What a change was made to, as it is called now. */
type Subject = {
  href: string;
  seal: EvidenceKind | "company" | "source" | "claim" | "comment" | "import";
  status?: EvidenceStatus;
  label: string;
  ref?: string;
  /** Of a record: the companies that it is about. */
  about?: string[];
};

/** As far back as the desk looks. */
const entriesRead = 60;

/** What changed lately, newest first, with what it changed: records, companies, sources, claims, comments and imports as they are called now. */
export async function changesFor(actor: Actor, { investigation }: Scope) {
  const [entries, since] = await Promise.all([
    recentChanges(actor, { ...(investigation && { investigationId: investigation }), limit: entriesRead }),
    lastVisit(actor),
  ]);
  const idsOf = (type: string) => [...new Set(entries.filter(({ subject }) => subject.type === type).map(({ subject }) => subject.id))];
  const [pieces, companies, sources, claims, comments, imports] = await Promise.all([
    db.evidence.findMany({
      where: { AND: [evidenceVisibleTo(actor), { id: { in: idsOf("evidence") } }] },
      select: { id: true, kind: true, status: true, title: true, number: true, investigation: { select: { code: true } }, companies: subjectCompanies },
    }),
    db.companyProfile.findMany({
      where: { AND: [visibleTo(actor), { companyId: { in: idsOf("company") } }] },
      select: { companyId: true, investigationId: true, name: true },
    }),
    db.source.findMany({
      where: { AND: [visibleTo(actor), { id: { in: idsOf("source") } }] },
      select: { id: true, codename: true, investigation: { select: { code: true } } },
    }),
    db.claim.findMany({
      where: { AND: [visibleTo(actor), { id: { in: idsOf("claim") } }] },
      select: { id: true, sentence: true, number: true, investigation: { select: { code: true } } },
    }),
    db.comment.findMany({
      where: { AND: [commentVisibleTo(actor), { id: { in: idsOf("comment") } }] },
      select: { id: true, evidenceId: true, claimId: true, ...subjectColumns },
    }),
    // Whoever reads the entry may read what was imported: historyVisibleTo is the stricter of the two.
    db.import.findMany({ where: { AND: [visibleTo(actor), { id: { in: idsOf("import") } }] }, select: { id: true, investigationId: true, fileName: true } }),
  ]);
  const subjects = new Map<string, Subject>([
    ...pieces.map(
      ({ id, kind, status, title, number, investigation: { code }, companies: linked }) =>
        [id, { href: `/evidence/${id}`, seal: kind, status, label: title, ref: referenceOf(code, number), about: subjectNames(linked) }] as const,
    ),
    ...companies.map(
      ({ companyId, investigationId, name }) =>
        [`${companyId} ${investigationId}`, { href: `/companies/${companyId}`, seal: "company" as const, label: name }] as const,
    ),
    ...sources.map(({ id, codename }) => [id, { href: `/sources/${id}`, seal: "source" as const, label: codename }] as const),
    ...claims.map(
      ({ id, sentence, number, investigation: { code } }) =>
        [id, { href: `/claims/${id}`, seal: "claim" as const, label: sentence, ref: claimReferenceOf(code, number) }] as const,
    ),
    ...comments.map((comment) => {
      const { label, ref } = subjectOf(comment);
      return [comment.id, { href: placeOf(comment), seal: "comment" as const, label, ref }] as const;
    }),
    ...imports.map(
      ({ id, investigationId, fileName }) =>
        [id, { href: `/investigations/${investigationId}/import/${id}`, seal: "import" as const, label: fileName }] as const,
    ),
  ]);
  return {
    since,
    /** There are older ones than these. */
    more: entries.length === entriesRead,
    changes: entries.flatMap((entry) => {
      const { type, id } = entry.subject;
      const subject = subjects.get(type === "company" ? `${id} ${entry.investigationId}` : id);
      return subject ? [{ entry, subject }] : [];
    }),
  };
}

import type { Actor } from "../access/actor";
import { evidenceVisibleTo } from "../access/visible";
import { db } from "../db";
import type { Prisma } from "../generated/client";
import { stepsByFact } from "./attribution";
import { singleAmong } from "./corroboration";
import { kinds } from "./kinds/registry";
import { line } from "./lines";
import { partsOf, referenceOf } from "./reference";
import { qualifiersByFact } from "./words/rules";
import { written } from "./written";

/** Null when it does not exist or is not the actor's to see: nobody can tell which. */
export async function findEvidence(actor: Actor, id: string) {
  const found = await db.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { id }] },
    select: {
      ...written,
      ...line,
      victims: { orderBy: { ordinal: "asc" }, select: { id: true, ordinal: true, kind: true, masked: true } },
      notedAt: true,
      receivedAt: true,
      statusBefore: true,
      editedById: true,
      editedBy: { select: { name: true } },
      companies: {
        select: {
          companyId: true,
          role: true,
          note: true,
          profile: { select: { name: true, aliases: { orderBy: { position: "asc" }, select: { name: true, kind: true } } } },
        },
      },
      sources: {
        select: {
          sourceId: true,
          role: true,
          credibility: true,
          note: true,
          source: { select: { codename: true, kind: true, description: true, reliability: true } },
        },
      },
      steps: { orderBy: [{ fact: "asc" }, { position: "asc" }], select: { fact: true, who: true, how: true, sourceId: true } },
      linksFrom: { where: { to: { is: evidenceVisibleTo(actor) } }, select: { toId: true, role: true, note: true, to: { select: linked } } },
      linksTo: { where: { from: { is: evidenceVisibleTo(actor) } }, select: { fromId: true, role: true, note: true, from: { select: linked } } },
      submissions: {
        orderBy: { version: "desc" },
        take: 1,
        select: { id: true, version: true, submittedAt: true, submittedById: true, submittedBy: { select: { name: true } } },
      },
      decisions: {
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { verdict: true, note: true, decidedAt: true, decidedBy: { select: { name: true } }, submission: { select: { version: true } } },
      },
    },
  });
  if (!found) return null;
  const [facts, single] = await Promise.all([kinds[found.kind].read(db, found), singleAmong([id])]);
  const { record: steps, facts: factSteps } = stepsByFact(found.steps);
  const ref = referenceOf(found.investigation.code, found.number);
  return { ...found, ref, steps, factSteps, factQualifiers: qualifiersByFact(found.factQualifiers), facts, single: single.has(id) };
}
export type EvidenceView = NonNullable<Awaited<ReturnType<typeof findEvidence>>>;

/** What a link shows of the piece at its other end. */
const linked = {
  id: true,
  kind: true,
  title: true,
  status: true,
  nature: true,
  number: true,
  investigation: { select: { code: true } },
} satisfies Prisma.EvidenceSelect;

/** Single facts of these pieces that came another way than their record, by piece and by fact: for a file that shows facts of many. */
export async function factStepsOf(actor: Actor, ids: readonly string[]) {
  const rows = await db.attributionStep.findMany({
    where: { fact: { not: null }, evidence: { is: { AND: [evidenceVisibleTo(actor), { id: { in: [...ids] } }] } } },
    orderBy: [{ evidenceId: "asc" }, { fact: "asc" }, { position: "asc" }],
    select: { evidenceId: true, fact: true, who: true, how: true },
  });
  const steps = Map.groupBy(rows, ({ evidenceId, fact }) => `${evidenceId} ${fact}`);
  return (id: string, fact: string) => steps.get(`${id} ${fact}`)?.map(({ who, how }) => ({ who, how }));
}

/** The id of the piece that a reference such as ZB-0012 names; null when it does not exist or is not the actor's to see. */
export async function evidenceCalled(actor: Actor, ref: string): Promise<string | null> {
  const parts = partsOf(ref);
  if (!parts) return null;
  const found = await db.evidence.findFirst({
    where: { AND: [evidenceVisibleTo(actor), { number: parts.number, investigation: { is: { code: parts.code } } }] },
    select: { id: true },
  });
  return found?.id ?? null;
}

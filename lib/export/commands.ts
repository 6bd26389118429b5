import type { Actor } from "../access/actor";
import { mustBeSignedIn } from "../access/scope";
import { evidenceVisibleTo, mustHaveRole, visibleTo } from "../access/visible";
import { mustKnowPassword } from "../accounts/password-again";
import { callFilter } from "../calls/filter";
import { listCalls } from "../calls/queries";
import { change } from "../change";
import { db } from "../db";
import type { Translate } from "../evidence/fact";
import { evidenceFilter } from "../evidence/filter";
import { kinds } from "../evidence/kinds/registry";
import { exportEvidence, type ExportedEvidence } from "../evidence/exported";
import { referenceOf } from "../evidence/reference";
import { textOf } from "../rich-text/schema";
import { callEntity, companyEntity, documentationEntities, type Entity, evidenceEntity, linkEntity, relationEntity, sourceEntity } from "./entities";
import { exportInput, type ExportInput } from "./schema";

/** What leaves the house: handed in and in use. A draft is nobody's word yet, and what was withdrawn or rejected says nothing. */
const leaving = ["inReview", "needsWork", "accepted"] as const;

/**
 * A whole investigation as entities of FollowTheMoney, page by page. For its lead, with the password asked again; that it
 * was exported, by whom and how much, stands in its history before the first entity is sent.
 */
export async function exportInvestigation(actor: Actor, given: ExportInput, t: Translate): Promise<AsyncGenerator<Entity[]>> {
  const { investigationId, password } = exportInput.parse(given);
  mustBeSignedIn(actor);
  mustHaveRole(actor, investigationId, "lead");
  await mustKnowPassword(actor, password, "password");
  const within = { AND: [visibleTo(actor), { investigationId }] };
  const shown = { AND: [evidenceVisibleTo(actor), { investigationId, status: { in: [...leaving] } }] };
  const [pieces, calls, companies, sources] = await Promise.all([
    db.evidence.count({ where: shown }),
    db.callLog.aggregate({ where: { evidence: { is: shown } }, _sum: { calls: true } }),
    db.companyProfile.count({ where: within }),
    db.source.count({ where: within }),
  ]);
  await change(actor, async (_tx, record) => {
    const detail = { format: "followthemoney", pieces, calls: calls._sum.calls ?? 0, companies, sources };
    record({ action: "investigation.exported", subject: { type: "investigation", id: investigationId }, investigationId, detail });
  });
  return entitiesOf(actor, investigationId, t);
}

const atOnce = 500;

async function* entitiesOf(actor: Actor, investigationId: string, t: Translate): AsyncGenerator<Entity[]> {
  const within = { AND: [visibleTo(actor), { investigationId }] };
  for (let after: string | undefined; ; ) {
    const found = await db.companyProfile.findMany({
      where: { ...within, ...(after && { companyId: { gt: after } }) },
      orderBy: { companyId: "asc" },
      take: atOnce,
      select: {
        companyId: true,
        name: true,
        lineOfBusiness: true,
        creditCode: true,
        note: true,
        aliases: { orderBy: { position: "asc" }, select: { name: true, kind: true } },
      },
    });
    yield found.map(companyEntity);
    after = found.at(-1)?.companyId;
    if (found.length < atOnce) break;
  }
  for (let after: string | undefined; ; ) {
    const where = { ...within, ...(after && { id: { gt: after } }) };
    const found = await db.source.findMany({ where, orderBy: { id: "asc" }, take: atOnce, select: { id: true, codename: true, kind: true } });
    yield found.map(sourceEntity);
    after = found.at(-1)?.id;
    if (found.length < atOnce) break;
  }
  for (let after: string | undefined; ; ) {
    const found = await db.companyRelation.findMany({
      where: { ...within, withdrawnAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: atOnce,
      include: {
        evidence: {
          where: { evidence: { is: { AND: [evidenceVisibleTo(actor), { status: { in: [...leaving] } }] } } },
          orderBy: { evidence: { number: "asc" } },
          select: { evidence: { select: { number: true, investigation: { select: { code: true } } } } },
        },
      },
    });
    yield found.map(({ fromId, toId, evidence, ...relation }) =>
      relationEntity({
        ...relation,
        from: fromId,
        to: toId,
        on: evidence.map(({ evidence: { number, investigation } }) => referenceOf(investigation.code, number)),
      }),
    );
    after = found.at(-1)?.id;
    if (found.length < atOnce) break;
  }
  const filter = evidenceFilter.parse({ investigation: investigationId, status: [...leaving], sort: "reference" });
  for await (const pieces of exportEvidence(actor, filter)) {
    // Bodies may be long: a few at a time.
    for (let from = 0; from < pieces.length; from += 20) {
      const some = pieces.slice(from, from + 20);
      yield entitiesOfPieces(actor, some, t);
      yield* entitiesOfCalls(actor, some);
    }
  }
}

async function entitiesOfPieces(actor: Actor, pieces: readonly ExportedEvidence[], t: Translate): Promise<Entity[]> {
  const where = { AND: [evidenceVisibleTo(actor), { id: { in: pieces.map(({ id }) => id) } }] };
  const links = pieces.flatMap(({ linksFrom }) => linksFrom.map(({ toId }) => toId));
  const [bodies, steps, reached] = await Promise.all([
    db.evidence.findMany({ where, select: { id: true, body: true } }),
    db.attributionStep.findMany({
      where: { evidence: { is: where }, fact: null, sourceId: { not: null } },
      orderBy: [{ evidenceId: "asc" }, { position: "asc" }],
      select: { evidenceId: true, sourceId: true },
    }),
    db.evidence.findMany({ where: { AND: [evidenceVisibleTo(actor), { id: { in: links }, status: { in: [...leaving] } }] }, select: { id: true } }),
  ]);
  const [bodyOf, told, leads] = [
    new Map(bodies.map(({ id, body }) => [id, body])),
    Map.groupBy(steps, ({ evidenceId }) => evidenceId),
    new Set(reached.map(({ id }) => id)),
  ];
  return pieces.flatMap((piece) => {
    const kind = kinds[piece.kind];
    const body = bodyOf.get(piece.id);
    const way = (told.get(piece.id) ?? []).flatMap(({ sourceId }) => sourceId ?? []);
    return [
      evidenceEntity(piece, {
        facts: kind.describeAll(piece.facts, t, piece.factQualifiers),
        summary: kind.summary(piece.facts, t, piece.factQualifiers),
        body: body ? textOf(body as Parameters<typeof textOf>[0]) : "",
      }),
      ...documentationEntities(piece),
      ...piece.linksFrom.filter(({ toId }) => leads.has(toId)).map(({ toId, role, note }) => linkEntity("evidence", piece.id, toId, role, { note })),
      ...way.slice(1).flatMap((to, index) => {
        const from = way[index];
        return from && from !== to ? [linkEntity("source", from, to, "passed on", { on: piece.ref })] : [];
      }),
    ];
  });
}

const callsAtOnce = 1000;

/** The calls of the logs that these pieces carry, as the page of each shows them: masked, in the order of their time. */
async function* entitiesOfCalls(actor: Actor, pieces: readonly ExportedEvidence[]): AsyncGenerator<Entity[]> {
  const logs = await db.callLog.findMany({
    where: { AND: [{ evidence: { is: evidenceVisibleTo(actor) } }, { evidenceId: { in: pieces.map(({ id }) => id) } }] },
    select: { evidenceId: true, zone: true },
  });
  const zones = new Map(logs.map(({ evidenceId, zone }) => [evidenceId, zone]));
  for (const piece of pieces) {
    const zone = zones.get(piece.id);
    if (zone === undefined) continue;
    for (let after: string | undefined; ; ) {
      const { calls, next } = await listCalls(actor, piece.id, { ...callFilter.parse({}), after }, callsAtOnce);
      yield calls.map((call) => callEntity(call, { piece, zone }));
      if (!next) break;
      after = next;
    }
  }
}

import type { Actor } from "../access/actor";
import { companyLabels } from "../companies/labels";
import { db } from "../db";
import { evidenceByIds } from "../evidence/queries";
import { sourceLabels } from "../sources/labels";
import { type Engine, type Found, noFacets, sightOf } from "./engine";
import { client, meilisearch } from "./meilisearch";
import { postgres } from "./postgres";
import type { Question } from "./question";
import { bestSegment, type Segment } from "./snippet";
import { engineAnswered, engineFailed, worthTrying } from "./state";

/** The engine's answer, or that of the simple form when there is none, when it fails, or when it has just failed. */
async function ask(sight: ReturnType<typeof sightOf>, question: Question): Promise<Found & { engine: Engine["name"] }> {
  if (client && worthTrying()) {
    try {
      const found = await meilisearch.find(sight, question);
      engineAnswered();
      return { ...found, engine: meilisearch.name };
    } catch (error) {
      engineFailed(error);
    }
  }
  return { ...(await postgres.find(sight, question)), engine: postgres.name };
}

const split = (id: string) => {
  const [type = "", subjectId = "", investigationId] = id.split(":");
  return { type, subjectId, investigationId };
};

/**
 * Finds what the actor may see. The engine answers ids; what is shown is read again through the queries of each noun,
 * and a hit that they do not return is dropped. Total and facets are the engine's, counted under the same wall.
 */
export async function findRecords(actor: Actor, question: Question) {
  const sight = sightOf(actor);
  if (sight.investigations.length === 0) return { engine: client && worthTrying() ? meilisearch.name : postgres.name, total: 0, facets: noFacets(), hits: [] };
  const { engine, ids, total, facets } = await ask(sight, question);

  const parts = ids.map(split);
  const of = (type: string) => parts.filter((part) => part.type === type).map(({ subjectId }) => subjectId);
  const [evidence, companies, sources, rows] = await Promise.all([
    evidenceByIds(actor, of("evidence")),
    companyLabels(actor, of("company")),
    sourceLabels(actor, of("source")),
    db.searchDocument.findMany({ where: { id: { in: ids } }, select: { id: true, segments: true } }),
  ]);
  const segments = new Map(rows.map(({ id, segments: found }) => [id, found as unknown as Segment[]]));
  const pieces = new Map(evidence.map((line) => [line.id, line]));

  const hits = ids.flatMap((id) => {
    const { type, subjectId, investigationId } = split(id);
    const why = bestSegment(segments.get(id) ?? [], question.q);
    const line = pieces.get(subjectId);
    if (type === "evidence" && line) return { type: "evidence" as const, id: subjectId, url: `/evidence/${subjectId}`, line, why };
    const company = companies.get(`${subjectId}:${investigationId}`);
    if (type === "company" && company) return { type: "company" as const, id: subjectId, url: `/companies/${subjectId}`, company, why };
    const source = sources.get(subjectId);
    if (type === "source" && source) return { type: "source" as const, id: subjectId, url: `/sources/${subjectId}`, source, why };
    return [];
  });
  return { engine, total, facets, hits };
}
export type Result = Awaited<ReturnType<typeof findRecords>>;
export type Hit = Result["hits"][number];

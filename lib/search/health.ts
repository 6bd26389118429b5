import type { Actor } from "../access/actor";
import { evidenceVisibleSql } from "../access/visible-sql";
import { db } from "../db";
import { asking } from "./client";
import { sightOf } from "./engine";
import { isFilled } from "./filled";
import { visibleRows } from "./postgres";
import { isAway, isIndexMissing } from "./state";

/** Longer than that the database is away. Milliseconds. */
const patience = 1500;

/** The answer, or an error once nobody should wait any longer. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("the database does not answer"), { code: "ETIMEDOUT" })), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** True when the database answers in time. */
export const databaseAnswers = () =>
  inTime(db.$queryRaw`select 1`).then(
    () => true,
    () => false,
  );

/** How many changes the form of search that answers has not caught up with. */
async function pending(): Promise<number> {
  const [row] = await db.$queryRaw<{ pending: number }[]>`
    select ((select count(*) from "SearchOutbox") + (select count(*) from "SearchBehind" where ${asking !== undefined}))::int pending`;
  return row!.pending;
}

/** The same of what the actor may see: how busy others are behind a wall is nobody's business. */
async function pendingFor(actor: Actor): Promise<number> {
  const [row] = await db.$queryRaw<{ pending: number }[]>`
    select ((select count(*) from "SearchOutbox" o join "Evidence" e on o."subjectType" = 'evidence' and e.id = o."subjectId" where ${evidenceVisibleSql(actor)})
      + (select count(*) from "SearchBehind" b join "SearchDocument" d on d.id = b.id where ${asking !== undefined} and ${visibleRows(sightOf(actor))}))::int pending`;
  return row!.pending;
}

/**
 * Which form answers, and why: `ready`; `filling` (Meilisearch is there and does not have everything yet); `away` (it does
 * not answer); `none` (there is none). PostgreSQL's form is always complete but for what waits in the outbox. Whoever is no
 * administrator is told of what they may see alone; without an actor it is a job of ours that asks.
 */
export async function searchHealth(actor?: Actor) {
  const [waiting, filled] = await Promise.all([!actor || actor.isAdministrator ? pending() : pendingFor(actor), asking ? isFilled() : false]);
  const state = !asking ? "none" : isAway() ? "away" : filled && !isIndexMissing() ? "ready" : "filling";
  return { engine: state === "ready" ? "meilisearch" : "postgres", state, pending: waiting } as const;
}

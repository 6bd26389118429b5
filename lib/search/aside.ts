import { MeilisearchApiError } from "meilisearch";
import { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";
import type { Subject } from "./table";
import { TaskFailed } from "./tasks";

type Stage = "made" | "sent";

const [first, longest] = [60_000, 3_600_000];

/** What sort of fault it was, for whoever looks: its code or its name, never its message, which may quote a record. */
function reasonOf(error: unknown): string {
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? `status ${error.response.status}`;
  if (error instanceof TaskFailed) return error.code;
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** Puts something aside, for a minute at first and for an hour at most, twice as long each time. */
export async function putAside(stage: Stage, id: string, error: unknown, { build = null, now = Date.now() }: { build?: bigint | null; now?: number } = {}) {
  const [before] = await upkeep.$queryRaw<{ tries: number }[]>`select tries from "SearchAside" where id = ${id} and stage = ${stage}`;
  const tries = Math.min((before?.tries ?? 0) + 1, 1000);
  const nextAt = new Date(now + Math.min(first * 2 ** Math.min(tries - 1, 10), longest));
  await upkeep.$executeRaw`
    insert into "SearchAside" (id, stage, reason, tries, build, "nextAt") values (${id}, ${stage}, ${reasonOf(error).slice(0, 200)}, ${tries}, ${build}, ${nextAt})
    on conflict (id, stage) do update set reason = excluded.reason, tries = excluded.tries, build = excluded.build, "nextAt" = excluded."nextAt"`;
}

/** They were taken after all, or are gone. */
export async function takeBack(stage: Stage, ids: readonly string[]) {
  if (ids.length) await upkeep.$executeRaw`delete from "SearchAside" where stage = ${stage} and id = any (${[...ids]})`;
}

export const subjectKey = ({ type, id }: Subject) => `${type}:${id}`;

/** As a condition: this is not to be tried now. `build`: of which document it is said. */
export const rests = (stage: Stage, id: Prisma.Sql, build: Prisma.Sql = Prisma.sql`null`, now = new Date()) => Prisma.sql`
  exists (select from "SearchAside" x where x.stage = ${stage} and x.id = ${id} and x."nextAt" > ${now} and (x.build is null or x.build = ${build}))`;

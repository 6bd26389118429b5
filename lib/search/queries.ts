import type { Actor } from "../access/actor";
import { mustBeAdministrator } from "../access/visible";
import { db } from "../db";
import { asking, inPatience } from "./client";
import { indexMadeAt } from "./filled";
import { searchHealth } from "./health";

/** So many of what was put aside are shown; all are counted. */
const most = 50;

const version = () =>
  asking
    ? inPatience(() => asking!.getVersion()).then(
        ({ pkgVersion }) => pkgVersion,
        () => undefined, // it does not answer, which `state` says
      )
    : undefined;

/**
 * How the search is, for administrators: which engine answers, how far it lags, what it could not take. Names no record and
 * shows no word of one: an administrator sees no investigation.
 */
export async function searchState(actor: Actor) {
  mustBeAdministrator(actor);
  const [health, engineVersion, madeAt, [lag], [lease], aside, asideCount] = await Promise.all([
    searchHealth(),
    version(),
    indexMadeAt(),
    db.$queryRaw<{ documents: number; oldest: Date | null }[]>`
      select (select count(*)::int from "SearchDocument" where not removed) documents, (select min(at) from "SearchOutbox") oldest`,
    db.$queryRaw<{ works: boolean }[]>`select "expiresAt" > clock_timestamp() works from "Lease" where name = 'indexer'`,
    db.searchAside.findMany({ orderBy: { since: "asc" }, take: most, select: { id: true, stage: true, reason: true, tries: true, since: true, nextAt: true } }),
    db.searchAside.count(),
  ]);
  return {
    ...health,
    hasEngine: asking !== undefined,
    engineVersion,
    madeAt,
    documents: lag!.documents,
    oldest: lag!.oldest,
    works: lease?.works ?? false,
    aside,
    asideCount,
  };
}

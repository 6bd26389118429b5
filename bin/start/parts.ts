import { openDatabase } from "../database/open";
import { startSearchEngine } from "./search-engine";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";

/** What lib/env.ts wants to know of an engine. */
export const engineEnvironment = ({ address, keys: { feed, search } }: NonNullable<Awaited<ReturnType<typeof startSearchEngine>>>) => ({
  MEILI_URL: address,
  ...(feed && { MEILI_API_KEY: feed }),
  ...(search && { MEILI_SEARCH_KEY: search }),
});

/**
 * The database and the search engine, side by side; each is closed with `parts`, also when the other one fails. Answers
 * what lib/env.ts wants to know about them.
 */
export async function openParts(settings: Settings, secrets: Secrets, parts: AsyncDisposableStack) {
  const [opening, starting] = [openDatabase(settings, secrets), startSearchEngine(settings)];
  parts.defer(async () => (await opening.catch(() => null))?.stop("SIGINT", 20_000));
  parts.defer(async () => (await starting.catch(() => null))?.stop("SIGTERM", 10_000));
  const [database, engine] = await Promise.all([opening, starting]);

  const environment: Record<string, string> = {
    DATABASE_APP_URL: database.app,
    DATABASE_READ_URL: database.read,
    DATABASE_UPKEEP_URL: database.upkeep,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: secrets.session,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActions,
    MEILI_PREFIX: secrets.searchPrefix,
    TRUST_PROXY: String(settings.TRUST_PROXY),
    INDEXER: settings.INDEXER,
    PORT: String(settings.PORT),
    ...(settings.EXIT_URL && { EXIT_URL: settings.EXIT_URL }),
    ...(settings.APP_NAME && { APP_NAME: settings.APP_NAME }),
    ...(engine && engineEnvironment(engine)),
  };
  return { owner: database.owner, engine: engine?.description, environment };
}

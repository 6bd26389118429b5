/** What lib/env.ts wants to know, for code under test. The database is one that nobody reaches, unless a project gives a real one. */
export function setEnvironment(given: Record<string, string> = {}) {
  const nowhere = "postgres://nobody@127.0.0.1:1/nowhere";
  for (const name of ["MEILI_URL", "MEILI_API_KEY", "MEILI_SEARCH_KEY", "SETUP_CODE_HASH", "TRUST_PROXY", "APP_NAME", "DEMO", "PORT"]) delete process.env[name];
  Object.assign(process.env, {
    DATABASE_APP_URL: nowhere,
    DATABASE_READ_URL: nowhere,
    DATABASE_UPKEEP_URL: nowhere,
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    NEXTAUTH_SECRET: "a secret of the tests, which protects nothing",
    ...given,
  });
}

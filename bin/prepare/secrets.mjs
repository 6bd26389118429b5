const secrets = ["SECRET", "DATABASE_URL", "DATABASE_OWNER_URL", "MEILI_API_KEY", "MEILI_SEARCH_KEY", "DEMO_PASSWORD"];

/**
 * For everything that we start: each is handed what it needs, and no secret lies in the environment of a process that has
 * no use for it, such as a package that takes part in the build.
 * @returns {NodeJS.ProcessEnv}
 */
export const environmentWithoutSecrets = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !secrets.includes(name)));

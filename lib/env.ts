import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);

/**
 * What the server was started with, read once and refused in one sentence each. The addresses of the database are
 * made by bin/start.ts; the rest a newsroom sets (README).
 */
export const env = z
  .object({
    DATABASE_APP_URL: z.string().min(1),
    DATABASE_READ_URL: z.string().min(1),
    DATABASE_UPKEEP_URL: z.string().min(1),
    NEXTAUTH_URL: z.url(),
    NEXTAUTH_SECRET: z.string().min(32),
    APP_NAME: z.string().trim().min(1).max(40).default("资料库"),
    MEILI_URL: z.url().optional(),
    /** Feeds the index. */
    MEILI_API_KEY: z.string().optional(),
    /** Only asks. */
    MEILI_SEARCH_KEY: z.string().optional(),
    /** Tells apart the indexes of several archives on one engine. */
    MEILI_PREFIX: z
      .string()
      .regex(/^[a-z0-9_-]+$/)
      .default("anfang"),
    /** Where the quick exit leads. */
    EXIT_URL: z.union([z.literal("about:blank"), z.url({ protocol: /^https?$/ })]).default("about:blank"),
    TRUST_PROXY: z.coerce.number().int().min(0).max(8).default(0),
    /** SHA-256, base64url, of the one-time code for the first administrator. */
    SETUP_CODE_HASH: z.string().optional(),
    DEMO: z.enum(["0", "1"]).default("0"),
    PORT: port.default(3000),
  })
  .transform((given) => ({
    databaseAppUrl: given.DATABASE_APP_URL,
    databaseReadUrl: given.DATABASE_READ_URL,
    databaseUpkeepUrl: given.DATABASE_UPKEEP_URL,
    publicUrl: given.NEXTAUTH_URL,
    secret: given.NEXTAUTH_SECRET,
    appName: given.APP_NAME,
    meiliUrl: given.MEILI_URL,
    meiliKey: given.MEILI_API_KEY,
    meiliSearchKey: given.MEILI_SEARCH_KEY ?? given.MEILI_API_KEY,
    meiliPrefix: given.MEILI_PREFIX,
    exitUrl: given.EXIT_URL,
    trustProxy: given.TRUST_PROXY,
    setupCodeHash: given.SETUP_CODE_HASH,
    demo: given.DEMO === "1",
  }))
  // An empty variable counts as not set, as it does for a start.
  .parse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));

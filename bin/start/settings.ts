import { resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "../refusal";

const whole = (min: number, max: number) => {
  const sentence = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d+$/, sentence)
    .transform(Number)
    .refine((value) => value >= min && value <= max, sentence);
};
const address = (...protocols: string[]) =>
  z.string().refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ""), {
    abort: true,
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });
const origin = address("http:", "https:")
  .refine((value) => `${new URL(value).origin}/` === new URL(value).href, "must be an address without a path, such as https://archive.example")
  .transform((value) => new URL(value).origin);
const database = address("postgres:", "postgresql:").refine(
  (value) => new URL(value).pathname.length > 1,
  "must name a database, such as postgres://login:password@host/archive",
);
const line = (max: number) => z.string().trim().min(1).max(max, `must have at most ${max} characters`);

/** All that a newsroom can set (README). What is not set here has a value that works on one machine, by itself. */
const given = z.object({
  PORT: whole(1, 65535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be the name or the number of an interface, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: whole(0, 8).default(0),
  APP_NAME: line(40).optional(),
  EXIT_URL: address("http:", "https:").optional(),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  DATABASE_URL: database.optional(),
  DATABASE_OWNER_URL: database.optional(),
  MEILI_URL: address("http:", "https:").optional(),
  MEILI_API_KEY: line(500).optional(),
  MEILI_SEARCH_KEY: line(500).optional(),
  MEILI_DOWNLOAD: z.enum(["0", "1"], "must be 0 or 1").optional(),
  INDEXER: z.enum(["0", "1"], "must be 0 or 1").default("1"),
  DEMO: z.enum(["0", "1"], "must be 0 or 1").optional(),
  DEMO_PASSWORD: line(200).optional(),
  SECRET: z.string().min(32, "must have at least 32 characters").optional(),
});

/** An address that only this machine reaches. */
const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);

/** What the archive was started with, or a sentence about what is wrong with it. An empty variable counts as not set. */
export function readSettings(environment: NodeJS.ProcessEnv) {
  const parsed = given.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refusal(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  const settings = parsed.data;
  const { HOST, PORT, PUBLIC_URL, DATABASE_URL, DATABASE_OWNER_URL, MEILI_URL, MEILI_API_KEY, MEILI_SEARCH_KEY } = settings;
  const isPrivate = isLoopback(HOST);

  if (PUBLIC_URL && !PUBLIC_URL.startsWith("https:") && !isLoopback(new URL(PUBLIC_URL).hostname))
    throw new Refusal(`PUBLIC_URL must begin with https:// because passwords travel to ${PUBLIC_URL}.`);
  if (!isPrivate && !PUBLIC_URL?.startsWith("https:"))
    throw new Refusal(`HOST=${HOST} is open to other machines, so PUBLIC_URL must name the https address that people use (a proxy in front gives it).`);
  if (DATABASE_OWNER_URL && !DATABASE_URL) throw new Refusal("DATABASE_OWNER_URL is set, but DATABASE_URL is not.");
  if (MEILI_API_KEY && !MEILI_URL) throw new Refusal("MEILI_API_KEY is set, but MEILI_URL is not.");
  if (MEILI_SEARCH_KEY && !MEILI_API_KEY) throw new Refusal("MEILI_SEARCH_KEY is set, but MEILI_API_KEY is not.");

  return {
    ...settings,
    /** What people type, and what cookies and links are made for. */
    publicUrl: PUBLIC_URL ?? `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`,
    /** The demo accounts have a password that is printed: they come by themselves only where nobody else can knock. */
    withDemo: settings.DEMO === "1" || (settings.DEMO === undefined && !DATABASE_URL && isPrivate),
  };
}

export type Settings = ReturnType<typeof readSettings>;

import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "../env";
import { Prisma } from "../generated/client";
import { upkeep } from "../upkeep";

const quarterHour = 15 * 60;

/** The library speaks plain SQL with $1, $2 …; this lets it speak through the second door, with no pool of its own. */
const storeClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const asked = [...text.matchAll(/\$(\d+)/g)].map(([, position]) => values[Number(position) - 1]);
    const rows = await upkeep.$queryRaw<{ points: number; expire: bigint }[]>(new Prisma.Sql(text.split(/\$\d+/), asked));
    return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire) })), rowCount: rows.length };
  },
};

/** So many tries in a quarter of an hour, counted in PostgreSQL: the same for every server process. */
const limit = (keyPrefix: string, points: number, duration = quarterHour) =>
  new RateLimiterPostgres({ storeClient, storeType: "client", tableName: "RateLimit", tableCreated: true, keyPrefix, points, duration });

/** What a program may ask in a minute: far more than anybody logs, far less than would slow the newsroom down. */
export const askedAMinute = 600;

const limits = {
  api: limit("api", askedAMinute, 60),
  /** Of questions to the search, twenty each (lib/search/turn.ts): 3,000 a minute, faster than anybody types. */
  searches: limit("searches", 150, 60),
  account: limit("account", 5),
  address: limit("address", 50),
  password: limit("password", 5),
  setup: limit("setup", 10),
  /** Of victims' data: a list of numbers is not read off one by one. */
  reveal: limit("reveal", 30),
  /** Of notes in the history that somebody was shown which name is marked: one says it. */
  told: limit("told", 1),
};
type Counted = keyof typeof limits;

/** What is counted cannot be read off the table. */
const keyOf = (counted: Counted, what: string) => createHmac("sha256", env.secret).update(`${counted}:${what}`).digest("base64url");

/** `waitSeconds`: until the tries are whole again. */
export type Try = { free: boolean; left: number; waitSeconds: number };

/** Takes one try before anything is compared, so that tries sent at once count too. */
export async function takeTry(counted: Counted, what: string): Promise<Try> {
  try {
    const { remainingPoints, msBeforeNext } = await limits[counted].consume(keyOf(counted, what));
    return { free: true, left: remainingPoints, waitSeconds: Math.ceil(msBeforeNext / 1000) };
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { free: false, left: 0, waitSeconds: Math.ceil(refused.msBeforeNext / 1000) };
    throw refused;
  }
}

/** Forgets the tries: it was the right person. */
export const forgetTries = async (counted: Counted, what: string) => void (await limits[counted].delete(keyOf(counted, what)));

/** Gives one back: it was no failure. */
export const giveBackTry = async (counted: Counted, what: string) => void (await limits[counted].reward(keyOf(counted, what)));

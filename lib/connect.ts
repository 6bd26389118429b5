import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/** A client with connections of its own. Whoever waits longer than this for one, because the database hangs, is told so. */
export const connectTo = (connectionString: string, { max, options }: { max: number; options?: string }) =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString, max, connectionTimeoutMillis: 4000, ...(options && { options }) }, { statementNameGenerator: statementNames() }),
  });

/** So many different statements keep their plan; what is asked beyond them is planned anew each time. */
const most = 500;
const unnamed = "";

/**
 * Names statements, so that PostgreSQL prepares each once a connection: planning a query that joins a record with all
 * that belongs to it takes longer than running it. Every length of a list of ids makes a statement of its own, hence the
 * limit. A PgBouncer between that shares connections by transaction must be 1.21 or newer: older ones lose the names. It has to let the
 * startup parameter `options` pass, or ignore it (`ignore_startup_parameters`).
 */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return unnamed;
    const name = createHash("sha256").update(sql).digest("base64url").slice(0, 22);
    names.set(sql, name);
    return name;
  };
}

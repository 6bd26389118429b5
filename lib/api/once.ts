import { createHash, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import type { Actor } from "../access/actor";
import { idFrom } from "../derived-id";
import { upkeep } from "../upkeep";
import { z } from "../zod";
import { Problem } from "./problem";

const sha256 = (text: string) => createHash("sha256").update(text).digest();
const days = 30;

/** The id of what is made under a key. A key that is an id itself is the id of the record: a device knows it before the archive does. */
function idUnder(userId: string, key: string): string {
  const given = z.uuid().safeParse(key);
  if (given.success) return given.data.toLowerCase();
  return idFrom(`${userId}\n${key}`);
}

/**
 * Runs a request that makes something once under its Idempotency-Key: the record gets the same id however often the request
 * comes, also at once, and every command answers an id that it made already with the same record. Another request under the
 * same key is refused. A request that failed has used up nothing.
 */
export async function once<T>(actor: Actor, key: string | null, asked: { door: string; body: unknown }, run: (id: string) => Promise<T>) {
  if (key === null) return { answer: await run(randomUUID()), repeated: false };
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem("badKey");
  const row = { userId: actor.userId, key: sha256(key), request: sha256(`${asked.door}\n${canonicalize(asked.body)}`) };
  const { userId } = row;
  await upkeep.sentOnce.deleteMany({ where: { userId, at: { lt: new Date(Date.now() - days * 24 * 3_600_000) } } });
  const { count } = await upkeep.sentOnce.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) {
    const earlier = await upkeep.sentOnce.findUnique({ where: { userId_key: { userId, key: row.key } }, select: { request: true } });
    if (earlier && !row.request.equals(earlier.request)) throw new Problem("keyReused");
  }
  try {
    return { answer: await run(idUnder(userId, key)), repeated: count === 0 };
  } catch (error) {
    if (count === 1) await upkeep.sentOnce.deleteMany({ where: row });
    throw error;
  }
}

import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { appendCustody } from "../../lib/custody/append";
import { writer } from "../../lib/db";
import { loggedInAs } from "../support/database";
import { newsroom } from "../support/newsroom";

const sha256 = (...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const [leafMark, nodeMark] = [Buffer.of(0), Buffer.of(1)];

/** RFC 6962, section 2.1, word for word. */
function root(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(nodeMark, root(leaves.slice(0, left)), root(leaves.slice(left)));
}

/** The roots of the full subtrees, largest first: one for every 1 in the size. */
function frontier(leaves: Buffer[]): Buffer[] {
  if (leaves.length === 0) return [];
  const full = 2 ** Math.floor(Math.log2(leaves.length));
  return [root(leaves.slice(0, full)), ...frontier(leaves.slice(full))];
}

type Row = { seq: string; micros: string; bytes: Buffer; leaf: Buffer };

async function log() {
  await using owner = await loggedInAs("anfang_owner");
  const entries = await owner.query<Row>("select seq, (extract(epoch from at) * 1000000)::bigint as micros, bytes, leaf from custody_entry order by seq");
  const head = await owner.query<{ size: string; frontier: Buffer[] }>("select size, frontier from custody_head");
  return { entries: entries.rows, ...head.rows[0]! };
}

/** What anybody can compute who has the rows, held against what the database says. */
async function mustVerify() {
  const { entries, size, frontier: kept } = await log();
  expect(entries.map(({ seq }) => Number(seq))).toEqual(entries.map((_, index) => index));
  expect(Number(size)).toBe(entries.length);
  const leaves = entries.map(({ seq, micros, bytes }) => {
    const numbers = Buffer.alloc(16);
    numbers.writeBigInt64BE(BigInt(seq), 0);
    numbers.writeBigInt64BE(BigInt(micros), 8);
    return sha256(leafMark, numbers, bytes);
  });
  expect(entries.map(({ leaf }) => leaf.toString("hex"))).toEqual(leaves.map((leaf) => leaf.toString("hex")));
  expect(kept.map((node) => node.toString("hex"))).toEqual(frontier(leaves).map((node) => node.toString("hex")));
  return entries.length;
}

const entries = (count: number) =>
  Array.from({ length: count }, () => ({
    action: "evidence.logged" as const,
    subject: { type: "evidence" as const, id: randomUUID(), version: 1 },
    detail: { title: "加恐" },
  }));

const append = (actor: Actor, count: number) => writer.$transaction((tx) => appendCustody(tx, actor, entries(count)));

test("sixteen writers at once: no gap, no fork, and the frontier is that of the tree", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const before = await mustVerify();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let n = 0; n < 8; n++) await append(actor, 1 + (n % 3));
    }),
  );
  expect(await mustVerify()).toBe(before + 16 * (3 * 1 + 3 * 2 + 2 * 3));
});

test("however many come at a time, the frontier is that of the tree", async () => {
  await using room = await newsroom();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), async (batches) => {
      for (const batch of batches) await append(room.people.reporter.actor, batch);
      await mustVerify();
    }),
    { numRuns: 20 },
  );
});

test("what was rolled back leaves no number behind", async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  const before = await mustVerify();
  await expect(
    writer.$transaction(async (tx) => {
      await appendCustody(tx, actor, entries(2));
      throw new Error("something else went wrong");
    }),
  ).rejects.toThrow("something else");
  await append(actor, 1);
  expect(await mustVerify()).toBe(before + 1);
});

test("an entry without its payload and key is refused", async () => {
  await using app = await loggedInAs("anfang_app");
  await expect(app.query("select append_custody(array['{}'::bytea], array[]::bytea[], array[]::bytea[])")).rejects.toThrow("one payload and one key");
  await expect(app.query("select append_custody(array[]::bytea[], array[]::bytea[], array[]::bytea[])")).rejects.toThrow("one payload and one key");
});

import { randomUUID } from "node:crypto";
import type { Tx } from "../db";
import { openValue, sealValue } from "../victims/seal";
import { maskDialled } from "./rules";

type Log = { id: string; investigationId: string };

/** Keeps numbers that were called: the masked form for everybody who reads the log, the number under a key of its own. */
export async function keepCalled(tx: Tx, { id, investigationId }: Log, numbers: readonly { ordinal: number; number: string }[]) {
  if (numbers.length === 0) return;
  const ids = numbers.map(() => randomUUID());
  const sealed = numbers.map(({ number }, index) => sealValue(ids[index]!, number));
  const [ordinals, masked] = [numbers.map(({ ordinal }) => ordinal), numbers.map(({ number }) => maskDialled(number))];
  await tx.$executeRaw`
    insert into "CalledNumber" (id, "evidenceId", "investigationId", ordinal, masked)
    select n.id, ${id}::uuid, ${investigationId}::uuid, n.ordinal, n.masked from unnest(${ids}::uuid[], ${ordinals}::int[], ${masked}::text[]) n (id, ordinal, masked)`;
  await tx.$executeRaw`select keep_called(${ids}::uuid[], ${sealed.map((one) => one.sealed)}, ${sealed.map((one) => one.key)})`;
}

/** The number itself, inside a transaction that writes: the reading login has no way to it. Undefined once its key was destroyed. */
export async function calledNumber(tx: Tx, id: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ sealed: Uint8Array; key: Uint8Array | null }[]>`select sealed, key from open_called(${id}::uuid)`;
  return row && openValue(id, Buffer.from(row.sealed), row.key && Buffer.from(row.key));
}

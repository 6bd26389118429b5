import { randomUUID } from "node:crypto";
import type { Tx } from "../db";
import { mask, type VictimKind } from "./mask";
import type { Datum } from "./masking";
import { openValue, sealValue } from "./seal";

type Sealed = { datum: string; sealed: Uint8Array; key: Uint8Array | null };

/** The values behind these data, by id, inside a transaction that writes: the reading login has no way to them. */
export async function valuesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<Sealed[]>`select datum, sealed, key from open_victims(${[...ids]}::uuid[])`;
  return new Map(
    rows.flatMap(({ datum, sealed, key }): [string, string][] => {
      const value = openValue(datum, Buffer.from(sealed), key && Buffer.from(key));
      return value === undefined ? [] : [[datum, value]];
    }),
  );
}

/** What a record keeps masked already, so that the same number gets the same ordinal, and a name is found wherever it is typed again. */
export async function victimsKeptOf(tx: Tx, evidenceId: string): Promise<Datum[]> {
  const rows = await tx.victimDatum.findMany({ where: { evidenceId }, select: { id: true, ordinal: true, kind: true }, orderBy: { ordinal: "asc" } });
  const values = await valuesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, ordinal, kind }) => ({ ordinal, kind, value: values.get(id) }));
}

type Found = { ordinal: number; kind: VictimKind; value: string };

/** Keeps what was masked in a version: the masked form for everybody who reads the record, the value under its key. */
export const keepVictims = (tx: Tx, evidence: { id: string; investigationId: string }, found: readonly Found[]) => keepAllVictims(tx, [{ evidence, found }]);

/** The same of many records. */
export async function keepAllVictims(tx: Tx, all: readonly { evidence: { id: string; investigationId: string }; found: readonly Found[] }[]) {
  const data = all.flatMap(({ evidence, found }) => found.map((one) => ({ id: randomUUID(), evidence, ...one })));
  if (data.length === 0) return;
  const sealed = data.map(({ id, value }) => sealValue(id, value));
  await tx.victimDatum.createMany({
    data: data.map(({ id, evidence, ordinal, kind, value }) => ({
      id,
      ordinal,
      kind,
      masked: mask(kind, value),
      evidenceId: evidence.id,
      investigationId: evidence.investigationId,
    })),
  });
  await tx.$executeRaw`
    select keep_victims(${data.map(({ id }) => id)}::uuid[], ${sealed.map((one) => one.sealed)}, ${sealed.map((one) => one.key)})`;
}

import type { Tx } from "../../db";
import type { Prisma } from "../../generated/client";
import type { RowFault } from "../schema";

/** What a row says, by field; a field that several columns become has them all. Empty cells are not there. */
export type Said = Record<string, string[]>;

/** What became of reading a row: a value, with what makes it the same as another, or what is wrong with it. */
export type Reading = { value: Record<string, unknown>; names: string[]; codes: string[] } | { faults: RowFault[] };

/** Which rows, in which investigation. */
export type Staged = { importId: string; investigationId: string };

export type Target = {
  /** The names under which each field is known in a header, in the order in which fields are offered. */
  fields: Record<string, readonly string[]>;
  /** Fields that several columns may become. */
  several: readonly string[];
  /** Fields without which no row can be read. */
  required: readonly string[];
  read(said: Said): Reading;
  /** A value as the preview shows it, by field, and which fields nobody states. */
  show(value: unknown): { texts: Record<string, string>; notStated: string[] };
  /** What the investigation has already: `key` as in StagedRow.keys, and whose it is (`subject`). */
  known(investigationId: string): Prisma.Sql;
  /** Adds what the rows say, under the ids that "ImportedRow" gave them. Answers how many. */
  add(tx: Tx, staged: Staged): Promise<number>;
};

import type { Actor } from "../../access/actor";
import type { Entry } from "../../custody/append";
import type { Tx } from "../../db";
import type { Translate } from "../../evidence/fact";
import type { Prisma } from "../../generated/client";
import type { RowFault, Setting } from "../schema";

/** What a row says, by field; a field that several columns become has them all. Empty cells are not there. */
export type Said = Record<string, string[]>;

/** What became of reading a row: a value, with what makes it the same as another, or what is wrong with it. */
export type Reading = { value: Record<string, unknown>; names?: string[]; codes?: string[] } | { faults: RowFault[] };

/** Which rows, in which investigation, and what holds for all of them. */
export type Staged = { importId: string; investigationId: string; setting: Setting };

/** Says that so many more rows are written, for whoever waits. */
export type Wrote = (rows: number) => void;

export type Target = {
  /** The names under which each field is known in a header, in the order in which fields are offered. */
  fields: Record<string, readonly string[]>;
  /** What a cell of a field never looks like, by field: a column that mostly does is not guessed to be it, whatever its header says. */
  unlike?: Record<string, (cell: string) => boolean>;
  /** Fields that several columns may become. */
  several: readonly string[];
  /** Fields of which a row needs one. */
  required: readonly string[];
  read(said: Said, setting: Setting): Reading;
  /** A value as the preview shows it, by field, and which fields nobody states. */
  show(value: unknown, t: Translate, setting: Setting): { texts: Record<string, string>; notStated: string[] };
  /** How a row may be shown at all, where it may not be shown as it is; `left`: what stays of its cells once the file is imported. */
  veil?: Record<"cells" | "left", (cells: readonly string[], columns: readonly string[]) => string[]> & { value(value: unknown): unknown };
  /** How many rows become one thing, at most. */
  rowsEach: number;
  /** Which rows `s` ("StagedRow") become a thing apart from the others, however few they are; never null. */
  apart?: Prisma.Sql;
  /** Beside what it says, what makes a row of one file the same as a row of another: none where the row is all. */
  sameness?(setting: Setting, importedBy: string): unknown;
  /** Of which rows `s` ("StagedRow") several that read alike are several things: the second of a file is the second of the next one. */
  mayRecur?: Prisma.Sql;
  /** Refuses what holds for all rows where it names what is not there. */
  holds?(by: { actor: Actor; investigationId: string; setting: Setting }): Promise<void>;
  /** What the investigation has already: `key` as in StagedRow.keys, and whose it is (`subject`). */
  known?(investigationId: string): Prisma.Sql;
  /** Adds what the rows say, under the ids that "ImportedRow" gave them. Answers how many rows it took. */
  add(tx: Tx, staged: Staged, by: { actor: Actor; record: (entry: Entry) => void; wrote: Wrote }): Promise<number>;
};

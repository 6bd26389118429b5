export type Reason =
  | "noRows"
  | "noHeaders"
  | "quoteNotClosed"
  | "rowTooLong"
  | "notText"
  | "oldWorkbook"
  | "brokenWorkbook"
  | "notAWorkbook"
  | "tooLargeInside"
  | "documentType"
  | "tooManyColumns"
  | "tooManyRows";

/** Thrown while a file is read: it is no table, or a larger one than is taken. `row` is where that showed. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly reason: Reason;
  readonly row: number | undefined;
  constructor(reason: Reason, row?: number) {
    super(reason);
    this.reason = reason;
    this.row = row;
  }
}

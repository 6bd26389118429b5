export const encodings = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;
export type Encoding = (typeof encodings)[number];

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

/**
 * Tells what a file is by its bytes, as they pass by: its name may lie. Text without a mark of its own is UTF-8 where all of
 * it can be, else GB18030, in which Chinese spreadsheets save.
 */
export class FormatGuess {
  #head = new Uint8Array();
  readonly #utf8 = new TextDecoder("utf-8", { fatal: true });
  #isUtf8 = true;

  see(bytes: Uint8Array) {
    if (this.#head.length < 8) this.#head = Buffer.concat([this.#head, bytes.subarray(0, 8)]).subarray(0, 8);
    if (this.#isUtf8) this.#decode(() => this.#utf8.decode(bytes, { stream: true }));
  }

  #decode(decode: () => string) {
    try {
      decode();
    } catch {
      this.#isUtf8 = false;
    }
  }

  /** Once everything has passed. */
  get(): Encoding | "workbook" | "oldWorkbook" {
    const head = this.#head;
    if (begins(head, 0x50, 0x4b, 0x03, 0x04)) return "workbook";
    if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) return "oldWorkbook";
    if (begins(head, 0xff, 0xfe)) return "utf-16le";
    if (begins(head, 0xfe, 0xff)) return "utf-16be";
    if (this.#isUtf8) this.#decode(() => this.#utf8.decode());
    return this.#isUtf8 ? "utf-8" : "gb18030";
  }
}

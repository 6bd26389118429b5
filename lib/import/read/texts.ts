import { Unreadable } from "./unreadable";

const chunkBytes = 1024 * 1024;
/** More than a table of 200,000 rows has, twenty different texts each. */
const [mostTexts, mostChunks] = [4_000_000, 100];

/** Texts that are kept by their number, outside of the heap: millions of small strings weigh far more than what they say. Each is shorter than a chunk. */
export class Texts {
  readonly #chunks: Buffer[] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  #free = 0;

  add(text: string) {
    const length = Buffer.byteLength(text);
    if (length > this.#free) {
      this.#chunks.push(Buffer.allocUnsafe(chunkBytes));
      this.#free = chunkBytes;
    }
    if (this.#starts.length === mostTexts || this.#chunks.length > mostChunks) throw new Unreadable("tooLargeInside");
    const at = chunkBytes - this.#free;
    this.#chunks.at(-1)?.write(text, at);
    this.#free -= length;
    this.#starts.push((this.#chunks.length - 1) * chunkBytes + at);
    this.#lengths.push(length);
  }

  get(number: number): string | undefined {
    const [start, length] = [this.#starts[number], this.#lengths[number]];
    if (start === undefined || !length) return undefined;
    const at = start % chunkBytes;
    return this.#chunks[Math.floor(start / chunkBytes)]?.toString("utf8", at, at + length);
  }
}

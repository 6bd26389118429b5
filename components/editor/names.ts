import { type Mention, mentionKey } from "@/lib/rich-text/rules";

/** How many are asked for at once: they stand in an address. */
const together = 50;

/** What mentions are called while somebody writes. The document holds no names; those that the page did not bring are asked for. */
export class Names {
  readonly #investigationId: string;
  readonly #known: Map<string, string | null>;
  readonly #listeners = new Set<() => void>();
  #wanted = new Map<string, Mention>();

  constructor(investigationId: string, labels: Readonly<Record<string, string>>) {
    this.#investigationId = investigationId;
    this.#known = new Map(Object.entries(labels));
  }

  /** Undefined until the answer is there; null when there is nothing to see. */
  of(mention: Mention): string | null | undefined {
    const key = mentionKey(mention);
    if (!this.#known.has(key) && !this.#wanted.has(key)) {
      if (this.#wanted.size === 0) queueMicrotask(() => void this.#ask());
      this.#wanted.set(key, mention);
    }
    return this.#known.get(key);
  }

  learn(mention: Mention, label: string) {
    this.#known.set(mentionKey(mention), label);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #ask() {
    const wanted = [...this.#wanted.keys()];
    for (let index = 0; index < wanted.length; index += together) {
      const keys = wanted.slice(index, index + together);
      const address = `/api/mentions?${new URLSearchParams({ investigation: this.#investigationId, of: keys.join(",") })}`;
      const answer = await fetch(address).then(
        (response) => (response.ok ? (response.json() as Promise<Record<string, string>>) : null),
        () => null,
      );
      // Without an answer nothing is said about them; they are asked for again when they are next drawn.
      if (answer) for (const key of keys) this.#known.set(key, answer[key] ?? null);
    }
    this.#wanted = new Map();
    for (const listener of this.#listeners) listener();
  }
}

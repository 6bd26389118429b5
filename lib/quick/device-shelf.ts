import type { Card, Row } from "./schema";

/** Where a device keeps what waits, and the card of the account that signed in last. */
export type Shelf = {
  card(): Promise<Card | null>;
  keepCard(card: Card | null): Promise<void>;
  rows(): Promise<Row[]>;
  put(row: Row): Promise<void>;
  remove(id: string): Promise<void>;
};

const shelfName = "quick";
const theCard = "card";

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** Whether this device ever kept anything: to ask makes nothing. */
export const everKept = async () =>
  typeof indexedDB === "object" && ((await indexedDB.databases?.()) ?? [{ name: shelfName }]).some(({ name }) => name === shelfName);

export function browserShelf(): Shelf {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () =>
    (opened ??= new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(shelfName, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("cards");
        request.result.createObjectStore("waiting", { keyPath: "id" });
      };
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    }));
  const store = async (name: "cards" | "waiting", mode: IDBTransactionMode) =>
    (await database()).transaction(name, mode, { durability: "strict" }).objectStore(name);

  /** Resolves when it is through, not when it was asked for. */
  async function change(name: "cards" | "waiting", run: (store: IDBObjectStore) => IDBRequest) {
    const opened = await store(name, "readwrite");
    const { transaction } = opened;
    const through = new Promise<void>((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error);
    });
    run(opened);
    await through;
  }

  return {
    card: async () => (await settled<Card | undefined>((await store("cards", "readonly")).get(theCard))) ?? null,
    keepCard: (card) => change("cards", (cards) => (card ? cards.put(card, theCard) : cards.delete(theCard))),
    rows: async () => settled<Row[]>((await store("waiting", "readonly")).getAll()),
    put: (row) => change("waiting", (waiting) => waiting.put(row)),
    remove: (id) => change("waiting", (waiting) => waiting.delete(id)),
  };
}

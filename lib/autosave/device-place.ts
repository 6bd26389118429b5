import type { DevicePlace } from "./device";

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** IndexedDB: it has room for long texts, and what it says is written survives the page. */
export function browserPlace(): DevicePlace {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () =>
    (opened ??= new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open("kept", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("copies");
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    }));
  const copies = async (mode: IDBTransactionMode) => (await database()).transaction("copies", mode, { durability: "strict" }).objectStore("copies");

  /** Resolves when the transaction is through, not when it was asked for. */
  async function change(run: (store: IDBObjectStore) => IDBRequest) {
    const store = await copies("readwrite");
    const { transaction } = store;
    const through = new Promise<void>((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error);
    });
    run(store);
    await through;
  }

  return {
    read: async (name) => settled<Uint8Array<ArrayBuffer> | undefined>((await copies("readonly")).get(name)),
    write: (name, bytes) => change((store) => store.put(bytes, name)),
    remove: (name) => change((store) => store.delete(name)),
    names: async (prefix) => (await settled((await copies("readonly")).getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))).map(String),
  };
}

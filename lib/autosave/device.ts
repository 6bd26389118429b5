import type { Copy } from "./rules";

/** Where a device keeps bytes by name. */
export type DevicePlace = {
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
  names(prefix: string): Promise<string[]>;
};

/** The account of this page, with the key of its devices (base64). */
export type DeviceAccount = { userId: string; deviceKey: string };

const encoder = new TextEncoder();
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const toBase64Url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

/** One key to seal with and one to make names with, from the key of the account. */
async function keysOf({ deviceKey }: DeviceAccount) {
  const root = await crypto.subtle.importKey("raw", fromBase64(deviceKey), "HKDF", false, ["deriveKey"]);
  const derive = <T extends KeyUsage>(info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, uses: T[]) =>
    crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encoder.encode(info) }, root, algorithm, false, uses);
  const [seal, name] = await Promise.all([
    derive("autosave text", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"]),
    derive("autosave name", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]),
  ]);
  return { seal, name };
}

/**
 * What a device keeps for one account while the archive cannot be reached: sealed under the account's key, under names that
 * say neither whose it is nor what. Another account on the same device has another key: it finds nothing, opens nothing and
 * sends nothing.
 */
export function deviceCopies(account: DeviceAccount, place: DevicePlace) {
  const keys = keysOf(account);
  const tag = async (what: string) => toBase64Url(await crypto.subtle.sign("HMAC", (await keys).name, encoder.encode(what))).slice(0, 22);
  const owner = tag(`user ${account.userId}`);
  const prefixOf = async (id: string) => `${await owner}/${await tag(`form ${id}`)}/`;
  const nameOf = async ({ id, writer }: Pick<Copy, "id" | "writer">) => (await prefixOf(id)) + (await tag(`writer ${writer}`));

  /** Null for what cannot be opened: a damaged copy is no reason to stop anybody from writing. */
  async function open(name: string): Promise<Copy | null> {
    try {
      const sealed = await place.read(name);
      if (!sealed) return null;
      const text = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: sealed.slice(0, 12), additionalData: encoder.encode(name) },
        (await keys).seal,
        sealed.slice(12),
      );
      return JSON.parse(new TextDecoder().decode(text)) as Copy;
    } catch {
      return null;
    }
  }
  const openAll = async (prefix: string) => (await Promise.all((await place.names(prefix)).map(open))).filter((copy) => copy !== null);

  return {
    async keep(copy: Copy): Promise<void> {
      const [name, { seal }] = [await nameOf(copy), await keys];
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: encoder.encode(name) }, seal, encoder.encode(JSON.stringify(copy)));
      await place.write(name, new Uint8Array([...iv, ...new Uint8Array(text)]));
    },
    /** What is kept of one form, by every page that wrote in it. */
    of: async (id: string): Promise<Copy[]> => openAll(await prefixOf(id)),
    all: async (): Promise<Copy[]> => openAll(`${await owner}/`),
    forget: async (copy: Pick<Copy, "id" | "writer">): Promise<void> => place.remove(await nameOf(copy)),
    async forgetAll(id: string): Promise<void> {
      for (const name of await place.names(await prefixOf(id))) await place.remove(name);
    },
  };
}
export type DeviceCopies = ReturnType<typeof deviceCopies>;

/** What a device keeps while the archive cannot be reached. */
export type Kept = { form: string; data: Record<string, unknown>; seenRevision: number; at: string };

type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const bytes = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const base64 = (data: Uint8Array) => btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));

/**
 * Keeps half-written forms on this device, AES-256-GCM under the key of the account, and under a name that does not say
 * whose they are. Another account on the same device has another key and other names: it neither finds nor sends them.
 */
export function deviceStore(account: { userId: string; deviceKey: string }, place: Place = localStorage) {
  const key = crypto.subtle.importKey("raw", bytes(account.deviceKey), "AES-GCM", false, ["encrypt", "decrypt"]);
  const nameOf = async (id: string) => {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${account.deviceKey}/${account.userId}/${id}`));
    return `kept/${base64(new Uint8Array(digest))}`;
  };

  return {
    async keep(id: string, kept: Kept): Promise<void> {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(id) }, await key, new TextEncoder().encode(JSON.stringify(kept)));
      place.setItem(await nameOf(id), base64(new Uint8Array([...iv, ...new Uint8Array(sealed)])));
    },
    /** Null when nothing is kept, or when it cannot be opened: a damaged copy is no reason to stop anybody from writing. */
    async find(id: string): Promise<Kept | null> {
      const stored = place.getItem(await nameOf(id));
      if (!stored) return null;
      try {
        const data = bytes(stored);
        const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: data.slice(0, 12), additionalData: new TextEncoder().encode(id) }, await key, data.slice(12));
        return JSON.parse(new TextDecoder().decode(opened)) as Kept;
      } catch {
        return null;
      }
    },
    async wipe(id: string): Promise<void> {
      place.removeItem(await nameOf(id));
    },
  };
}
export type DeviceStore = ReturnType<typeof deviceStore>;

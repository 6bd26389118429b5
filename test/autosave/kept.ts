import type { DeviceCopies, DevicePlace } from "../../lib/autosave/device";
import type { AutosaveServer, Put } from "../../lib/autosave/device-send";
import type { Copy, Saved } from "../../lib/autosave/rules";

/** Where a device keeps bytes, in memory. */
export function memoryPlace() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const place: DevicePlace & { kept: typeof kept } = {
    kept,
    read: async (name) => kept.get(name),
    write: async (name, bytes) => void kept.set(name, bytes),
    remove: async (name) => void kept.delete(name),
    names: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  };
  return place;
}

/** A device that seals nothing (device.test.ts looks at that) and takes no time. `full` is one that has no room. */
export function memoryDevice() {
  const kept = new Map<string, Copy>();
  const nameOf = ({ id, writer }: Pick<Copy, "id" | "writer">) => `${id}/${writer}`;
  const of = (id: string) => [...kept.values()].filter((copy) => copy.id === id);
  const device: DeviceCopies & { kept: typeof kept; full: boolean } = {
    kept,
    full: false,
    async keep(copy) {
      if (device.full) throw new Error("QuotaExceededError");
      kept.set(nameOf(copy), structuredClone(copy));
    },
    of: async (id) => of(id),
    all: async () => [...kept.values()],
    forget: async (copy) => void kept.delete(nameOf(copy)),
    forgetAll: async (id) => of(id).forEach((copy) => kept.delete(nameOf(copy))),
  };
  return device;
}

/** A server in memory that keeps the rules of the real one (route.test.ts holds the real one to them). */
export function memoryServer() {
  const rows = new Map<string, Saved>();
  const server: AutosaveServer & {
    rows: typeof rows;
    away: Extract<Put, { is: "away" }>["because"] | null;
    logged: Set<string>;
    refuses: string | null;
    puts: number;
    wait: Promise<unknown>;
  } = {
    rows,
    logged: new Set(),
    away: null,
    refuses: null,
    puts: 0,
    wait: Promise.resolve(),
    async put({ id, form, data, base }): Promise<Put> {
      server.puts += 1;
      await server.wait;
      if (server.away) return { is: "away", because: server.away };
      if (server.refuses) return { is: "refused", error: server.refuses };
      if (server.logged.has(id)) return { is: "logged" };
      const current = rows.get(id) ?? null;
      if ((current?.revision ?? 0) !== base) return { is: "stale", current };
      const saved = { form, data: structuredClone(data), revision: base + 1, updatedAt: new Date().toISOString() };
      rows.set(id, saved);
      return { is: "saved", revision: saved.revision, at: saved.updatedAt };
    },
    async get({ id }) {
      if (server.away) return { is: "away" };
      if (server.logged.has(id)) return { is: "logged" };
      const saved = rows.get(id);
      return saved ? { is: "found", saved } : { is: "missing" };
    },
    async drop(id) {
      if (server.away) return false;
      rows.delete(id);
      return true;
    },
  };
  return server;
}

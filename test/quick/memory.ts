import type { QuickServer, Sent } from "../../lib/quick/device-send";
import type { Shelf } from "../../lib/quick/device-shelf";
import { emptyDraft } from "../../lib/quick/rules";
import type { Card, Draft, Entry, Row } from "../../lib/quick/schema";

/** A device that is only remembered. */
export function memoryShelf() {
  const kept = new Map<string, Row>();
  let card: Card | null = null;
  const shelf: Shelf = {
    card: async () => card,
    keepCard: async (next) => void (card = next),
    rows: async () => [...kept.values()],
    put: async (row) => void kept.set(row.id, row),
    remove: async (id) => void kept.delete(id),
  };
  return { ...shelf, kept };
}

/** An archive that answers as it is told and remembers what it took. */
export function memoryServer() {
  const logged: Entry[] = [];
  const forms: Entry[] = [];
  const server = {
    says: (_entry: Entry): Sent | null => null,
    logged,
    forms,
    async log(entry: Entry, _investigationId: string): Promise<Sent> {
      const told = server.says(entry);
      if (told) return told;
      logged.push(entry);
      return { is: "logged", ref: `ZB-${logged.length}` };
    },
    async asForm(entry: Entry, _investigationId: string): Promise<Sent> {
      const told = server.says(entry);
      if (told) return told;
      forms.push(entry);
      return { is: "form" };
    },
  };
  return server satisfies QuickServer;
}

export const draft = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft, kind: "unsorted", text: "canary-中邦金融", ...more });
export const entry = (more: Partial<Entry> = {}): Entry => ({
  id: crypto.randomUUID(),
  investigation: "ZB",
  notedAt: "2026-11-28T15:04:31.000Z",
  title: "canary-中邦金融",
  draft: draft(),
  unfinished: false,
  ...more,
});

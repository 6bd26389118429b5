import fc from "fast-check";
import { callQuotaFacts } from "../../lib/evidence/kinds/call-quota/schema";
import { leadMarkingFacts } from "../../lib/evidence/kinds/lead-marking/schema";
import { phoneLineFacts } from "../../lib/evidence/kinds/phone-line/schema";
import { priceListFacts } from "../../lib/evidence/kinds/price-list/schema";
import { scriptFacts } from "../../lib/evidence/kinds/script/schema";
import { termsFacts } from "../../lib/evidence/kinds/terms/schema";
import type { QuickServer, Sent } from "../../lib/quick/device-send";
import type { Shelf } from "../../lib/quick/device-shelf";
import { emptyDraft } from "../../lib/quick/rules";
import { type Card, type Draft, type Entry, quickKinds, type Row } from "../../lib/quick/schema";

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

/** What the archive takes of each kind: a sentence has no facts. */
export const schemas = {
  ...{ callQuota: callQuotaFacts, priceList: priceListFacts, script: scriptFacts, leadMarking: leadMarkingFacts, phoneLine: phoneLineFacts, terms: termsFacts },
  unsorted: null,
};

const words = (most: number) => fc.oneof(fc.constant(""), fc.constant("  "), fc.string({ maxLength: most }));
const number = fc.stringMatching(/^\d{1,10}(\.\d{1,4})?$/);
const stage = fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }), said: words(80), saidNotStated: fc.boolean() });

/** Whatever can be tapped and typed. */
export const drafts = fc.record({
  kind: fc.constantFrom(...quickKinds),
  nature: fc.constantFrom("required", "seen", "heard", "reported", undefined),
  company: fc.string({ maxLength: 60 }),
  ...{ min: number, max: number, isRange: fc.boolean(), atLeast: fc.boolean(), about: fc.boolean(), average: fc.boolean() },
  periodAmount: fc.constantFrom("", "1", "40"),
  period: fc.constantFrom("day", "hour", "week", "month", "minute", "notStated", undefined),
  companyId: fc.constantFrom(undefined, "0b3c5d0e-5b8e-4b53-9a39-0c1f9c2f6a11", "nobody"),
  ...{ atMost: fc.boolean(), carried: fc.constant("") },
  when: fc.constantFrom("today", "yesterday", "notStated", undefined),
  day: fc.constantFrom("", "2026-11-29"),
  zone: fc.constantFrom("", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "+05:30", "UTC", "../x"),
  who: fc.constantFrom("newStaff", "experiencedStaff", "notStated", undefined),
  unit: fc.constantFrom("call", "number", "notStated", undefined),
  currency: fc.constantFrom("CNY", "HKD", "notStated", undefined),
  priceUnit: fc.constantFrom("record", "list", "notStated", undefined),
  sense: fc.constantFrom("purchase", "sale", undefined),
  item: fc.string({ maxLength: 60 }),
  ...{ stages: fc.array(stage, { maxLength: 3 }), stageName: words(60), stageSaid: words(80), saidNotStated: fc.boolean() },
  ...{ claimed: fc.constantFrom("", "0", "7", "07", "99"), claimedNotStated: fc.boolean() },
  mark: fc.constantFrom("", " ", "A", "R", "VIP"),
  ruling: fc.constantFrom("rule", "practice", undefined),
  outcome: fc.constantFrom("clearRefusal", "interest", "other", undefined),
  share: fc.constantFrom("most", "notStated", undefined),
  ...{ times: fc.constantFrom("", "0", "3", "999"), words: words(80), said: fc.constant("明确拒绝的，标 A") },
  digits: fc.constantFrom("", "+", "1", "170", "+8617012345678", "01012345678901234567"),
  extent: fc.constantFrom("prefix", "number", "notStated", undefined),
  lineType: fc.constantFrom("card", "notStated", undefined),
  operatorType: fc.constantFrom("virtualOperator", "notStated", undefined),
  ...{ arrangedBy: words(80), arrangerNotStated: fc.boolean(), fee: words(80), isPercent: fc.boolean() },
  base: fc.constantFrom("loanAmount", "notStated", undefined),
  payer: fc.constantFrom("borrower", "notStated", undefined),
  text: fc.string({ minLength: 1, maxLength: 200 }),
}) as fc.Arbitrary<Draft>;

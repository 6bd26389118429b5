import type { CallQuotaFacts } from "../evidence/kinds/call-quota/schema";
import type { LeadMarkingFacts } from "../evidence/kinds/lead-marking/schema";
import type { PhoneLineFacts } from "../evidence/kinds/phone-line/schema";
import type { PriceLine, PriceListFacts } from "../evidence/kinds/price-list/schema";
import type { TermsFacts } from "../evidence/kinds/terms/schema";

/** What the quick log offers: the commonest facts, and a sentence of no kind yet. */
export const quickKinds = ["callQuota", "priceList", "script", "leadMarking", "phoneLine", "terms", "unsorted"] as const;
export type QuickKind = (typeof quickKinds)[number];

type Practice = LeadMarkingFacts["practices"][number];
/** A stage of a script: its name, and what is said there, or that nobody says what. */
export type Stage = { name: string; said: string; saidNotStated: boolean };

/** What stands on the screen of the quick log: text, as it was tapped. */
export type Draft = {
  kind: QuickKind;
  nature: CallQuotaFacts["nature"] | undefined;
  company: string;
  /** Which one that is, where the archive was asked and somebody chose. */
  companyId: string | undefined;
  /** The name that stayed on the screen from the entry before: nothing that was typed for this one. */
  carried: string;
  min: string;
  max: string;
  isRange: boolean;
  atLeast: boolean;
  atMost: boolean;
  about: boolean;
  average: boolean;
  periodAmount: string;
  period: NonNullable<CallQuotaFacts["periodUnit"]> | "notStated" | undefined;
  who: NonNullable<CallQuotaFacts["appliesTo"]> | "notStated" | undefined;
  unit: NonNullable<CallQuotaFacts["unit"]> | "notStated" | undefined;
  currency: string | undefined;
  priceUnit: NonNullable<PriceLine["unit"]> | "notStated" | undefined;
  sense: NonNullable<PriceListFacts["sense"]> | undefined;
  item: string;
  /** Stages that are written in full; the one that is being written stands beside them. */
  stages: Stage[];
  stageName: string;
  stageSaid: string;
  saidNotStated: boolean;
  claimed: string;
  claimedNotStated: boolean;
  mark: string;
  ruling: "rule" | "practice" | undefined;
  outcome: Practice["outcome"] | undefined;
  share: NonNullable<Practice["share"]> | "notStated" | undefined;
  /** How often at least, in a rule. */
  times: string;
  /** A rule or a practice in the words that were heard. */
  words: string;
  /** The same as the sentence on the screen, in the language of the page, from when it was put away. */
  said: string;
  digits: string;
  extent: NonNullable<PhoneLineFacts["extent"]> | "notStated" | undefined;
  lineType: NonNullable<PhoneLineFacts["lineType"]> | "notStated" | undefined;
  operatorType: NonNullable<PhoneLineFacts["operatorType"]> | "notStated" | undefined;
  arrangedBy: string;
  arrangerNotStated: boolean;
  fee: string;
  isPercent: boolean;
  base: NonNullable<TermsFacts["base"]> | "notStated" | undefined;
  payer: NonNullable<TermsFacts["payer"]> | "notStated" | undefined;
  text: string;
  when: "today" | "yesterday" | "notStated" | undefined;
  /** The day that this is, by the phone's own clock when it was put away, and which clock that is. */
  day: string;
  zone: string;
};

/** One piece of evidence as it waits on a phone. `id` is its record's, and the key under which it is sent once. */
export type Entry = {
  id: string;
  /** The code of its investigation: all that a phone keeps of one. */
  investigation: string;
  notedAt: string;
  title: string;
  draft: Draft;
  /** Nobody said that it is done: it becomes a form to go on with, and no record. */
  unfinished: boolean;
};

/** What a device keeps of an account: enough to lock something away for it, and nothing that opens it or says whose it is. */
export type Card = { tag: string; publicKey: string; codes: string[] };

/** The same account as its own signed-in page hears of it. */
export type Keys = Pick<Card, "tag" | "publicKey"> & { account: string; privateKey: JsonWebKey; investigations: { id: string; code: string; title: string }[] };

/** What lies on the device. `refused` is a code of the HTTP API. */
export type Row = { id: string; tag: string; at: string; sealed: Uint8Array<ArrayBuffer>; refused?: string };

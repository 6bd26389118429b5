import { allegationFacts, allegationLine } from "./allegation/schema";
import { callQuotaFacts, callQuotaOwnWords, callQuotaLine } from "./call-quota/schema";
import { contextFacts, contextLine } from "./context/schema";
import { documentFacts, documentLine } from "./document/schema";
import { leadMarkingFacts } from "./lead-marking/schema";
import { leakChannelFacts, leakChannelOwnWords, leakChannelLine } from "./leak-channel/schema";
import { legalReferenceFacts, legalReferenceLine } from "./legal-reference/schema";
import { phoneLineFacts, phoneLineOwnWords, phoneLineLine } from "./phone-line/schema";
import { observationFacts, observationLine } from "./observation/schema";
import { priceLineCarried, priceListFacts, priceListOwnWords, priceListLine } from "./price-list/schema";
import { recordingFacts, recordingLine } from "./recording/schema";
import { scriptFacts, scriptOwnWords, scriptLine } from "./script/schema";
import { termsFacts, termsOwnWords, termsLine } from "./terms/schema";
import { testimonyFacts, testimonyOwnWords, testimonyLine } from "./testimony/schema";
import { unsortedFacts } from "./unsorted/schema";
import { webPageFacts, webPageLine } from "./web-page/schema";
import type { OwnWords, SaidInLine } from "../words/own";

/** The facts of each kind, in the order in which kinds are offered. Shared with the browser; registry.ts says how to add one. */
export const factsByKind = {
  script: scriptFacts,
  leadMarking: leadMarkingFacts,
  callQuota: callQuotaFacts,
  terms: termsFacts,
  priceList: priceListFacts,
  leakChannel: leakChannelFacts,
  phoneLine: phoneLineFacts,
  allegation: allegationFacts,
  legalReference: legalReferenceFacts,
  testimony: testimonyFacts,
  observation: observationFacts,
  document: documentFacts,
  recording: recordingFacts,
  webPage: webPageFacts,
  context: contextFacts,
  unsorted: unsortedFacts,
};

export type EvidenceKind = keyof typeof factsByKind;
export const evidenceKinds = Object.keys(factsByKind) as [EvidenceKind, ...EvidenceKind[]];

/** Words of facts that have a field of their own; a kind without such fields is not here. */
export const ownWordsByKind: Partial<Record<EvidenceKind, OwnWords>> = {
  callQuota: callQuotaOwnWords,
  terms: termsOwnWords,
  phoneLine: phoneLineOwnWords,
  priceList: priceListOwnWords,
  leakChannel: leakChannelOwnWords,
  script: scriptOwnWords,
  testimony: testimonyOwnWords,
};

/** What a new row of a list has from the row before, by kind and list: nobody wrote it there. */
export const carriedByKind: Partial<Record<EvidenceKind, Readonly<Record<string, readonly string[]>>>> = {
  priceList: { lines: priceLineCarried },
};

/** Which facts the sentence of a kind is made of; a sentence without facts of its own is not here. */
export const lineByKind: Partial<Record<EvidenceKind, SaidInLine>> = {
  script: scriptLine,
  callQuota: callQuotaLine,
  leakChannel: leakChannelLine,
  priceList: priceListLine,
  terms: termsLine,
  phoneLine: phoneLineLine,
  testimony: testimonyLine,
  observation: observationLine,
  allegation: allegationLine,
  document: documentLine,
  recording: recordingLine,
  webPage: webPageLine,
  legalReference: legalReferenceLine,
  context: contextLine,
};

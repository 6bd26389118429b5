import { allegationFacts } from "./allegation/schema";
import { callQuotaFacts, callQuotaOwnWords } from "./call-quota/schema";
import { contextFacts } from "./context/schema";
import { documentFacts } from "./document/schema";
import { leadMarkingFacts } from "./lead-marking/schema";
import { leakChannelFacts, leakChannelOwnWords } from "./leak-channel/schema";
import { legalReferenceFacts } from "./legal-reference/schema";
import { phoneLineFacts, phoneLineOwnWords } from "./phone-line/schema";
import { observationFacts } from "./observation/schema";
import { priceListFacts, priceListOwnWords } from "./price-list/schema";
import { recordingFacts } from "./recording/schema";
import { scriptFacts, scriptOwnWords } from "./script/schema";
import { termsFacts, termsOwnWords } from "./terms/schema";
import { testimonyFacts, testimonyOwnWords } from "./testimony/schema";
import { unsortedFacts } from "./unsorted/schema";
import { webPageFacts } from "./web-page/schema";
import type { OwnWords } from "../words/own";

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

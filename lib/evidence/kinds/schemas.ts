import { allegationFacts } from "./allegation/schema";
import { callQuotaFacts } from "./call-quota/schema";
import { contextFacts } from "./context/schema";
import { documentFacts } from "./document/schema";
import { leadMarkingFacts } from "./lead-marking/schema";
import { leakChannelFacts } from "./leak-channel/schema";
import { legalReferenceFacts } from "./legal-reference/schema";
import { phoneLineFacts } from "./phone-line/schema";
import { observationFacts } from "./observation/schema";
import { priceListFacts } from "./price-list/schema";
import { recordingFacts } from "./recording/schema";
import { scriptFacts } from "./script/schema";
import { termsFacts } from "./terms/schema";
import { testimonyFacts } from "./testimony/schema";
import { unsortedFacts } from "./unsorted/schema";
import { webPageFacts } from "./web-page/schema";

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

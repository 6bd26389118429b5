import { allegationFacts } from "./allegation/schema";
import { callQuotaFacts } from "./call-quota/schema";
import { leadMarkingFacts } from "./lead-marking/schema";
import { leakChannelFacts } from "./leak-channel/schema";
import { legalReferenceFacts } from "./legal-reference/schema";
import { phoneLineFacts } from "./phone-line/schema";
import { priceListFacts } from "./price-list/schema";
import { scriptFacts } from "./script/schema";
import { termsFacts } from "./terms/schema";
import { unsortedFacts } from "./unsorted/schema";

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
  unsorted: unsortedFacts,
};

export type EvidenceKind = keyof typeof factsByKind;
export const evidenceKinds = Object.keys(factsByKind) as [EvidenceKind, ...EvidenceKind[]];

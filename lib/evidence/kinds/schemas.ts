import { callQuotaFacts } from "./call-quota/schema";
import { leadMarkingFacts } from "./lead-marking/schema";
import { priceListFacts } from "./price-list/schema";
import { scriptFacts } from "./script/schema";
import { unsortedFacts } from "./unsorted/schema";

/** The facts of each kind, in the order in which kinds are offered. Shared with the browser; registry.ts says how to add one. */
export const factsByKind = {
  script: scriptFacts,
  leadMarking: leadMarkingFacts,
  callQuota: callQuotaFacts,
  priceList: priceListFacts,
  unsorted: unsortedFacts,
};

export type EvidenceKind = keyof typeof factsByKind;
export const evidenceKinds = Object.keys(factsByKind) as [EvidenceKind, ...EvidenceKind[]];

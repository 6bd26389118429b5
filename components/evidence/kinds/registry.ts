import type { EvidenceKind } from "@/lib/evidence/schema";
import { allegationView } from "./allegation/view";
import { callQuotaView } from "./call-quota/view";
import { leadMarkingView } from "./lead-marking/view";
import { leakChannelView } from "./leak-channel/view";
import { legalReferenceView } from "./legal-reference/view";
import { phoneLineView } from "./phone-line/view";
import { priceListView } from "./price-list/view";
import { scriptView } from "./script/view";
import { termsView } from "./terms/view";
import { type KindView, kindView } from "./view";

/** How each kind is read. What is not sorted yet has nothing to draw: its words are in its body. */
export const views: Record<EvidenceKind, KindView<unknown>> = {
  script: scriptView,
  leadMarking: leadMarkingView,
  callQuota: callQuotaView,
  priceList: priceListView,
  terms: termsView,
  leakChannel: leakChannelView,
  phoneLine: phoneLineView,
  allegation: allegationView,
  legalReference: legalReferenceView,
  unsorted: kindView<object>({ View: () => null, draws: () => false, gaps: () => [] }),
};

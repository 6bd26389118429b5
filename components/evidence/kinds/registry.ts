import type { EvidenceKind } from "@/lib/evidence/schema";
import { allegationView } from "./allegation/view";
import { callQuotaView } from "./call-quota/view";
import { contextView } from "./context/view";
import { documentView } from "./document/view";
import { observationView } from "./observation/view";
import { recordingView } from "./recording/view";
import { testimonyView } from "./testimony/view";
import { webPageView } from "./web-page/view";
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
  testimony: testimonyView,
  observation: observationView,
  document: documentView,
  recording: recordingView,
  webPage: webPageView,
  context: contextView,
  unsorted: kindView<object>({ View: () => null, draws: () => false, gaps: () => [] }),
};

"use client";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { allegationForm } from "./allegation/form";
import { callQuotaForm } from "./call-quota/form";
import { contextForm } from "./context/form";
import { documentForm } from "./document/form";
import { observationForm } from "./observation/form";
import { recordingForm } from "./recording/form";
import { testimonyForm } from "./testimony/form";
import { webPageForm } from "./web-page/form";
import { type KindForm, kindForm } from "./form";
import { leadMarkingForm } from "./lead-marking/form";
import { leakChannelForm } from "./leak-channel/form";
import { legalReferenceForm } from "./legal-reference/form";
import { phoneLineForm } from "./phone-line/form";
import { priceListForm } from "./price-list/form";
import { scriptForm } from "./script/form";
import { termsForm } from "./terms/form";

/** How each kind is written down: the half of a kind that the browser runs. */
export const forms: Record<EvidenceKind, KindForm<unknown>> = {
  script: scriptForm,
  leadMarking: leadMarkingForm,
  callQuota: callQuotaForm,
  priceList: priceListForm,
  terms: termsForm,
  leakChannel: leakChannelForm,
  phoneLine: phoneLineForm,
  allegation: allegationForm,
  legalReference: legalReferenceForm,
  testimony: testimonyForm,
  observation: observationForm,
  document: documentForm,
  recording: recordingForm,
  webPage: webPageForm,
  context: contextForm,
  unsorted: kindForm({ empty: {}, fields: () => null }),
};

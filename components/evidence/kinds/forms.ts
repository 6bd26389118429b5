"use client";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { callQuotaForm } from "./call-quota/form";
import { type KindForm, kindForm } from "./form";
import { leadMarkingForm } from "./lead-marking/form";
import { priceListForm } from "./price-list/form";
import { scriptForm } from "./script/form";

/** How each kind is written down: the half of a kind that the browser runs. */
export const forms: Record<EvidenceKind, KindForm<unknown>> = {
  script: scriptForm,
  leadMarking: leadMarkingForm,
  callQuota: callQuotaForm,
  priceList: priceListForm,
  unsorted: kindForm({ empty: {}, fields: () => null }),
};

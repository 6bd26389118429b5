"use client";
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import type { Translate } from "@/lib/evidence/fact";
import { summarizeCallQuota } from "@/lib/evidence/kinds/call-quota/describe";
import { summarizeLeadMarking } from "@/lib/evidence/kinds/lead-marking/describe";
import { summarizePriceList } from "@/lib/evidence/kinds/price-list/describe";
import { summarizeScript } from "@/lib/evidence/kinds/script/describe";
import type { CallQuotaFacts } from "@/lib/evidence/kinds/call-quota/schema";
import type { LeadMarkingFacts } from "@/lib/evidence/kinds/lead-marking/schema";
import type { PriceListFacts } from "@/lib/evidence/kinds/price-list/schema";
import type { ScriptFacts } from "@/lib/evidence/kinds/script/schema";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { CallQuotaFields } from "./call-quota-fields";
import { LeadMarkingFields } from "./lead-marking-fields";
import { PriceListFields } from "./price-list-fields";
import { ScriptFields } from "./script-fields";

/** The facts as they stand in the fields: raw text, not parsed. */
type Raw = { bound?: string; marks?: { code?: string }[] } | undefined;

type Part<Facts> = {
  /** A new form starts with it. */
  empty: Record<string, unknown>;
  fields(field: FieldMetadata<Facts>, form: FormMetadata, raw: Raw): ReactNode;
  /** The sentence that the facts make, as it will read on the page. */
  sentence?(facts: Facts, t: Translate): string;
};

/** Each kind is written for its own facts; the form walks them without knowing which. */
const part = <Facts,>(own: Part<Facts>) => own as unknown as Part<unknown>;

/** The browser's half of every kind. */
export const parts: Record<EvidenceKind, Part<unknown>> = {
  script: part<ScriptFacts>({
    empty: { stages: [{}] },
    fields: (field, form) => <ScriptFields field={field} form={form} />,
    sentence: summarizeScript,
  }),
  leadMarking: part<LeadMarkingFacts>({
    empty: { marks: ["A", "B", "R"].map((code) => ({ code, nature: "reported" })) },
    fields: (field, form, raw) => <LeadMarkingFields field={field} form={form} codes={(raw?.marks ?? []).flatMap(({ code }) => code?.trim() || [])} />,
    sentence: summarizeLeadMarking,
  }),
  callQuota: part<CallQuotaFacts>({
    empty: { bound: "atLeast", nature: "heard", periodAmount: "1", periodUnit: "day" },
    fields: (field, _form, raw) => <CallQuotaFields field={field} bound={raw?.bound} />,
    sentence: summarizeCallQuota,
  }),
  priceList: part<PriceListFacts>({
    empty: { lines: [{ currency: "CNY" }] },
    fields: (field, form) => <PriceListFields field={field} form={form} />,
    sentence: summarizePriceList,
  }),
  unsorted: part({ empty: {}, fields: () => null }),
};

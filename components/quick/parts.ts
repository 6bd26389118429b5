import type { QuickKind } from "@/lib/quick/schema";
import { leadMarkingPart } from "./lead-marking";
import type { QuickPart } from "./part";
import { phoneLinePart } from "./phone-line";
import { pricePart } from "./price";
import { quotaPart } from "./quota";
import { scriptPart } from "./script";
import { termsPart } from "./terms";

export const quickParts: Record<Exclude<QuickKind, "unsorted">, QuickPart> = {
  callQuota: quotaPart,
  priceList: pricePart,
  script: scriptPart,
  leadMarking: leadMarkingPart,
  phoneLine: phoneLinePart,
  terms: termsPart,
};

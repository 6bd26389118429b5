import type { Traits } from "../search/traits";
import { callQuotaFacts } from "./kinds/call-quota/schema";
import { contradictions } from "./kinds/lead-marking/rules";
import { leadMarkingFacts } from "./kinds/lead-marking/schema";
import { leakChannelFacts } from "./kinds/leak-channel/schema";
import { phoneLineFacts } from "./kinds/phone-line/schema";
import { priceListFacts } from "./kinds/price-list/schema";
import { testimonyFacts } from "./kinds/testimony/schema";
import type { EvidenceKind, natures } from "./schema";

/** What each kind has that can be filtered by in words; one that is not here has none. */
const ofKind: { [Kind in EvidenceKind]?: (facts: unknown) => Traits } = {
  callQuota: (given) => ({ nature: [callQuotaFacts.parse(given).nature] }),
  leadMarking: (given) => ({ contradiction: contradictions(leadMarkingFacts.parse(given)).map(({ against }) => against) }),
  leakChannel: (given) => ({ personal: leakChannelFacts.parse(given).fields }),
  phoneLine(given) {
    const { operatorType } = phoneLineFacts.parse(given);
    return { operator: operatorType ? [operatorType] : [] };
  },
  priceList: (given) => ({ personal: priceListFacts.parse(given).lines.flatMap(({ fields }) => fields) }),
  // What the other side had; what they read from it or guessed did not get out.
  testimony: (given) => ({ personal: testimonyFacts.parse(given).known }),
};

export function traitsOf(kind: EvidenceKind, facts: unknown, nature: (typeof natures)[number] | null): Traits {
  const own = ofKind[kind]?.(facts) ?? {};
  return { ...own, nature: [...(own.nature ?? []), ...(nature ? [nature] : [])] };
}

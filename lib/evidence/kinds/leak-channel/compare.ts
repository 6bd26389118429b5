import type { Compare } from "../compare";
import type { LeakChannelFacts } from "./schema";

export const compareLeakChannel: Compare<LeakChannelFacts> = {
  columns: {
    sector: "leakChannel.sector",
    sectorNote: "leakChannel.sectorNote",
    carrier: "leakChannel.carrier",
    formerEmployers: "leakChannel.formerEmployers",
    way: "leakChannel.way",
    recipient: "leakChannel.recipient",
    fields: "leakChannel.fields",
    basis: "leakChannel.basis",
  },
  linked: { formerEmployers: "formerEmployer" },
};

import type { Actor } from "../access/actor";
import type { Translate } from "../evidence/fact";
import { callsSheet } from "./calls-sheet";
import { claimsSheet } from "./claims-sheet";
import { companiesSheet } from "./companies-sheet";
import { comparisonSheet } from "./comparison-sheet";
import { evidenceSheet } from "./evidence-sheet";
import { listSheet } from "./list-sheet";
import { networkSheet } from "./network-sheet";
import { searchSheet } from "./search-sheet";
import type { Asked, Sheet } from "./sheet";
import { sourcesSheet } from "./sources-sheet";
import { timelineSheet } from "./timeline-sheet";

/** The lists that can be had as a file. */
export const sheets: Record<string, (actor: Actor, asked: Asked, t: Translate) => Sheet | undefined | Promise<Sheet | undefined>> = {
  evidence: evidenceSheet,
  companies: companiesSheet,
  sources: sourcesSheet,
  comparison: comparisonSheet,
  list: listSheet,
  calls: callsSheet,
  claims: claimsSheet,
  timeline: timelineSheet,
  network: networkSheet,
  search: searchSheet,
};

import type { ImportTarget } from "../schema";
import { callLog } from "./call-log/target";
import { company } from "./company/target";
import { priceList } from "./price-list/target";
import type { Target } from "./target";

/** What the rows of a file may become, by name. */
export const targets: Record<ImportTarget, Target> = { company, priceList, callLog };

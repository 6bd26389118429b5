import type { ImportTarget } from "../schema";
import { company } from "./company/target";
import type { Target } from "./target";

/** What the rows of a file may become, by name. */
export const targets: Record<ImportTarget, Target> = { company };

import { z } from "../../../zod";

/** No kind chosen yet: title, body, attribution and links only. It becomes a kind later and keeps its reference. */
export const unsortedFacts = z.object({});

import { requiredNote } from "../victims/schema";
import { z } from "../zod";

/** Which number is looked at, and why. */
export const revealingCalled = z.object({ numberId: z.uuid(), reason: requiredNote(500) });
export type RevealingCalled = z.infer<typeof revealingCalled>;

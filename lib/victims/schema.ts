import { bodySchema } from "../rich-text/schema";
import { text, z } from "../zod";
import { namesIn } from "./body";
import { findVictimData } from "./rules";

export const findsNothing = (said: string) => findVictimData(said).length === 0;

/** What is refused as too long is not searched as well: that would take a second for every few megabytes. */
const holding = (max: number, rule: (said: string) => boolean) => text(max).refine((said) => said.length > max || rule(said), "error.victimData");

/** A note, a reason, a sentence: it has no masked type, so what could find a victim is refused. That belongs into evidence. */
export const noteText = (max: number) => holding(max, findsNothing);
export const requiredNote = (max: number) => noteText(max).min(1, "error.missing");

/** Names that are marked as victims' elsewhere, and no victim's in these texts. */
export const notVictims = z.array(text(200)).max(1000).default([]);

/** What is said of a company. A mailbox is what it is reached by; whatever else finds a person belongs into evidence. */
export const findsNobody = (said: string) => findVictimData(said).every(({ kind }) => kind === "email");
export const companyText = (max: number) => holding(max, findsNobody);

/** So many people may be marked in one piece, with names of so many characters: each is looked for in all of its texts. */
const [mostNames, longestName] = [300, 100];
const marksNames = (names: readonly string[]) => new Set(names).size <= mostNames && names.every((name) => name.length <= longestName);
/** The body of a piece: it marks names, and no stories. */
export const markedBody = bodySchema.refine((body) => marksNames(namesIn(body)), "error.tooManyNames");

export const revealing = z.object({ datumId: z.uuid(), reason: requiredNote(500) });
export type Revealing = z.infer<typeof revealing>;

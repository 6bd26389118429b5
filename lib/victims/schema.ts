import { text, z } from "../zod";
import { findVictimData } from "./rules";

/** A note, a reason, a sentence: it has no masked type, so what could find a victim is refused. That belongs into evidence. */
export const noteText = (max: number) => text(max).refine((note) => findVictimData(note).length === 0, "error.victimData");
export const requiredNote = (max: number) => noteText(max).min(1, "error.missing");

/** What is said of a company. A mailbox is what it is reached by; whatever else finds a person belongs into evidence. */
export const findsNobody = (said: string) => findVictimData(said).every(({ kind }) => kind === "email");
export const companyText = (max: number) => text(max).refine(findsNobody, "error.victimData");

export const revealing = z.object({ datumId: z.uuid(), reason: requiredNote(500) });
export type Revealing = z.infer<typeof revealing>;

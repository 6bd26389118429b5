import { noteText, requiredNote } from "../victims/schema";
import { z } from "../zod";

export const sourceKinds = ["insider", "reporter", "author", "agency", "victim", "official", "other"] as const;

/** Admiralty code (NATO AJP-2.1), from completely reliable to what cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;

const source = {
  kind: z.enum(sourceKinds),
  /** What may be said of the source inside the investigation. Never a name or a contact. */
  description: requiredNote(200),
  note: noteText(4000).optional(),
  /** Of the source, whatever it says this time. Absent while nobody has judged it; F where that was tried and cannot be done. */
  reliability: z.enum(reliabilities).optional(),
};

/** The codename is given by the archive. */
export const sourceInput = z.object({ id: z.uuid(), investigationId: z.uuid(), ...source });
export type SourceInput = z.infer<typeof sourceInput>;

export const sourceEdit = z.object({ id: z.uuid(), seenVersion: z.coerce.number().int().min(1), ...source });
export type SourceEdit = z.infer<typeof sourceEdit>;

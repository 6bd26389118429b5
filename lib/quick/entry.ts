import { emptyDraft } from "./rules";
import { type Entry, quickKinds, type Stage } from "./schema";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isStage = (value: unknown): value is Stage => {
  const { name, said, saidNotStated } = Object(value) as Record<string, unknown>;
  return typeof name === "string" && typeof said === "string" && typeof saidNotStated === "boolean";
};
/** What was tapped among a few is empty or a word; stages are stages. */
const fitsAs = (empty: unknown, value: unknown) =>
  Array.isArray(empty) ? Array.isArray(value) && value.every(isStage) : typeof value === typeof empty || (empty === undefined && typeof value === "string");

/**
 * An entry out of what was unlocked; null for what is none. The public half lies open on a phone, so anybody who holds it can
 * lock away anything. What an older build wrote lacks what came later.
 */
export function entryIn(value: unknown): Entry | null {
  const { draft, ...entry } = Object(value) as Record<string, unknown>;
  const { id, investigation, notedAt, title, unfinished } = entry;
  if (![id, investigation, notedAt, title].every((text) => typeof text === "string") || !uuid.test(id as string)) return null;
  if (typeof unfinished !== "boolean" || typeof draft !== "object" || draft === null) return null;
  const whole = { ...emptyDraft, ...draft } as Record<string, unknown>;
  const fits = Object.entries(emptyDraft).every(([name, empty]) => fitsAs(empty, whole[name]));
  if (!fits || !quickKinds.some((kind) => kind === whole.kind)) return null;
  return { id, investigation, notedAt, title, unfinished, draft: whole } as Entry;
}

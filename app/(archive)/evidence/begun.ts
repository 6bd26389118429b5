import type { Actor } from "@/lib/access/actor";
import type { Saved } from "@/lib/autosave/rules";
import { versionIn } from "@/lib/autosave/rules";
import { historyOf } from "@/lib/custody/queries";
import { boundIn } from "@/lib/evidence/words/rules";
import { formValuesThen } from "@/lib/evidence/form-values";
import { titleInForm } from "./titled";

/** The version that a text was begun on, where the record has moved on since; as far as its writer may read the history. */
export async function begunOn(actor: Actor, { id, version }: { id: string; version: number }, saved: Saved | null) {
  const base = versionIn(saved?.data);
  if (base === undefined || base >= version) return undefined;
  const entries = await historyOf(actor, id, { limit: 200 });
  const entry = entries.find(({ action, subject }) => subject.version === base && ["evidence.logged", "evidence.edited", "evidence.sorted"].includes(action));
  const values = formValuesThen(entry?.detail ?? null);
  return values ? { version: base, values: { ...values, ...titleInForm({ ...values, own: boundIn(values.factAttribution) }) } } : undefined;
}

import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/access/actor";
import { tiedTo } from "@/components/evidence/history/words";
import type { HistoryEntry } from "@/lib/custody/queries";
import { changesOf } from "@/lib/evidence/changes";
import { linkChanges } from "@/lib/links/changes";
import { mentionedIn } from "@/lib/links/mentioned";
import { namesOf } from "@/lib/links/queries";
import { keptOccurred } from "@/components/evidence/occurred";

/** Entries with what they changed, and the names of what they tie and the body mentions, as far as this reader may see them. */
export async function tell(actor: Actor, { investigationId, body }: { investigationId: string; body: unknown }, entries: readonly HistoryEntry[]) {
  const [t, words, when] = await Promise.all([getTranslations("kinds"), getTranslations("evidence"), keptOccurred()]);
  const ids = entries.flatMap((entry) => tiedTo(entry) ?? []);
  const { companies, sources, evidence } = mentionedIn(body);
  const names = await namesOf(actor, investigationId, { companies: [...companies, ...ids], sources: [...sources, ...ids], evidence: [...evidence, ...ids] });
  const label = (field: string) => words(`page.field.${field}`);
  const changed = (entry: HistoryEntry) => {
    if (["evidence.edited", "evidence.sorted"].includes(entry.action)) return changesOf(entry.detail, t, label, when);
    // What is said of a link to something unseen would tell of it.
    if (entry.action !== "evidence.linkNoted" || !names.has(tiedTo(entry) ?? "")) return null;
    return linkChanges(
      entry.detail,
      (field) => words(`links.${field}`),
      (grade) => words(`credibilities.${grade}`),
    );
  };
  return { told: entries.map((entry) => ({ entry, changes: changed(entry) })), names };
}

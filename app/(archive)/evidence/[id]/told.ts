import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/access/actor";
import { tiedTo } from "@/components/evidence/history/words";
import type { HistoryEntry } from "@/lib/custody/queries";
import { changesOf } from "@/lib/evidence/changes";
import { mentionedIn } from "@/lib/links/mentioned";
import { namesOf } from "@/lib/links/queries";
import { keptOccurred } from "@/components/evidence/occurred";

/** Entries with what they changed, and the names of what they tie and the body mentions, as far as this reader may see them. */
export async function tell(actor: Actor, { investigationId, body }: { investigationId: string; body: unknown }, entries: readonly HistoryEntry[]) {
  const [t, label, when] = await Promise.all([getTranslations("kinds"), getTranslations("evidence.page.field"), keptOccurred()]);
  const ids = entries.flatMap((entry) => tiedTo(entry) ?? []);
  const { companies, sources, evidence } = mentionedIn(body);
  const names = await namesOf(actor, investigationId, { companies: [...companies, ...ids], sources: [...sources, ...ids], evidence: [...evidence, ...ids] });
  const told = entries.map((entry) => ({
    entry,
    changes: ["evidence.edited", "evidence.sorted"].includes(entry.action) ? changesOf(entry.detail, t, label, when) : null,
  }));
  return { told, names };
}

import type { Actor } from "../access/actor";
import { namesOf } from "../links/queries";
import { type Mention, mentionKey, type MentionType } from "./rules";

/** What to call these mentions, by "type:id", for whoever goes on writing. What is hidden and what does not exist are both not in it. */
export async function labelsOf(actor: Actor, investigationId: string, mentions: readonly Mention[]): Promise<Record<string, string>> {
  const ids = (wanted: MentionType) => mentions.filter(({ type }) => type === wanted).map(({ id }) => id);
  const names = await namesOf(actor, investigationId, { companies: ids("company"), sources: ids("source"), evidence: ids("evidence") });
  return Object.fromEntries(
    mentions.flatMap((mention) => {
      const name = names.get(mention.id);
      return name?.type === mention.type ? [[mentionKey(mention), name.type === "evidence" ? name.sub : name.label]] : [];
    }),
  );
}

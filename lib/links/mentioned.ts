import { type RichText, mentionsOf } from "../rich-text/schema";

/** What can be called by name, by sort. */
export type Ids = { companies?: readonly string[]; sources?: readonly string[]; evidence?: readonly string[] };

/** What a body mentions: ids only, whoever may see what they stand for. */
export function mentionedIn(body: unknown): Required<Ids> {
  const mentions = body ? mentionsOf(body as RichText) : [];
  const ids = (type: "company" | "source" | "evidence") => mentions.filter((one) => one.type === type).map(({ id }) => id);
  return { companies: ids("company"), sources: ids("source"), evidence: ids("evidence") };
}

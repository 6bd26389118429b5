import { z } from "../zod";
import { mostInForm } from "./most-links";

/** What is said at a link beside its role. */
type Said = { note?: unknown; credibility?: unknown };
const textIn = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value).replaceAll("\r\n", "\n").trim() : "");

/** Whether anything is noted there. */
export const saysMore = ({ note, credibility }: Said) => textIn(note) + textIn(credibility) !== "";

/** A short mark of what is noted at a link: it tells whether somebody changed it, and not what it is (FNV-1a). */
export function markOf({ note, credibility }: Said): string {
  let hash = 0x811c9dc5;
  for (const char of `${textIn(credibility)}\n${textIn(note)}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** As many as a form can carry, of each sort. */
export const mostSeen = 3 * mostInForm;

/** A link that stood in a form when it was opened. Links are no version: one that was made since from another page is not cut by what does not name it. */
export const seenLink = z.object({
  type: z.enum(["company", "source", "evidence"]),
  id: z.uuid(),
  role: z.string().max(20),
  /** Of what was noted there. A form that was kept before there was such a mark has none. */
  mark: z.string().max(10).optional(),
});
export type SeenLink = z.infer<typeof seenLink>;
type Seen = { type: string; id: string; role: string };

/** As one hidden field: type, id and role of each, with the mark of what is noted there, and gaps between them. */
export const seenText = (links: readonly (Seen & Said)[]): string =>
  seenTextOf(links.map(({ type, id, role, ...said }) => ({ type, id, role, mark: markOf(said) })));
export const seenTextOf = (seen: readonly (Seen & Pick<SeenLink, "mark">)[]): string =>
  // Where there is none, that was seen, too: an empty field would not be sent.
  ["-", ...seen.map(({ type, id, role, mark }) => `${type} ${id} ${role}${mark === undefined ? "" : `:${mark}`}`)].join(" ");

/** What a form is told that removes a link at which somebody noted something since, or notes something at one that somebody cut: the words, and what it has seen now. */
export type LinkNoted = { noted: string[]; seenLinks: string };

/** The same read back. A form that was kept before there was such a field sends none. */
export function seenIn(text: string): (Seen & Pick<SeenLink, "mark">)[] {
  const words = text.split(" ").slice(1);
  return Array.from({ length: Math.floor(words.length / 3) }, (_, at) => {
    const [role = "", mark] = (words[at * 3 + 2] ?? "").split(":");
    return { type: words[at * 3] ?? "", id: words[at * 3 + 1] ?? "", role, ...(mark !== undefined && { mark }) };
  });
}

/** Whether what stands at a link is not what stood there. Of one that has no mark only words can have been changed. */
export const isNotedAnew = (seen: Pick<SeenLink, "mark">, now: Said): boolean => (seen.mark === undefined ? saysMore(now) : seen.mark !== markOf(now));

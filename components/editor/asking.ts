import type { EditorState } from "@tiptap/pm/state";
import type { Mention } from "@/lib/rich-text/rules";

/** An @ with what was typed behind it, where the cursor stands. */
export type Asking = { from: number; to: number; query: string };
export type Suggestion = Mention & { label: string; sub?: string };

const longest = 24;
/** Also the wide one of Chinese input methods. Not inside a mail address: a letter before it belongs to one. */
const asked = new RegExp(`(?:^|[^A-Za-z0-9._%+-])([@＠])([^\\s@＠\uFFFC]{0,${longest}})$`, "u");

export function askingIn({ selection: { $from, empty } }: EditorState): Asking | null {
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - longest - 2), $from.parentOffset, "\n", "\uFFFC");
  const match = asked.exec(before);
  if (!match) return null;
  const query = match[2] ?? "";
  return { from: $from.pos - query.length - 1, to: $from.pos, query };
}

/** What the archive suggests. None when it cannot be asked: writing goes on. */
export async function suggest(investigationId: string, query: string, signal: AbortSignal): Promise<Suggestion[]> {
  const address = `/api/suggest?${new URLSearchParams({ investigation: investigationId, q: query, types: "company,source,evidence" })}`;
  const answer = await fetch(address, { signal });
  return answer.ok ? ((await answer.json()) as Suggestion[]) : [];
}

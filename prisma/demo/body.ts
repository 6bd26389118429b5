import type { DemoBody } from "./case";

type Node = { type: string; attrs?: Record<string, unknown>; content?: Node[]; text?: string; marks?: { type: string }[] };

/** Ids of what the text mentions, by "type:key". */
export type Known = ReadonlyMap<string, string>;

/** A line with mentions and inferences to inline nodes. */
function inline(line: string, known: Known): Node[] {
  return line.split(/(@\{[^}]+\}|〔[^〕]+〕)/).flatMap((part): Node[] => {
    if (part === "") return [];
    if (part.startsWith("〔")) return [{ type: "text", text: part.slice(1, -1), marks: [{ type: "inference" }] }];
    if (!part.startsWith("@{")) return [{ type: "text", text: part }];
    const name = part.slice(2, -1);
    const id = known.get(name);
    if (!id) throw new Error(`the demo text mentions ${name}, which is not known yet`);
    return [{ type: "mention", attrs: { type: name.split(":")[0], id } }];
  });
}

/** The rich text of a demo record: paragraphs, "# " headings and "- " points. */
export function bodyOf(lines: DemoBody, known: Known): Node {
  const content: Node[] = [];
  for (const line of lines) {
    if (line.startsWith("# ")) content.push({ type: "heading", attrs: { level: 3 }, content: inline(line.slice(2), known) });
    else if (line.startsWith("- ")) {
      const item: Node = { type: "listItem", content: [{ type: "paragraph", content: inline(line.slice(2), known) }] };
      const last = content.at(-1);
      if (last?.type === "bulletList") last.content?.push(item);
      else content.push({ type: "bulletList", content: [item] });
    } else content.push({ type: "paragraph", content: inline(line, known) });
  }
  return { type: "doc", content };
}

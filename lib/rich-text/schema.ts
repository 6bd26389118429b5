import { z } from "../zod";
import { documentSchema, type Inline, type RichText } from "./document";
import { maxBytes, refusal } from "./refusal";
import { isHref, isId, isMentionType, type Mention, mentionKey, mentionTypes } from "./rules";

export type { RichText } from "./document";

export const emptyDoc: RichText = { type: "doc", content: [{ type: "paragraph" }] };

/** Plain text as a document, a paragraph a line: what is typed where there is no editor. */
export const fromText = (text: string): RichText => ({
  type: "doc",
  content: text.split(/\r\n?|\n/).map((line) => (line === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text: line }] })),
});

const isTextAlone = (value: unknown): value is { text: string } =>
  typeof value === "object" && value !== null && "text" in value && !("type" in value) && typeof value.text === "string" && value.text.length <= maxBytes;

/** A document that was read, or why it is none, as a message key. Never throws. */
function read(given: unknown): RichText | string {
  try {
    if (typeof given === "string" && given.length > maxBytes * 2) return "error.textTooBig"; // escapes take room
    if (given === "") return emptyDoc; // a field that was sent and holds nothing
    const value: unknown = typeof given === "string" ? JSON.parse(given) : isTextAlone(given) ? fromText(given.text) : given;
    const refused = refusal(value);
    if (refused) return refused;
    if (linksOf(value).some((href) => !isHref(href))) return "error.notALink";

    // ProseMirror has the last word: what may stand where, with which attributes and marks.
    const node = documentSchema.nodeFromJSON(value);
    node.check();
    return node.type === documentSchema.topNodeType ? (node.toJSON() as RichText) : "error.notRichText";
  } catch {
    return "error.notRichText";
  }
}

/** The body of a record: a document, the same as JSON (a form's hidden field), or `{ text }` (a form without JavaScript). */
export const bodySchema = z
  .custom<RichText | string | { text: string }>((given) => given !== undefined && given !== null, "error.missing")
  .transform((given, context): RichText => {
    const document = read(given);
    if (typeof document !== "string") return document;
    context.addIssue({ code: "custom", message: document, input: given });
    return z.NEVER;
  });

/** The names of mentions are asked for as "company:…,evidence:…". */
export const mentionsAsked = z.object({
  investigation: z.uuid(),
  of: z
    .string()
    .max(5000)
    .transform((list) => list.split(",").map((key) => key.split(":")))
    .pipe(z.array(z.tuple([z.enum(mentionTypes), z.string().refine(isId)]).transform(([type, id]): Mention => ({ type, id }))).max(50)),
});

type Loose = { type?: unknown; text?: unknown; attrs?: Record<string, unknown>; content?: unknown; marks?: unknown };

/** Every node of a document in the order it is read. Takes whatever is stored and skips what it does not know. */
function* nodesOf(document: unknown): Generator<Loose> {
  const open: unknown[] = [document];
  while (open.length) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    yield node;
    const { content } = node as Loose;
    if (Array.isArray(content)) for (let index = content.length - 1; index >= 0; index -= 1) open.push(content[index]);
  }
}

const linksOf = (document: unknown): unknown[] =>
  [...nodesOf(document)].flatMap(({ marks }) =>
    Array.isArray(marks) ? (marks as Loose[]).filter(({ type }) => type === "link").map(({ attrs }) => attrs?.href) : [],
  );

const mentionIn = ({ type, attrs }: Loose): Mention | null =>
  type === "mention" && isMentionType(attrs?.type) && typeof attrs.id === "string" ? { type: attrs.type, id: attrs.id } : null;

/** What a document mentions, each once. */
export function mentionsOf(document: unknown): Mention[] {
  const found = new Map<string, Mention>();
  for (const node of nodesOf(document)) {
    const mention = mentionIn(node);
    if (mention) found.set(mentionKey(mention), mention);
  }
  return [...found.values()];
}

/** The words of a document, a line a block, for search and for short views. A mention says its label, by "type:id"; without one it says nothing. */
export function textOf(document: unknown, labels: ReadonlyMap<string, string> = new Map()): string {
  const lines: string[] = [];
  for (const node of nodesOf(document)) {
    const mention = mentionIn(node);
    const words = mention ? (labels.get(mentionKey(mention)) ?? "") : node.type === "text" && typeof node.text === "string" ? node.text : "";
    if (node.type === "paragraph" || node.type === "heading" || node.type === "hardBreak") lines.push("");
    else if (words) lines.push((lines.pop() ?? "") + words);
  }
  return lines.join("\n").trim();
}

/** Nothing was written: a mention is something too. */
export const isEmpty = (document: unknown): boolean => mentionsOf(document).length === 0 && textOf(document).trim() === "";

/** Nothing but paragraphs of plain text: a plain text field can hold it without loss. */
export function isPlainDoc(document: unknown): boolean {
  const top = document as Partial<RichText> | null | undefined;
  return (top?.content ?? []).every(
    (block) => block.type === "paragraph" && (block.content ?? []).every((inline: Inline) => inline.type === "text" && !inline.marks?.length),
  );
}

import { getSchema } from "@tiptap/core";
import { z } from "../zod";
import { extensions, isSafeAddress, type MentionType, mentionTypes } from "./extensions";

export type RichText = { type: "doc"; content?: RichNode[] };
export type RichNode = { type: string; attrs?: Record<string, unknown>; content?: RichNode[]; text?: string; marks?: { type: string; attrs?: Record<string, unknown> }[] };

const schema = getSchema(extensions);

/** UTF-16 units of JSON, nodes, and levels: far beyond what people write, far below what hurts. */
const limits = { size: 1_000_000, nodes: 20_000, depth: 24 };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const attributesOf = (attributes: unknown) => (attributes === undefined ? {} : isObject(attributes) ? attributes : null);

/** What each node and mark may carry. A known name with a stray attribute is refused like an unknown name. */
const checks: Record<string, (attributes: Record<string, unknown>) => boolean> = {
  heading: ({ level, ...rest }) => level === 3 && noneOf(rest),
  orderedList: ({ start = 1, type = null, ...rest }) => Number.isSafeInteger(start) && type === null && noneOf(rest),
  mention: ({ type, id, ...rest }) => mentionTypes.some((one) => one === type) && typeof id === "string" && uuid.test(id) && noneOf(rest),
  link: ({ href, target = null, rel = null, class: className = null, title = null, ...rest }) => isSafeAddress(href) && target === null && (rel === null || rel === "noreferrer") && className === null && title === null && noneOf(rest),
};
const noneOf = (rest: Record<string, unknown>) => Object.keys(rest).length === 0;

/** The first thing that is wrong, or undefined. Walks with a list of its own: ten thousand levels must not reach a stack. */
function fault(doc: unknown): string | undefined {
  const open: [node: unknown, depth: number][] = [[doc, 0]];
  for (let seen = 0; open.length > 0; seen++) {
    const [node, depth] = open.pop()!;
    if (seen > limits.nodes || depth > limits.depth) return "error.textTooBig";
    if (!isObject(node) || typeof node.type !== "string" || !Object.hasOwn(schema.nodes, node.type)) return "error.notRichText";
    const attributes = attributesOf(node.attrs);
    if (!attributes || !(checks[node.type] ?? noneOf)(attributes)) return "error.notRichText";
    if (node.text !== undefined && (node.type !== "text" || typeof node.text !== "string" || node.text.includes("\0") || !node.text.isWellFormed())) return "error.unstorable";
    for (const mark of node.marks === undefined ? [] : Array.isArray(node.marks) ? node.marks : [null]) {
      if (!isObject(mark) || typeof mark.type !== "string" || !Object.hasOwn(schema.marks, mark.type)) return "error.notRichText";
      const ofMark = attributesOf(mark.attrs);
      if (!ofMark || !(checks[mark.type] ?? noneOf)(ofMark)) return "error.notRichText";
    }
    if (node.content !== undefined && !Array.isArray(node.content)) return "error.notRichText";
    for (const child of node.content ?? []) open.push([child, depth + 1]);
  }
  try {
    schema.nodeFromJSON(doc).check(); // the order of nodes: no paragraph in a heading, no text in a list
  } catch {
    return "error.notRichText";
  }
  return undefined;
}

/** Whether parsing would be too deep or too long: counted without parsing, since JSON.parse recurses too. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "{" || char === "[")) {
      if (++depth > 4 * limits.depth) return true;
    } else if (!quoted && (char === "}" || char === "]")) depth--;
  }
  return false;
}

/** A body as a form sends it (JSON text; empty is none) or as a program does (an object). Errors are message keys. */
export const bodySchema = z.unknown().transform((given, context): RichText | undefined => {
  const refuse = (message: string) => {
    context.issues.push({ code: "custom", message, input: given });
    return z.NEVER;
  };
  let doc = given;
  if (typeof given === "string") {
    if (given.trim() === "") return undefined;
    if (given.length > limits.size || tooDeep(given)) return refuse("error.textTooBig");
    try {
      doc = JSON.parse(given);
    } catch {
      return refuse("error.notRichText");
    }
  }
  if (!isObject(doc) || doc.type !== "doc") return refuse("error.notRichText");
  const wrong = fault(doc);
  return wrong ? refuse(wrong) : (doc as RichText);
});

/** Every node in reading order. */
export function* nodesOf(doc: RichText): Generator<RichNode> {
  const open: RichNode[] = [doc];
  while (open.length > 0) {
    const node = open.pop()!;
    yield node;
    open.push(...[...(node.content ?? [])].reverse());
  }
}

/** What the text mentions, each once. */
export function mentionsOf(doc: RichText): { type: MentionType; id: string }[] {
  const found = new Map<string, { type: MentionType; id: string }>();
  for (const { type, attrs } of nodesOf(doc)) {
    if (type === "mention" && attrs) found.set(`${attrs.type}:${attrs.id}`, { type: attrs.type as MentionType, id: attrs.id as string });
  }
  return [...found.values()];
}

const blocks = new Set(["paragraph", "heading", "listItem", "blockquote", "hardBreak"]);

/** The plain text, a line a block. A mention is its label where one is known, by "type:id". */
export function textOf(doc: RichText, labels: ReadonlyMap<string, string> = new Map()): string {
  let text = "";
  for (const node of nodesOf(doc)) {
    if (blocks.has(node.type) && text !== "" && !text.endsWith("\n")) text += "\n";
    if (node.text !== undefined) text += node.text;
    if (node.type === "mention") text += labels.get(`${node.attrs?.type}:${node.attrs?.id}`) ?? "";
  }
  return text;
}

/** A text without a word says nothing. */
export const isEmpty = (doc: RichText): boolean => [...nodesOf(doc)].every(({ type, text }) => type !== "mention" && !text?.trim());

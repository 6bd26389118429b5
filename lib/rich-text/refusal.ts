import { documentSchema } from "./document";

/** As stored, in bytes of UTF-8: some 300,000 Chinese characters. */
export const maxBytes = 1_000_000;
const maxNodes = 20_000;
/** Nested lists cost two levels each. Deeper ones nobody can read. */
const maxDepth = 40;

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text).length;
const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

const nodeKeys = new Set(["type", "attrs", "content", "marks", "text"]);
const markKeys = new Set(["type", "attrs"]);
const onlyKeys = (value: Plain, known: ReadonlySet<string>) => Object.keys(value).every((key) => known.has(key));

/** The attributes that each node and mark may carry, by its name. ProseMirror drops others without a word; here they are refused. */
const attributesOf = (types: Readonly<Record<string, { spec: { attrs?: object } }>>) =>
  new Map(Object.entries(types).map(([name, { spec }]) => [name, new Set(Object.keys(spec.attrs ?? {}))]));
const nodes = attributesOf(documentSchema.nodes);
const marks = attributesOf(documentSchema.marks);

/** Null when these attributes may stand there, else why not. */
function attributesRefused(attrs: unknown, known: ReadonlySet<string> | undefined): string | null {
  if (!known) return "error.notRichText";
  if (attrs === undefined) return null;
  if (!isPlain(attrs) || !onlyKeys(attrs, known)) return "error.notRichText";
  return Object.values(attrs).every((value) => typeof value === "number" || (typeof value === "string" && isStorable(value))) ? null : "error.notRichText";
}

/**
 * Why this is no document of ours, as a message key; null when its outside is right. Looks at it without recursion and
 * before anything else does, so that neither depth nor size can hurt what comes after.
 */
export function refusal(document: unknown): string | null {
  const open: { node: unknown; depth: number }[] = [{ node: document, depth: 1 }];
  let seen = 0;
  let size = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > maxDepth) return "error.textTooDeep";
    if (!isPlain(node) || !onlyKeys(node, nodeKeys) || typeof node.type !== "string") return "error.notRichText";
    const { type, attrs, content = [], marks: carried = [], text } = node;

    const wrong = attributesRefused(attrs, nodes.get(type));
    if (wrong) return wrong;
    if ((type === "text") !== (text !== undefined) || (type === "text" && node.content !== undefined)) return "error.notRichText";
    if (text !== undefined) {
      if (typeof text !== "string" || text === "") return "error.notRichText";
      if (!isStorable(text)) return "error.unstorable";
    }
    if (!Array.isArray(content) || !Array.isArray(carried) || carried.length > marks.size) return "error.notRichText";
    for (const mark of carried) {
      if (!isPlain(mark) || !onlyKeys(mark, markKeys) || typeof mark.type !== "string") return "error.notRichText";
      const wrongMark = attributesRefused(mark.attrs, marks.get(mark.type));
      if (wrongMark) return wrongMark;
      size += 20 + (isPlain(mark.attrs) ? bytes(String(mark.attrs.href ?? "")) : 0);
    }

    seen += 1;
    size += 20 + (typeof text === "string" ? bytes(text) : 0);
    if (seen + open.length + content.length > maxNodes || size > maxBytes) return "error.textTooBig";
    for (const child of content) open.push({ node: child, depth: depth + 1 });
  }
  return null;
}

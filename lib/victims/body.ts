import { isDeepStrictEqual } from "node:util";
import type { Block, Inline, RichText } from "../rich-text/document";
import type { Masker } from "./masking";
import type { Finding } from "./rules";

const isMarked = (node: Inline) => Boolean(node.marks?.some(({ type }) => type === "victim"));
const textIn = (node: Inline) => (node.type === "text" ? node.text : "\n");

/** The runs of a line that somebody marked as a victim's name; the line begins at `begin`. */
function markedIn(nodes: readonly Inline[], begin = 0): Finding[] {
  const runs: Finding[] = [];
  let at = begin;
  for (const node of nodes) {
    const value = textIn(node);
    const last = runs.at(-1);
    if (node.type === "text" && isMarked(node)) {
      if (last?.end === at) Object.assign(last, { end: at + value.length, value: last.value + value });
      else runs.push({ kind: "name", start: at, end: at + value.length, value });
    }
    at += value.length;
  }
  return runs.filter(({ value }) => /[\p{L}\p{N}]/u.test(value));
}

function* linesOf(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    if (block.type === "paragraph" || block.type === "heading") yield block.content ?? [];
    else if (block.type === "blockquote") yield* linesOf(block.content);
    else for (const item of block.content) yield* linesOf(item.content);
  }
}

/** The names that are marked in a body, as they stand there. */
export const namesIn = (body: RichText): string[] => [...linesOf(body.content)].flatMap((nodes) => markedIn(nodes).map(({ value }) => value));

/** All of a node but that it was marked, and without the victim in the address of its link. */
function unmarked(node: Inline, { text }: Masker): Inline {
  const { marks, ...rest } = node;
  const kept = (marks ?? [])
    .filter(({ type }) => type !== "victim")
    .map((mark) => (mark.type === "link" ? { ...mark, attrs: { href: text(mark.attrs.href) } } : mark));
  return { ...rest, ...(kept.length > 0 && { marks: kept }) };
}

/** Takes the lines of a body one after the other, and masks what stands in each: whatever formatting or line ends in the middle of a number. */
function lineMasker(body: RichText, masker: Masker): (nodes: readonly Inline[]) => Inline[] {
  const texts: string[] = [];
  const marked: Finding[] = [];
  let length = 0;
  for (const nodes of linesOf(body.content)) {
    const text = nodes.map(textIn).join("");
    for (const run of markedIn(nodes, length)) marked.push(run);
    texts.push(text);
    length += text.length + 1;
  }
  const spans = masker.spansIn(texts.join("\n"), marked);
  const tokens = spans.map((span) => masker.tokenFor(span));
  let [begin, first] = [0, 0];

  return (nodes) => {
    const line: Inline[] = [];
    for (const node of nodes) {
      const end = begin + textIn(node).length;
      const plain = unmarked(node, masker);
      if (plain.type !== "text") line.push(plain);
      else {
        let words = "";
        let at = begin;
        while ((spans[first]?.end ?? Infinity) <= begin) first++;
        for (let index = first; (spans[index]?.start ?? Infinity) < end; index++) {
          const span = spans[index]!;
          words += plain.text.slice(at - begin, Math.max(at, span.start) - begin) + (span.start >= begin ? tokens[index] : "");
          at = Math.min(end, span.end);
        }
        words += plain.text.slice(at - begin);
        const last = line.at(-1);
        if (last?.type === "text" && isDeepStrictEqual(last.marks, plain.marks)) line[line.length - 1] = { ...last, text: last.text + words };
        else if (words) line.push({ ...plain, text: words });
      }
      begin = end;
    }
    begin++;
    return line;
  };
}

function maskedBlock(block: Block, masked: ReturnType<typeof lineMasker>): Block {
  if (block.type === "paragraph" || block.type === "heading") {
    const { content, ...rest } = block;
    const line = masked(content ?? []);
    return { ...rest, ...(line.length > 0 && { content: line }) };
  }
  if (block.type === "blockquote") return { ...block, content: block.content.map((inner) => maskedBlock(inner, masked)) };
  const items = block.content.map((item) => ({ ...item, content: item.content.map((inner) => maskedBlock(inner, masked)) }));
  return { ...block, content: items };
}

/** A body in which what could find a victim is masked, and no mark of a name is left. */
export function maskedBody(body: RichText, masker: Masker): RichText {
  const masked = lineMasker(body, masker);
  return { ...body, content: body.content.map((block) => maskedBlock(block, masked)) };
}

import { isDeepStrictEqual } from "node:util";
import type { Block, Inline, RichText } from "../rich-text/document";
import type { Masker } from "./masking";
import type { Finding } from "./rules";

const isMarked = (node: Inline) => Boolean(node.marks?.some(({ type }) => type === "victim"));
const textIn = (node: Inline) => (node.type === "text" ? node.text : "\n");

/** The runs of a line that somebody marked as a victim's name. */
function markedIn(nodes: readonly Inline[]): Finding[] {
  const runs: Finding[] = [];
  let at = 0;
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

/** A line with its data masked, whatever formatting ends in the middle of a number. */
function maskedLine(nodes: readonly Inline[], masker: Masker): Inline[] {
  const spans = masker.spansIn(nodes.map(textIn).join(""), markedIn(nodes));
  const tokens = spans.map((span) => masker.tokenFor(span));
  const line: Inline[] = [];
  let begin = 0;
  let first = 0;
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
  return line;
}

function maskedBlock(block: Block, masker: Masker): Block {
  if (block.type === "paragraph" || block.type === "heading") {
    const { content, ...rest } = block;
    const line = maskedLine(content ?? [], masker);
    return { ...rest, ...(line.length > 0 && { content: line }) };
  }
  if (block.type === "blockquote") return { ...block, content: block.content.map((inner) => maskedBlock(inner, masker)) };
  const items = block.content.map((item) => ({ ...item, content: item.content.map((inner) => maskedBlock(inner, masker)) }));
  return { ...block, content: items };
}

/** A body in which what could find a victim is masked, and no mark of a name is left. */
export const maskedBody = (body: RichText, masker: Masker): RichText => ({ ...body, content: body.content.map((block) => maskedBlock(block, masker)) });

import fc from "fast-check";
import type { Block, Inline, Mark, RichText } from "../../lib/rich-text/document";
import { mentionTypes } from "../../lib/rich-text/rules";

/** Text as people type it, in every script, with what is hard: emoji, bidi marks, zero-width characters. */
const words = fc
  .string({
    unit: fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom("中邦", "加恐", "\u202E", "\u200B", "👩‍👩‍👧", "<b>", "&amp;", "${x}") },
    ),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => text !== "" && !text.includes("\0") && text.isWellFormed());

const href = fc.oneof(
  fc.webUrl(),
  fc.emailAddress().map((address) => `mailto:${address.replace(/[^\w.@+-]/g, "x")}`),
);

/** In the order of the schema and each at most once, as an editor makes them. */
const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(fc.boolean(), fc.option(href), fc.boolean(), fc.boolean())
  .map(([inference, link, bold, victim]) => [
    ...(inference ? [{ type: "inference" as const }] : []),
    ...(link ? [{ type: "link" as const, attrs: { href: link } }] : []),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(victim ? [{ type: "victim" as const }] : []),
  ]);

const inline: fc.Arbitrary<Inline> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: words.map((text) => ({ type: "text" as const, text })) },
      fc.constant({ type: "hardBreak" as const }),
      fc.record({ type: fc.constant("mention" as const), attrs: fc.record({ type: fc.constantFrom(...mentionTypes), id: fc.uuid() }) }),
    ),
    marks,
  )
  .map(([node, carried]) => ({ ...node, ...(carried.length && { marks: carried }) }));

/** Neighbours with the same marks are one text, as an editor makes them. */
const joined = (nodes: Inline[]) =>
  nodes.reduce<Inline[]>((line, node) => {
    const last = line.at(-1);
    if (last?.type !== "text" || node.type !== "text" || JSON.stringify(last.marks) !== JSON.stringify(node.marks)) return [...line, node];
    return [...line.slice(0, -1), { ...last, text: last.text + node.text }];
  }, []);
const line = fc.array(inline, { maxLength: 5 }).map((nodes) => (nodes.length ? { content: joined(nodes) } : {}));
const paragraph: fc.Arbitrary<Block> = line.map((inside) => ({ type: "paragraph", ...inside }));

const { block } = fc.letrec<{ block: Block; item: { type: "listItem"; content: Block[] } }>((tie) => ({
  item: fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })).map(([first, more]) => ({ type: "listItem", content: [first, ...more] })),
  block: fc.oneof(
    { maxDepth: 6, depthSize: "small" },
    paragraph,
    line.map((inside): Block => ({ type: "heading", attrs: { level: 3 }, ...inside })),
    fc.array(tie("item"), { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: "bulletList", content })),
    fc
      .tuple(fc.nat(99_999), fc.array(tie("item"), { minLength: 1, maxLength: 3 }))
      .map(([start, content]): Block => ({ type: "orderedList", attrs: { start }, content })),
    fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: "blockquote", content })),
  ),
}));

/** A document that somebody could have written. */
export const documents: fc.Arbitrary<RichText> = fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => ({ type: "doc", content }));

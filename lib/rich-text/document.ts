import { Schema } from "@tiptap/pm/model";
import { isHref, isId, isListStart, isMentionType, mustBe } from "./rules";

/**
 * What a document may be, for ProseMirror alone. It is what `extensions.ts` amounts to, which a test holds it to; it
 * stands here because the extensions bring the whole editor along, and a form that only checks a document needs none.
 */
export const documentSchema = new Schema({
  nodes: {
    paragraph: { group: "block", content: "inline*" },
    doc: { content: "block+" },
    text: { group: "inline" },
    heading: { group: "block", content: "inline*", defining: true, attrs: { level: { default: 3, validate: mustBe((level) => level === 3) } } },
    bulletList: { group: "block list", content: "listItem+" },
    orderedList: { group: "block list", content: "listItem+", attrs: { start: { default: 1, validate: mustBe(isListStart) } } },
    listItem: { content: "paragraph block*", defining: true },
    blockquote: { group: "block", content: "block+", defining: true },
    hardBreak: { group: "inline", inline: true },
    mention: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { type: { validate: mustBe(isMentionType) }, id: { validate: mustBe(isId) } },
    },
  },
  marks: {
    inference: {},
    link: { attrs: { href: { validate: mustBe(isHref) } } },
    bold: {},
    victim: {},
  },
  topNode: "doc",
});

export type Mark = { type: "inference" } | { type: "link"; attrs: { href: string } } | { type: "bold" } | { type: "victim" };
type Marked = { marks?: Mark[] };
export type Inline = Marked &
  ({ type: "text"; text: string } | { type: "hardBreak" } | { type: "mention"; attrs: { type: "company" | "source" | "evidence"; id: string } });
type ListItem = { type: "listItem"; content: Block[] };
export type Block =
  | { type: "paragraph"; content?: Inline[] }
  | { type: "heading"; attrs: { level: 3 }; content?: Inline[] }
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs: { start: number }; content: ListItem[] }
  | { type: "blockquote"; content: Block[] };

/** The body of a record, as it is stored. */
export type RichText = { type: "doc"; content: Block[] };

import { type Extensions, Mark, mergeAttributes, Node } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";

export const mentionTypes = ["company", "source", "evidence"] as const;
export type MentionType = (typeof mentionTypes)[number];

/** Only these lead out of a text. Whatever else a link may say is refused, not repaired. */
export const isSafeAddress = (href: unknown): href is string => typeof href === "string" && href.length <= 2000 && /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);

/** A mention stores what it points to and never its label: a renamed company is renamed in every text, and a hidden one stays hidden. */
export const mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    type: { default: null, parseHTML: (element) => element.getAttribute("data-type"), renderHTML: ({ type }) => ({ "data-type": type }) },
    id: { default: null, parseHTML: (element) => element.getAttribute("data-id"), renderHTML: ({ id }) => ({ "data-id": id }) },
  }),
  parseHTML: () => [{ tag: "span[data-mention]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-mention": "" })],
  renderText: () => "@",
});

/** Words that are our own inference, marked as such inside a text. */
export const inference = Mark.create({
  name: "inference",
  parseHTML: () => [{ tag: "span[data-inference]" }],
  renderHTML: () => ["span", { "data-inference": "", class: "calc-v" }, 0],
});

/** The one list: it feeds the editor, the check on the server, the reader and the search text. No italics, code, tables or pictures. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [3] },
    italic: false,
    underline: false,
    strike: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: { openOnClick: false, autolink: true, protocols: [], isAllowedUri: (href) => isSafeAddress(href), HTMLAttributes: { target: null, rel: "noreferrer" } },
  }),
  mention,
  inference,
];

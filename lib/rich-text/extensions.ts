import { Mark, mergeAttributes, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { isHref, isId, isListStart, isMentionType, mustBe } from "./rules";

/** One level: a body stands below the headings of the page. A heading of any level that is pasted becomes one. */
const OneHeading = Heading.extend({
  addAttributes: () => ({ level: { default: 3, rendered: false, validate: mustBe((level) => level === 3) } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: 3 } })),
}).configure({ levels: [3] });

const NumberedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      validate: mustBe(isListStart),
      parseHTML: (list: HTMLElement) => {
        const start = Number(list.getAttribute("start") ?? 1);
        return isListStart(start) ? start : 1;
      },
    },
  }),
  renderHTML: ({ HTMLAttributes: { start } }) => ["ol", start === 1 ? {} : { start }, 0],
});

/** Tab leaves the editor, as it leaves any field; a list is moved in and out with Mod-] and Mod-[. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      "Mod-]": () => this.editor.commands.sinkListItem(this.name),
      "Mod-[": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** To the web or a mailbox, and nowhere else. Its address is all that it holds. */
const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { isRequired: true, validate: mustBe(isHref) } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (link) => (isHref(link.getAttribute("href")) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes, { rel: "noopener noreferrer nofollow" }), 0],
});

/** What we conclude ourselves. It never stands without its mark: the word for it is drawn behind these words. */
const Inference = Mark.create({
  name: "inference",
  priority: 1100, // outermost, so that one conclusion is one element
  keepOnSplit: false,
  parseHTML: () => [{ tag: "span[data-inference]" }],
  renderHTML: () => ["span", { "data-inference": "" }, 0],
  addKeyboardShortcuts() {
    return {
      // Beside the heading's; the letters that would fit open a browser's own tools.
      "Mod-Alt-4": () => this.editor.commands.toggleMark(this.name),
      // At its end one step further leaves it, without a space in between.
      ArrowRight: () => {
        const { state, view } = this.editor;
        const { $from, empty } = state.selection;
        const inside = this.type.isInSet(state.storedMarks ?? $from.marks());
        if (!empty || !inside || this.type.isInSet($from.nodeAfter?.marks ?? [])) return false;
        view.dispatch(state.tr.removeStoredMark(this.type));
        return true;
      },
    };
  },
});

/** A victim's name. It stands in a text only until that is saved: then the masked form stands there in its place. */
const Victim = Mark.create({
  name: "victim",
  priority: 90, // innermost
  inclusive: false,
  keepOnSplit: false,
  parseHTML: () => [{ tag: "span[data-victim]" }],
  renderHTML: () => ["span", { "data-victim": "" }, 0],
  addKeyboardShortcuts() {
    return { "Mod-Alt-5": () => this.editor.commands.toggleMark(this.name) };
  },
});

const attribute = (name: string, right: (value: unknown) => boolean) => ({
  isRequired: true,
  validate: mustBe(right),
  parseHTML: (element: HTMLElement) => element.getAttribute(name),
  rendered: false,
});

const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ type: attribute("data-mention", isMentionType), id: attribute("data-id", isId) }),
  parseHTML: () => [
    {
      tag: "span[data-mention]",
      getAttrs: (span) => (isMentionType(span.getAttribute("data-mention")) && isId(span.getAttribute("data-id")) ? null : false),
    },
  ],
  renderHTML: ({ node }) => ["span", { "data-mention": node.attrs.type, "data-id": node.attrs.id }],
});

/**
 * The one list: what it allows is what a body can be. The editor is made from it, `document.ts` is held to it by a test,
 * and with that what the server takes, the reader shows and the search reads.
 */
export const richTextExtensions = {
  Document,
  Paragraph,
  Text,
  Heading: OneHeading,
  BulletList,
  OrderedList: NumberedList,
  ListItem: Item,
  Blockquote,
  HardBreak,
  Inference,
  Link,
  Bold,
  Victim,
  Mention,
};

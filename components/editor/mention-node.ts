import { richTextExtensions } from "@/lib/rich-text/extensions";
import type { Mention } from "@/lib/rich-text/rules";
import type { Names } from "./names";

type Words = { hidden: string };

/** The mention of the one list, drawn with its name. The name is never part of the document. */
export const mentionNode = (names: Names, { hidden }: Words) =>
  richTextExtensions.Mention.extend({
    renderText: ({ node }) => names.of(node.attrs as Mention) ?? "",
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement("span");
        const mention = node.attrs as Mention;
        const draw = () => {
          const name = names.of(mention);
          dom.textContent = name === undefined ? "…" : (name ?? hidden);
          dom.className = name === null ? "mention gone" : "mention";
        };
        dom.dir = "auto";
        dom.dataset.mention = mention.type;
        draw();
        const forget = names.subscribe(draw);
        return { dom, ignoreMutation: () => true, destroy: forget };
      };
    },
  });

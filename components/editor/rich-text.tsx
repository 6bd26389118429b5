import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Qualifier } from "@/components/ui/qualifier";
import type { Block, Inline, Mark, RichText as Document } from "@/lib/rich-text/document";
import { isHref, mentionKey } from "@/lib/rich-text/rules";
import { isEmpty } from "@/lib/rich-text/schema";
import "./prose.css";

/** What a text mentions, by "type:id". What is not in it is hidden or gone: nobody can tell which. */
export type Mentioned = ReadonlyMap<string, { label: string; href: string }>;

type Known = { mentioned: Mentioned; hidden: string };

/** Scripts that run from right to left, and the characters that turn a line around: they shall turn nothing but themselves. */
const turning = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;
const isolated = (text: string): ReactNode => (turning.test(text) ? <bdi>{text}</bdi> : text);

function words(node: Inline, { mentioned, hidden }: Known): ReactNode {
  if (node.type === "text") return isolated(node.text);
  if (node.type === "hardBreak") return <br />;
  const target = mentioned.get(mentionKey(node.attrs));
  if (!target) return <span className="muted">{hidden}</span>;
  return (
    <a href={target.href}>
      <bdi>{target.label}</bdi>
    </a>
  );
}

const has = (node: Inline | undefined, type: Mark["type"]) => Boolean(node?.marks?.some((mark) => mark.type === type));

function marked(node: Inline, known: Known): ReactNode {
  const href = node.marks?.flatMap((mark) => (mark.type === "link" ? mark.attrs.href : [])).at(0);
  let inside = words(node, known);
  if (has(node, "bold")) inside = <b>{inside}</b>;
  // A mention has a place of its own to lead to. An address is checked here too: this is where it could hurt.
  if (isHref(href) && node.type !== "mention")
    inside = (
      <a href={href} rel="noopener noreferrer nofollow">
        {inside}
      </a>
    );
  return inside;
}

/** A line of text. Words that are one inference stand in one element, and its mark stands once behind them. */
function Line({ nodes = [], known }: { nodes: readonly Inline[] | undefined; known: Known }) {
  const runs: Inline[][] = [];
  for (const node of nodes) {
    const run = runs.at(-1);
    if (run && has(run[0], "inference") === has(node, "inference")) run.push(node);
    else runs.push([node]);
  }
  return runs.map((run, index) => {
    const inside = run.map((node, place) => <Fragment key={place}>{marked(node, known)}</Fragment>);
    if (!has(run[0], "inference")) return <Fragment key={index}>{inside}</Fragment>;
    return (
      <Fragment key={index}>
        <span className="calc-v">{inside}</span> <Qualifier is="inferred" />
      </Fragment>
    );
  });
}

export function Blocks({ nodes, known }: { nodes: readonly Block[]; known: Known }): ReactNode {
  return nodes.map((node, index) => <Piece key={index} node={node} known={known} />);
}

function Piece({ node, known }: { node: Block; known: Known }): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p dir="auto">{node.content ? <Line nodes={node.content} known={known} /> : <br />}</p>;
    case "heading":
      return (
        <h3 dir="auto">
          <Line nodes={node.content} known={known} />
        </h3>
      );
    case "blockquote":
      return (
        <blockquote>
          <Blocks nodes={node.content} known={known} />
        </blockquote>
      );
    case "bulletList":
      return <ul>{items(node.content, known)}</ul>;
    case "orderedList":
      return <ol start={node.attrs.start}>{items(node.content, known)}</ol>;
  }
}

const items = (nodes: readonly { content: Block[] }[], known: Known) =>
  nodes.map((item, index) => (
    <li key={index}>
      <Blocks nodes={item.content} known={known} />
    </li>
  ));

/** A document as it is read. No HTML passes through here, only nodes that the schema knows; nothing of it runs in the browser. */
export function RichText({ doc, mentioned }: { doc: Document | null; mentioned: Mentioned }) {
  const t = useTranslations("editor");
  if (!doc || isEmpty(doc)) return null;
  return (
    <div className="prose">
      <Blocks nodes={doc.content} known={{ mentioned, hidden: t("hidden") }} />
    </div>
  );
}

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { RichNode, RichText as Document } from "@/lib/rich-text/schema";
import { isSafeAddress } from "@/lib/rich-text/extensions";
import "./editor.css";

/** What a text mentions, by "type:id". What is not in it is hidden or gone: nobody can tell which. */
export type Mentioned = ReadonlyMap<string, { label: string; href: string }>;

type Words = { hidden: string; inference: string };

function inline(node: RichNode, mentioned: Mentioned, words: Words): ReactNode {
  if (node.type === "hardBreak") return <br />;
  if (node.type === "mention") {
    const target = mentioned.get(`${node.attrs?.type}:${node.attrs?.id}`);
    return target ? (
      <a href={target.href}>
        <bdi>{target.label}</bdi>
      </a>
    ) : (
      <span className="muted">{words.hidden}</span>
    );
  }
  return (node.marks ?? []).reduce<ReactNode>((inside, { type, attrs }) => {
    if (type === "bold") return <strong>{inside}</strong>;
    if (type === "link" && isSafeAddress(attrs?.href)) return <a href={attrs.href} rel="noreferrer">{inside}</a>;
    if (type === "inference")
      return (
        <span className="calc-v">
          {inside} <span className="q calc">{words.inference}</span>
        </span>
      );
    return inside;
  }, node.text);
}

function block(node: RichNode, mentioned: Mentioned, words: Words): ReactNode {
  const inside = (node.content ?? []).map((child, index) => <Fragment key={index}>{child.type === "text" || child.type === "mention" || child.type === "hardBreak" ? inline(child, mentioned, words) : block(child, mentioned, words)}</Fragment>);
  switch (node.type) {
    case "heading":
      return <h3 dir="auto">{inside}</h3>;
    case "bulletList":
      return <ul>{inside}</ul>;
    case "orderedList":
      return <ol>{inside}</ol>;
    case "listItem":
      return <li>{inside}</li>;
    case "blockquote":
      return <blockquote>{inside}</blockquote>;
    case "doc":
      return inside;
    default:
      return <p dir="auto">{inside}</p>;
  }
}

/** A document as people read it, drawn on the server from the one list of nodes: no HTML is stored, none is trusted. */
export function RichText({ doc, mentioned }: { doc: Document; mentioned: Mentioned }) {
  const t = useTranslations("editor");
  return <div className="prose">{block(doc as RichNode, mentioned, { hidden: t("hidden"), inference: t("inferenceMark") })}</div>;
}

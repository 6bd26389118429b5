import fc from "fast-check";
import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type Mentioned, RichText } from "../../components/editor/rich-text";
import type { RichText as Document } from "../../lib/rich-text/document";
import { isEmpty } from "../../lib/rich-text/schema";
import common from "../../messages/zh-CN/common.json";
import editor from "../../messages/zh-CN/editor.json";
import { documents } from "./document.arbitrary";

const id = "3f0c6f0e-5b1e-4e5e-9c57-0c7a1f2b9d10";
const doc = (...content: unknown[]) => ({ type: "doc", content }) as Document;
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, ...(marks.length && { marks }) });
const mention = (type = "company") => ({ type: "mention", attrs: { type, id } });

function read(document: Document, mentioned: Mentioned = new Map()) {
  const reader = createElement(RichText, { doc: document, mentioned });
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: "zh-CN", messages: { common, editor }, timeZone: "Asia/Shanghai", children: reader }),
  );
}
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#x27|amp);/g, (_all, name: string) => ({ lt: "<", gt: ">", quot: '"', "#x27": "'", amp: "&" })[name] ?? "");

describe("a document that is read", () => {
  test("shows every word of it, as words", () => {
    const textsIn = (node: { text?: string; content?: unknown[] }): string[] =>
      node.text ? [node.text] : (node.content ?? []).flatMap((child) => textsIn(child as typeof node));
    fc.assert(
      fc.property(documents, (document) => {
        const shown = words(read(document));
        for (const said of isEmpty(document) ? [] : textsIn(document)) expect(shown).toContain(said);
      }),
    );
  });

  test("has no element and no attribute that the schema does not have, whatever the words look like", () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const [, name, attributes = ""] of read(document).matchAll(/<([a-z0-9]+)((?:\s[^>]*)?)>/g)) {
          expect(["div", "p", "h3", "ul", "ol", "li", "blockquote", "br", "b", "a", "bdi", "span"]).toContain(name);
          for (const [, attribute] of attributes.matchAll(/\s([a-z-]+)=/g)) expect(["class", "dir", "href", "rel", "start"]).toContain(attribute);
        }
      }),
    );
  });

  test("leads nowhere that a link may not lead, even if it was stored", () => {
    const html = read(
      doc(
        paragraph(
          text("点我", { type: "link", attrs: { href: "javascript:alert(1)" } }),
          text("好", { type: "link", attrs: { href: "https://example.org/" } }),
        ),
      ),
    );
    expect(html).not.toContain("javascript:");
    expect(html).toContain('<a href="https://example.org/" rel="noopener noreferrer nofollow">好</a>');
  });

  test("names a mention where the reader may see it; hidden and missing look the same, and no id is told", () => {
    const seen = read(doc(paragraph(mention())), new Map([[`company:${id}`, { label: "中邦金融", href: `/companies/${id}` }]]));
    expect(seen).toContain(`<a href="/companies/${id}"><bdi>中邦金融</bdi></a>`);
    const [hidden, missing] = [read(doc(paragraph(mention("source")))), read(doc(paragraph(mention("evidence"))))];
    expect(hidden).toBe(missing);
    expect(hidden).toContain("不可见");
    expect(hidden).not.toContain(id);
  });

  test("marks an inference once, however many pieces it has", () => {
    const inference = { type: "inference" };
    const html = read(doc(paragraph(text("照字面"), text("像是", inference), text("越收越紧", inference, { type: "bold" }), mention(), text("。"))));
    expect(html.match(/推论/g)).toHaveLength(1);
    expect(html).toContain('<span class="calc-v">像是<b>越收越紧</b></span> <span class="q calc">推论</span>');
  });

  test("keeps what turns a line around to itself", () => expect(read(doc(paragraph(text("看\u202Egpj.exe"))))).toContain("<bdi>看\u202Egpj.exe</bdi>"));
  test("is nothing when nothing was written", () => expect(read(doc({ type: "paragraph" }, paragraph(text("  "))))).toBe(""));
});

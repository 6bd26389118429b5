import { getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentSchema } from "../../lib/rich-text/document";
import { richTextExtensions } from "../../lib/rich-text/extensions";
import { bodySchema, emptyDoc, fromText, isEmpty, isPlainDoc, mentionsAsked, mentionsOf, textOf } from "../../lib/rich-text/schema";
import { documents } from "./document.arbitrary";

const id = "3f0c6f0e-5b1e-4e5e-9c57-0c7a1f2b9d10";
const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, ...(marks.length && { marks }) });

/** Why it is refused, or null. Throwing is a failure of the test. */
const refused = (given: unknown) => {
  const read = bodySchema.safeParse(given);
  return read.success ? null : read.error.issues.map(({ message }) => message).join();
};

describe("a document that somebody wrote", () => {
  test("comes back as it went in, as an object and as JSON, and reading it again changes nothing", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(bodySchema.parse(document)).toEqual(document);
        expect(bodySchema.parse(JSON.stringify(document))).toEqual(document);
        expect(bodySchema.parse(bodySchema.parse(document))).toEqual(document);
      }),
    );
  });

  test("fits the editor's own schema: what the server takes can be opened again", () => {
    const schema = getSchema(Object.values(richTextExtensions));
    fc.assert(fc.property(documents, (document) => schema.nodeFromJSON(document).check()));
  });

  test("says all its words and all its mentions", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const all = JSON.stringify(document);
        for (const { id: mentioned } of mentionsOf(document)) expect(all).toContain(mentioned);
        expect(isEmpty(document)).toBe(mentionsOf(document).length === 0 && textOf(document) === "");
      }),
    );
  });
});

test("the extension list and the schema of the server are the same", () => {
  const editor = getSchema(Object.values(richTextExtensions));
  const attributes = ({ attrs = {} }: { attrs?: Readonly<Record<string, object>> }) =>
    Object.entries(attrs).map(([name, given]) => [name, "default" in given ? [given.default] : []]);
  const nodesOf = ({ nodes }: Schema) =>
    Object.fromEntries(
      Object.entries(nodes).map(([name, { spec, isInline, isAtom, isTextblock }]) => [
        name,
        { content: spec.content ?? "", group: spec.group ?? "", marks: spec.marks, isInline, isAtom, isTextblock, attributes: attributes(spec) },
      ]),
    );
  const marksOf = ({ marks }: Schema) => Object.entries(marks).map(([name, { spec }]) => [name, attributes(spec), spec.excludes]);

  expect(nodesOf(documentSchema)).toEqual(nodesOf(editor));
  expect(marksOf(documentSchema)).toEqual(marksOf(editor)); // in the same order: it decides which stands outside
});

describe("refused, with a word why", () => {
  test.each<[string, unknown, string]>([
    ["an unknown node", doc({ type: "image", attrs: { src: "x" } }), "error.notRichText"],
    ["a node named like a method of objects", doc({ type: "constructor" }), "error.notRichText"],
    ["a node named __proto__", JSON.parse('{"type":"doc","content":[{"type":"__proto__"}]}'), "error.notRichText"],
    ["an unknown mark", doc(paragraph(text("x", { type: "italic" }))), "error.notRichText"],
    ["the same mark twice", doc(paragraph(text("x", { type: "bold" }, { type: "bold" }))), "error.notRichText"],
    ["an unknown attribute", doc({ type: "paragraph", attrs: { style: "x" } }), "error.notRichText"],
    ["an unknown attribute of a known one", doc({ type: "heading", attrs: { level: 3, onclick: "x" } }), "error.notRichText"],
    ["an unknown key", doc({ type: "paragraph", html: "<b>" }), "error.notRichText"],
    ["another heading", doc({ type: "heading", attrs: { level: 1 } }), "error.notRichText"],
    [
      "a list that begins nowhere",
      doc({ type: "orderedList", attrs: { start: -1 }, content: [{ type: "listItem", content: [paragraph(text("x"))] }] }),
      "error.notRichText",
    ],
    ["a paragraph in a paragraph", doc(paragraph(paragraph(text("x")))), "error.notRichText"],
    ["text outside a paragraph", doc(text("x")), "error.notRichText"],
    ["an empty list", doc({ type: "bulletList", content: [] }), "error.notRichText"],
    ["an empty text", doc(paragraph(text(""))), "error.notRichText"],
    ["no document", paragraph(text("x")), "error.notRichText"],
    ["an empty document", doc(), "error.notRichText"],
    ["a list of documents", [doc(paragraph(text("x")))], "error.notRichText"],
    ["a mention with a name", doc(paragraph({ type: "mention", attrs: { type: "source", id, label: "S-02" } })), "error.notRichText"],
    ["a mention of something else", doc(paragraph({ type: "mention", attrs: { type: "user", id } })), "error.notRichText"],
    ["a mention of no id", doc(paragraph({ type: "mention", attrs: { type: "source", id: { not: "" } } })), "error.notRichText"],
    ["broken JSON", '{"type":"doc"', "error.notRichText"],
    ["a number", 7, "error.notRichText"],
    ["nothing", undefined, "error.missing"],
    ["NUL", doc(paragraph(text("a\0b"))), "error.unstorable"],
    ["a lone surrogate", doc(paragraph(text("a\ud800"))), "error.unstorable"],
    ["a lone surrogate, escaped", '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\\ud800"}]}]}', "error.unstorable"],
    ["too many words", doc(paragraph(text("字".repeat(340_000)))), "error.textTooBig"],
    ["too many nodes", doc(...Array.from({ length: 20_001 }, () => ({ type: "paragraph" }))), "error.textTooBig"],
    ["a JSON text that is too long to read", " ".repeat(2_000_001), "error.textTooBig"],
  ])("%s", (_name, given, why) => expect(refused(given)).toBe(why));

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/evidence",
    "http:",
    "https://",
    "mailto:",
    "https://a b",
    "https://x\u202Egpj.exe",
    "http://[",
    "blob:https://x",
    `https://x/${"a".repeat(2000)}`,
  ])("a link to %j", (href) => expect(refused(doc(paragraph(text("x", { type: "link", attrs: { href } }))))).toBe("error.notALink"));

  test("ten thousand levels, at once and before anything recurses", () => {
    const nested = (levels: number, text = "") =>
      `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(levels)}${text}${"]}".repeat(levels)}]}`;
    const started = performance.now();
    expect(refused(nested(10_000, '{"type":"paragraph"}'))).toBe("error.textTooDeep");
    expect(refused("[".repeat(500_000))).toBe("error.notRichText");
    let object: unknown = { type: "paragraph" };
    for (let level = 0; level < 100_000; level += 1) object = { type: "blockquote", content: [object] };
    expect(refused(doc(object))).toBe("error.textTooDeep");
    expect(performance.now() - started).toBeLessThan(500);
    expect(refused(nested(36, '{"type":"paragraph"}'))).toBeNull();
  });

  test("whatever else is thrown at it: it is read or refused, never a fault", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withMap: true }), (given) => {
        const why = refused(given);
        if (why !== null) expect(why).toMatch(/^error\.\w+$/);
      }),
      { numRuns: 500 },
    );
  });

  test("a document with one thing put in that does not belong there", () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom<[string, unknown]>(
          ["type", "script"],
          ["attrs", { onclick: "x" }],
          ["html", "<b>"],
          ["marks", [{ type: "script" }]],
          ["text", "a\0"],
          ["content", [{ type: "doc" }]],
          ["content", "x"],
        ),
        fc.nat(),
        (document, [key, value], at) => {
          const nodes: Record<string, unknown>[] = [];
          const walk = (node: Record<string, unknown>) => {
            nodes.push(node);
            for (const child of (node.content as Record<string, unknown>[] | undefined) ?? []) walk(child);
          };
          const copy = structuredClone(document) as unknown as Record<string, unknown>;
          walk(copy);
          nodes[at % nodes.length]![key] = value;
          expect(refused(copy)).toMatch(/^error\.\w+$/);
        },
      ),
    );
  });
});

describe("what a form sends", () => {
  test("without an editor each line is a paragraph", () => {
    expect(bodySchema.parse({ text: "第一行\r\n\r\n第二行" })).toEqual(doc(paragraph(text("第一行")), { type: "paragraph" }, paragraph(text("第二行"))));
    expect(refused({ text: "a\0" })).toBe("error.unstorable");
  });
  test("text stays text, whatever it looks like", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((given) => given.isWellFormed() && !given.includes("\0")),
        (given) => {
          expect(textOf(fromText(given))).toBe(
            given
              .split(/\r\n?|\n/)
              .join("\n")
              .trim(),
          );
        },
      ),
    );
  });
  test("a field that was emptied is an empty document, so that clearing it is saved", () => expect(bodySchema.parse("")).toEqual(emptyDoc));
});

test("plain text is a line a block; a mention is its label or nothing", () => {
  const document = doc(
    { type: "heading", attrs: { level: 3 }, content: [text("标题")] },
    paragraph(text("见"), { type: "mention", attrs: { type: "company", id } }, text("等", { type: "bold" }), { type: "hardBreak" }, text("换行")),
    {
      type: "bulletList",
      content: [
        { type: "listItem", content: [paragraph(text("一"))] },
        { type: "listItem", content: [paragraph(text("二"))] },
      ],
    },
  );
  expect(textOf(document, new Map([[`company:${id}`, "中邦金融"]]))).toBe("标题\n见中邦金融等\n换行\n一\n二");
  expect(textOf(document)).toBe("标题\n见等\n换行\n一\n二");
  expect(mentionsOf(doc(paragraph({ type: "mention", attrs: { type: "company", id } }, { type: "mention", attrs: { type: "company", id } })))).toEqual([
    { type: "company", id },
  ]);
});

test("what is stored is walked without a fault, whatever it is", () => {
  for (const stored of [null, undefined, "", 3, {}, { type: "doc" }, { content: [null, { type: "mention" }, { type: "mention", attrs: null }] }]) {
    expect(mentionsOf(stored)).toEqual([]);
    expect(textOf(stored)).toBe("");
    expect(isEmpty(stored)).toBe(true);
  }
  expect(isPlainDoc(fromText("一\n二"))).toBe(true);
  expect(isPlainDoc(doc(paragraph(text("x", { type: "bold" }))))).toBe(false);
});

test("names are asked for by type and id, and not for ever so many", () => {
  const asked = (of: string) => mentionsAsked.safeParse({ investigation: id, of }).success;
  expect(asked(`company:${id},evidence:${id}`)).toBe(true);
  for (const of of ["", "company", `user:${id}`, `company:${id}:x`, "company:*", Array(51).fill(`company:${id}`).join()]) expect(asked(of)).toBe(false);
});

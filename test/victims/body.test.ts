import fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline } from "../../lib/rich-text/document";
import { bodySchema, mentionsOf, textOf } from "../../lib/rich-text/schema";
import { maskedBody, namesIn } from "../../lib/victims/body";
import { mask } from "../../lib/victims/mask";
import { masker } from "../../lib/victims/masking";
import { findVictimData } from "../../lib/victims/rules";
import { documents } from "../rich-text/document.arbitrary";
import { data, words } from "./data.arbitrary";

const masked = (body: Parameters<typeof maskedBody>[0]) => {
  const masks = masker({ kept: [], notVictims: [], names: namesIn(body) });
  return { body: maskedBody(body, masks), fresh: masks.fresh };
};

test("any document stays one, without a marked name, with every mention, and masking it twice changes nothing", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { body } = masked(document);
      expect(bodySchema.parse(body)).toEqual(body);
      expect(JSON.stringify(body)).not.toContain(`{"type":"victim"}`);
      expect(mentionsOf(body)).toEqual(mentionsOf(document));
      expect(masked(body).body).toEqual(body);
    }),
    { numRuns: 300 },
  );
});

/** A text cut into pieces that are formatted differently, as a paste from a web page is. */
const cut = (text: string, places: readonly number[]): Inline[] => {
  const at = [...new Set([0, ...places.map((place) => place % text.length), text.length])].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => ({ type: "text", text: text.slice(at[index], end), ...(index % 2 && { marks: [{ type: "bold" }] }) }));
};

test("a number is found whatever formatting ends in the middle of it, and the words around it stay", () => {
  fc.assert(
    fc.property(words, data, words, fc.array(fc.nat(200), { maxLength: 12 }), (before, { kind, plain }, after, places) => {
      fc.pre(kind !== "name");
      const content = cut(before + plain + after, places);
      const { body, fresh } = masked({ type: "doc", content: [{ type: "paragraph", content }] });
      expect(textOf(body)).toBe(`${before}${mask(kind, plain)}‹1›${after}`.trim());
      expect(fresh).toEqual([{ ordinal: 1, kind, value: plain }]);
      expect(JSON.stringify(body)).not.toContain(plain);
    }),
  );
});

test("the address of a link holds no victim either", () => {
  const marks = (href: string) => [{ type: "link" as const, attrs: { href } }];
  const { body } = masked({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "写信", marks: marks("mailto:zhang@qq.com") },
          { type: "text", text: "查", marks: marks("https://x.cn/?tel=13800138000") },
        ],
      },
    ],
  });
  expect(bodySchema.parse(body)).toEqual({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "写信", marks: marks("mailto:z•••@•••.com‹1›") },
          { type: "text", text: "查", marks: marks("https://x.cn/?tel=138••••8000‹2›") },
        ],
      },
    ],
  });
});

test("a megabyte of numbers is masked in a moment's work, each once", () => {
  const text = Array.from({ length: 40_000 }, (_, index) => `打给${13_800_000_000 + (index % 500)}，`).join("");
  const { body, fresh } = masked({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
  expect(fresh).toHaveLength(500);
  expect(findVictimData(textOf(body))).toEqual([]);
});

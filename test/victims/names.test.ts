import fc from "fast-check";
import { expect, test } from "vitest";
import { mask } from "../../lib/victims/mask";
import { masker } from "../../lib/victims/masking";

/** The names found in a text, read by looking at every place for every name: the longest that stands there. */
function foundIn(text: string, names: readonly string[]): [number, string][] {
  const found: [number, string][] = [];
  for (let at = 0; at < text.length; ) {
    const [name] = names.filter((one) => one.length > 1 && text.startsWith(one, at)).sort((a, b) => b.length - a.length);
    if (name) found.push([at, name]);
    at += name?.length ?? 1;
  }
  return found;
}

test("marked names are masked wherever they stand, the longest where one is the beginning of another", () => {
  const name = fc.string({ unit: fc.constantFrom("张", "三", "丰", "李"), minLength: 1, maxLength: 4 });
  const words = fc.string({ unit: fc.constantFrom("张", "三", "丰", "李", "，"), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), words, (names, text) => {
      const spans = masker({ kept: [], notVictims: [], names }).spansIn(text);
      expect(spans.map(({ start, value }) => [start, value])).toEqual(foundIn(text, names));
    }),
  );
  expect(masker({ kept: [], notVictims: [], names: ["张三", "张三丰"] }).text("张三丰和张三")).toBe("张••‹1›和张••‹2›");
});

/** Letters of a text in the forms that read alike: narrow and full-width, with nothing that can be seen between them. */
const letters = fc.constantFrom("A", "n", "i", "é", "e\u0301", "Я", "д", "7", "ａ", "７", "𝐧");
const hidden = fc.constantFrom("", "\u200b", "\u2060");
const parting = fc.constantFrom("", " ", "，", ".", "-", "'", "找", "谈", "は", "😀", "\n");

test("a name in letters is found between whatever parts words, and nowhere inside of one", () => {
  const name = fc.array(letters, { minLength: 2, maxLength: 4 }).map((some) => some.join(""));
  fc.assert(
    fc.property(name, parting, parting, hidden, (called, before, behind, unseen) => {
      const { text } = masker({ kept: [], notVictims: [], names: [called] });
      const [left, right] = [before + unseen, unseen + behind];
      expect(text(left + called + right)).toBe(`${left}${mask("name", called)}‹1›${right}`);
    }),
  );
  fc.assert(
    fc.property(name, letters, hidden, fc.boolean(), (called, more, unseen, isBefore) => {
      const { text } = masker({ kept: [], notVictims: [], names: [called] });
      const word = isBefore ? more + unseen + called : called + unseen + more;
      expect(text(word)).toBe(word);
    }),
  );
});

test("Chinese names are found anywhere, Latin ones beside Chinese, and never in a word that holds them", () => {
  const { text } = masker({ kept: [], notVictims: [], names: ["Ann", "Li Na", "张三", "小王2", "Анна", "花子"] });
  expect(text("the annual list, Annual, AnnＡ, Ann\u200bual, Ann\u0301, Li Nan, Zoli Na, ＭAnn, Анна2, 小王23")).not.toContain("‹");
  expect(text("找Ann谈，Ann's，（Li Na）x张三x")).toBe("找A••‹1›谈，A••‹1›'s，（L••‹2›）x张••‹3›x");
  expect(text("请小王2来，见Анна；花子さん")).toBe("请小••‹4›来，见А••‹5›；花••‹6›さん");
  expect(text("Ann13800138000")).toBe("A••‹1›138••••8000‹7›");
});

test("of names that begin in one place the longest whole one is found", () => {
  expect(masker({ kept: [], notVictims: [], names: ["Ann", "Ann Lee"] }).text("Ann Leeds, Ann Lee")).toBe("A••‹1› Leeds, A••‹2›");
});

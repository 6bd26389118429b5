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
const seen = (text: string) => text.replace(/[\u200b\u2060]/gu, "");
const parting = fc.constantFrom("", " ", "，", ".", "-", "'", "找", "谈", "は", "😀", "\n");

test("a name in letters is found between whatever parts words, and nowhere inside of one", () => {
  const name = fc.array(letters, { minLength: 2, maxLength: 4 }).map((some) => some.join(""));
  fc.assert(
    fc.property(name, parting, parting, hidden, (called, before, behind, unseen) => {
      const { text } = masker({ kept: [], notVictims: [], names: [called] });
      const [left, right] = [before + unseen, unseen + behind];
      // What cannot be seen behind a name may go with it.
      expect(seen(text(left + called + right))).toBe(seen(`${left}${mask("name", called)}‹1›${right}`));
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
  expect(text("the annual list, Annual, AnnＡ, Ann\u200bual, Li Nan, Zoli Na, ＭAnn, Анна2, 小王23")).not.toContain("‹");
  expect(text("找Ann谈，Ann's，（Li Na）x张三x")).toBe("找A••‹1›谈，A••‹1›'s，（L••‹2›）x张••‹3›x");
  expect(text("请小王2来，见Анна；花子さん")).toBe("请小••‹4›来，见А••‹5›；花••‹6›さん");
  expect(text("Ann13800138000")).toBe("A••‹1›138••••8000‹7›");
});

test("of names that read alike each is found as it was marked", () => {
  expect(masker({ kept: [], notVictims: [], names: ["Will", "will"] }).text("it will, Will")).toBe("it w••‹1›, W••‹2›");
});

test("of names that begin in one place the longest whole one is found", () => {
  expect(masker({ kept: [], notVictims: [], names: ["Ann", "Ann Lee"] }).text("Ann Leeds, Ann Lee")).toBe("A••‹1› Leeds, A••‹2›");
});

test.each([
  ["王小明", "找到王\u200b小\u00ad明了", "找到王••‹1›了"],
  ["王小明", "找到王\u202e小明\u202c", "找到王••‹1›"],
  ["张伟", "张偉和張偉", "张••‹1›和张••‹1›"],
  ["王明", "名单：王　明，李四", "名单：王••‹1›，李四"],
  ["王明", "名单：王\n明", "名单：王••‹1›"],
  ["王　明", "和王明说", "和王••‹1›说"],
  ["José Ruiz", "JOSE\u0301  RUIZ came", "J••‹1› came"],
  ["Will", "WILL came", "W••‹1› came"],
  ["zhangsan", "Zhangsan came", "z••‹1› came"],
  ["Ann Lee", "Ａｎｎ Ｌｅｅ", "A••‹1›"],
  ["阿卜杜·热合曼", "阿卜杜•热合曼、阿卜杜・热合曼", "阿••‹1›、阿••‹1›"],
])("%s is masked in %j, however it was typed", (name, text, masked) => {
  expect(masker({ kept: [{ ordinal: 1, kind: "name", value: name }], notVictims: [], names: [] }).text(text)).toBe(masked);
});

test.each([
  ["王明", "小王 明天来"],
  ["Ann", "planning"],
  ["Will", "it will rain"],
  ["Li", "a list of BLI"],
  ["王\u200b", "王先生"],
])("%s is no name in %j", (name, text) => {
  expect(masker({ kept: [{ ordinal: 1, kind: "name", value: name }], notVictims: [], names: [] }).text(text)).toBe(text);
});

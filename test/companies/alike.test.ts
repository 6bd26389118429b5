import { Converter } from "opencc-js/cn2t";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formsOf, likeness } from "../../lib/companies/alike";

const traditional = Converter({ from: "cn", to: "t" });
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const why = (a: string, b: string) => likeness(formsOf(a), formsOf(b));

test.each([
  ["北京中邦富通金融服务外包有限公司", "北京中邦富通金融服務外包有限公司", "name"],
  ["ＡＢＣ科技（北京）有限公司", "abc科技(北京)有限公司", "name"],
  ["北京中邦富通金融服务外包有限公司", "中邦富通金融服务外包", "core"],
  ["链家（北京）有限公司", "链家集团", "core"],
  ["廊坊市链家房产经纪有限责任公司", "链家房产经纪", "core"],
  ["Beijing Lianjia Co., Ltd.", "lianjia", "core"],
  ["链家", "Lianjia", "sound"],
  ["北京链家有限公司", "lian jia co ltd", "sound"],
  ["练家", "链家", "sound"],
  ["中邦金融", "北京中邦富通金融服务外包有限公司", "part"],
  ["中邦", "北京中邦富通金融服务外包有限公司", "part"],
  ["我爱我家房产", "我爱他家房产", "near"],
])("%s and %s may be one company", (a, b, reason) => expect([why(a, b), why(b, a)]).toEqual([reason, reason]));

test.each([
  ["中国银行", "北京银行"],
  ["链家", "麦田"],
  ["百度", "百联"],
  ["有限公司", "集团有限公司"],
  ["北京", "上海"],
  ["", "链家"],
  ["（）", "——"],
])("%s and %s are not taken for one", (a, b) => expect(why(a, b)).toBeUndefined());

/** Characters that are no place, no form, and of one shape in both scripts. */
const core = fc.array(fc.constantFrom(..."鑫泰禾峰麟翔宸瑞昊邦睿凯"), { minLength: 3, maxLength: 6 }).map((chars) => chars.join(""));
const dress = fc.record({
  before: fc.constantFrom("", "北京", "河北省", "深圳市", "中国"),
  behind: fc.constantFrom("", "有限公司", "集团", "股份有限公司", "（集团）有限公司", "（上海）有限公司", "控股集团有限公司"),
  twin: fc.constantFrom(
    (text: string) => text,
    traditional,
    fullWidth,
    (text: string) => `\u200b${text}\u202e`,
    (text: string) => [...text].join(" "),
  ),
});

test("whatever place and form stand around a name, in either script and width, it is the same one", () => {
  fc.assert(
    fc.property(core, dress, dress, (name, one, other) => {
      const [a, b] = [one, other].map(({ before, behind, twin }) => twin(before + name + behind));
      expect(["name", "core"]).toContain(why(a!, b!));
    }),
  );
});

test("which of two names comes first makes no difference, and hostile ones are only names", () => {
  const any = fc.oneof(core, fc.string({ unit: "binary" }), fc.constantFrom("(", "\\", "^$", "公司".repeat(500), "<script>", "\0", "\ud800"));
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(why(a, b)).toBe(why(b, a));
    }),
  );
});

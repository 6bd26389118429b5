import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sequence } from "../../bench/relevance/random";
import { ordinaryCompany, ordinaryPiece } from "../../bench/relevance/ordinary";
import { normalForm } from "../../lib/victims/mask";
import { findVictimData, veiledText } from "../../lib/victims/rules";

const found = (text: string) => findVictimData(text).map(({ kind, value }) => `${kind} ${value}`);

const sign = fc.constantFrom(..."*|_/\\·、│＊｜", "**", "***", " * ", "😀", "📞", "👍🏽", "👨‍👩‍👧", "⭐️", "🇨🇳", " 📱 ");
const unseen = fc.constantFrom("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f");
const mobile = fc
  .tuple(fc.constantFrom(..."3456789"), fc.stringMatching(/^\d{9}$/))
  .map(([second, rest]) => `1${second}${rest}`)
  .filter((number) => !(number.slice(3, 7).endsWith("00") && number.endsWith("00"))); // read as amounts
const manner = fc.oneof(
  sign.map((gap) => (number: string) => [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap)),
  sign.map((gap) => (number: string) => [...number].join(gap)),
  unseen.map((gap) => (number: string) => [...number].join(gap)),
  fc.constant((number: string) => [...number].join(" ")),
);
const around = fc.constantFrom(
  ["她的电话是", "，白天打不通。"],
  ["", ""],
  ["打：", "。"],
  ["价格 100–150 元；", "；2019-08-08"],
  ["（", "）"],
  ["号码\n", "\n共 3 个"],
);

test("a mobile number is found whatever its digits are parted by, and what stands instead is found no more", () => {
  fc.assert(
    fc.property(mobile, manner, around, (number, hide, [before, behind]) => {
      const written = hide(number);
      const text = `${before}${written}${behind}`;
      expect(findVictimData(text).map(({ kind, value }) => [kind, normalForm(kind, value)])).toEqual([["mobile", number]]);
      expect(findVictimData(veiledText(text))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const amount = fc.integer({ min: 1, max: 99_999 }).map(String);
const article = fc.integer({ min: 1, max: 1260 }).map(String);
const two = fc.integer({ min: 0, max: 59 }).map((n) => String(n).padStart(2, "0"));
const list = (of: fc.Arbitrary<string>, join: string, minLength = 1, maxLength = 9) => fc.array(of, { minLength, maxLength }).map((some) => some.join(join));
/** What a newsroom writes with the same signs. */
const ordinary = fc.oneof(
  fc.tuple(amount, fc.constantFrom("–", "-", "~", "至", "*", "/", "、"), amount).map(([from, mark, to]) => `${from}${mark}${to} 元`),
  list(article, "、").map((some) => `第${some}条`),
  list(article, "、").map((some) => `${some}条`),
  list(
    fc.integer({ min: 1, max: 9999 }).map((n) => `ZB-${String(n).padStart(4, "0")}`),
    "、",
  ),
  fc.tuple(fc.integer({ min: 1950, max: 2030 }), two, two, fc.constantFrom("/", "*", "_", "\\", "·", "|")).map(([year, a, b, mark]) => [year, a, b].join(mark)),
  fc.tuple(two, two, two).map((some) => some.join(":")),
  list(amount, "*", 2, 3).map((some) => `${some}mm`),
  list(amount, " | ").map((some) => `| ${some} |`),
  list(amount, "|").map((some) => `|${some}|`),
  list(fc.integer({ min: 1, max: 30 }).map(String), "、", 1, 12).map((some) => `${some}号`),
  list(amount, "、").map((some) => `${some}元`),
  mobile.map((number) => `${number.slice(0, 3)}****${number.slice(7)}`),
  mobile.map((number) => `${number.slice(0, 3)} **** ${number.slice(7)}`),
  mobile.map((number) => `${number.slice(0, 3)}*****${number.slice(8)}`),
  mobile.map((number) => `${number.slice(0, 3)}••••${number.slice(7)}`),
  fc.tuple(amount, fc.constantFrom("⭐", "😀", "👉"), amount).map((some) => some.join("")),
);

test("ranges, days, time codes, references, articles of a law, sizes, tables and masked numbers are nobody's", () => {
  fc.assert(
    fc.property(fc.array(ordinary, { minLength: 1, maxLength: 4 }), (pieces) => {
      expect(found(pieces.join("；"))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

describe("what reads alike", () => {
  test.each([
    "依据第143、1165、1179条",
    "《民法典》143、1165、1179条",
    "规格 150*2341*3012mm",
    "木板150*2000*3000",
    "分别是 150、2000、3000",
    "138****5678",
    "138 * 5678",
    "138*12345678",
    "1、2、3、4、5、6、7、8、9、10、11",
    "138|1234|5678|9012",
    "12|138|1234|5678",
    "| 138 | 1234 | 5678 |",
    "¥150*2341*3012",
    "1*3*8",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

test("in the texts of a generated newsroom nothing is found but the numbers that stand there plainly", () => {
  const random = sequence(20_261_129);
  const companies = Array.from({ length: 50 }, () => ordinaryCompany(random).name);
  let plainly = 0;
  for (let n = 0; n < 1000; n++) {
    const { title, body } = ordinaryPiece(random, companies, ["callQuota", "priceList", "script", "leadMarking", "unsorted"]);
    for (const { kind, value } of findVictimData(`${title}\n${body}`)) {
      expect([kind, /^1[3-9]\d{9}$/.test(value)], value).toEqual(["mobile", true]);
      plainly++;
    }
  }
  expect(plainly).toBeGreaterThan(100);
});

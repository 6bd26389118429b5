import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as demo from "../../prisma/demo/case";
import { maskedBody } from "../../lib/victims/body";
import { normalForm, type VictimKind } from "../../lib/victims/mask";
import { masker } from "../../lib/victims/masking";
import { findVictimData, veiledText } from "../../lib/victims/rules";
import { data, words } from "./data.arbitrary";

const found = (text: string) => findVictimData(text).map(({ kind, value }) => [kind, value]);
const inRow = (plain: string, zero: number) => plain.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const drawn = (plain: string, one: string, zero: string) =>
  plain.replace(/\d/g, (digit) => (digit === "0" ? zero : String.fromCodePoint(one.codePointAt(0)! + Number(digit) - 1)));

const mobile = "13800138000";
describe.each<[VictimKind, string, string[]]>([
  [
    "mobile",
    mobile,
    [
      "138.0013.8000",
      "138·0013·8000",
      "138・0013・8000",
      "138 · 0013 · 8000",
      "138/0013/8000",
      "138,0013,8000",
      "138_0013_8000",
      "138--0013--8000",
      "138 — 0013 — 8000",
      "138——0013——8000",
      "138  0013  8000",
      "138\t0013\t8000",
      "138\n0013\n8000",
      "138 \r\n0013 \r\n8000",
      "138\u280000138000",
      [...mobile].join("\u2800"),
      "1 380 013 8000",
      "13 80 01 38 00 0",
      "138 00 13 80 00",
      "1-380-013-8000",
      "1.3.8.0.0.1.3.8.0.0.0",
      "1\n3\n8\n0\n0\n1\n3\n8\n0\n0\n0",
      drawn(mobile, "❶", "⓿"),
      drawn(mobile, "➀", "🄋"),
      drawn(mobile, "➊", "🄌"),
      drawn(mobile, "⓵", "⓪"),
      drawn(mobile, "⑴", "0"),
      drawn(mobile, "⒈", "🄀"),
      drawn(mobile, "🄂", "🄁"),
      drawn(mobile, "〡", "〇"),
      drawn(mobile, "㊀", "〇"),
      inRow(mobile, 0x660),
      inRow(mobile, 0x6f0),
      inRow(mobile, 0x966),
      inRow(mobile, 0xe50),
      inRow(mobile, 0x1fbf0),
      inRow(mobile, 0x1e950),
      "一三〇〇〇〇〇〇〇〇〇",
      "138〇〇138000",
      "138〇0138000",
    ],
  ],
  ["idNumber", "11010519491231002X", ["110105.19491231.002X", "110105/19491231/002X", "110105_19491231002X", "110105\n19491231\n002X"]],
  ["bankCard", "6222021234567894", ["6222.0212.3456.7894", "6222/0212/3456/7894", "6222\t0212\t3456\t7894", "6222 0212\n3456 7894"]],
  ["plate", "京A12345", ["京 A12345", "京A · 12345", "京 A·12345"]],
  ["email", "zhang@qq.com", ["zhang @ qq.com", "ZHANG＠qq.com"]],
  ["email", "张三@例子.中国", ["张三@例子.中国"]],
  ["email", "zhang@例子.公司", ["zhang@例子.公司"]],
  ["email", "张三@qq.com", ["张三@qq.com"]],
  ["email", "ivan@почта.рф", ["ivan@почта.рф"]],
  ["email", "张三@xn--fsqu00a.xn--fiqs8s", ["张三@xn--fsqu00a.xn--fiqs8s"]],
])("%s %s", (kind, plain, spellings) => {
  test.each(spellings)("is found as %j", (written) => {
    for (const text of [written, `打：${written}。`, `600 元；${written}；2019-08-08`]) expect(found(text)).toEqual([[kind, written]]);
    // 一三〇… is a number of its own.
    if (!written.startsWith("一三〇")) expect(normalForm(kind, written)).toBe(plain);
    expect(findVictimData(veiledText(`打：${written}。`))).toEqual([]);
  });
});

test.each<[string, [VictimKind, string][]]>([
  [
    "(138) 0013-8000、（138）00138000、+86 (138) 0013 8000",
    [
      ["mobile", "138) 0013-8000"],
      ["mobile", "138）00138000"],
      ["mobile", "138) 0013 8000"],
    ],
  ],
  [
    "1380013800013900139000",
    [
      ["mobile", "13800138000"],
      ["mobile", "13900139000"],
    ],
  ],
  [
    "13800138000/13900139000,13700137000\n15812345678",
    [
      ["mobile", "13800138000"],
      ["mobile", "13900139000"],
      ["mobile", "13700137000"],
      ["mobile", "15812345678"],
    ],
  ],
  [
    "1 3 8 0 0 1 3 8 0 0 0\n1 3 9 0 0 1 3 9 0 0 0",
    [
      ["mobile", "1 3 8 0 0 1 3 8 0 0 0"],
      ["mobile", "1 3 9 0 0 1 3 9 0 0 0"],
    ],
  ],
  ["共 3 个\n13800138000\n2 个", [["mobile", "13800138000"]]],
  [
    "邮箱是zhang@qq.com找他，发到Zhang@mail.qq.com。",
    [
      ["email", "zhang@qq.com"],
      ["email", "Zhang@mail.qq.com"],
    ],
  ],
])("several, or among other words: %j", (text, expected) => expect(found(text)).toEqual(expected));

test("a number is found whatever stands between its groups, and what stood around it stays", () => {
  const gaps = fc.constantFrom(" ", "-", "--", " – ", "\u2800", ".", "·", "/", "_", ",", "\t", "\n", " / ");
  fc.assert(
    fc.property(words, data, gaps, words, (before, { kind, plain }, gap, after) => {
      fc.pre(kind === "mobile" || kind === "idNumber" || (kind === "bankCard" && plain.startsWith("62")));
      const written = plain.replace(/^(1\d\d)(\d{4})(?=\d{4}$)|(\d{4})(?=\d{2}[\dX])/g, (all, first?: string, second?: string) =>
        first ? `${first}${gap}${second}${gap}` : `${all}${gap}`,
      );
      expect(findVictimData(before + written + after).map(({ kind: read, value }) => [read, value])).toEqual([[kind, written]]);
      expect(normalForm(kind, written)).toBe(plain);
    }),
    { numRuns: 1000 },
  );
});

test("digits of every script are worth what they say", () => {
  const decimals = Array.from({ length: 0x20000 }, (_, place) => place).filter((place) => /\p{Nd}/u.test(String.fromCodePoint(place)));
  const zeros = decimals.filter((_, index) => index % 10 === 0);
  expect(zeros.length).toBeGreaterThan(60);
  for (const zero of zeros) expect([zero.toString(16), normalForm("mobile", inRow(mobile, zero))]).toEqual([zero.toString(16), mobile]);
});

describe("is nobody's number:", () => {
  test.each([
    "139.69170612 139.691706,35.689506 35.150,139.69171 116.40739, 39.90420",
    "3.14159265 13800.138000 1380013.8000 1.38001380 -1500.0000000",
    "2019.08.07 2019/08/07 2019/08/07 11:38 2019_08_07 07.08.2019 1998/12/31 13-08-2019",
    "1,380,013,800 13,800,138,000 138,001,380,013 1,380,013,800.50 元 ¥1,500,000.00",
    "v1.4.2 138.0.7204.100 10.0.19045.3803 192.168.100.200 150.158.100.200:8080",
    "100-150 100–150 元 150~200 1500-2000，100/150/200、100,150,200,250；150,2000,3000,4000",
    "01:02:03 13:08:01.380 00:13:80",
    "170 171 1700 170-171 95 400-810-8888 010-12345678 (0755) 1234 5678 010-88886666,010-88887777",
    "91440300708461136T 91330100799655058B",
    "(2019)粤0304刑初1234号 法释〔2017〕10号 第二百五十三条之一 （2019）京0105民初12345号",
    "ZB-0012 ZB-0012/ZB-0013 ZB-C01",
    "482f357d-1457-4954-991a-9d468c0e1378",
    "1565234926299.png IMG_20190808_113846.jpg IMG_20190808_113846_123.jpg 20190808113846123 VID_20190808.mp4",
    "fbN08bfhA4VqshP=16v3m005ODvgYRSNV15OW9sGbaNK1565234926299compressflag.jpg",
    "⑴ 打电话 ⑵ 记下来 ⑶ 转交 ⒈⒉⒊ ①②③④⑤⑥⑦⑧⑨⑩ ㈠㈡㈢",
    "10 20 30 40 50 60 70\n15 20 25 30 35",
    "100\n150\n200\n250\n300\n350",
    "150\t2000\t3000\t600",
    "订单 2013800138000123456789",
    "谢谢@zhang.san 转@小王.李 见 @qq.com a@b 张三@ 小王@小李.他说",
    "新 年 12345 京 A1234 京 A123456",
    "有150，2000，3000三档",
    "每小时 40–60 个，每天 600 个，13 分 80 秒",
  ])("%s", (text) => expect(found(text)).toEqual([]));

  test("any amount, decimal, day or range", () => {
    const thousands = fc.nat(2_000_000_000).map((amount) => amount.toLocaleString("en"));
    const decimal = fc.tuple(fc.nat(99_999_999), fc.nat(999_999_999)).map(([whole, part]) => `${whole}.${part}`);
    const day = fc
      .tuple(
        fc.date({ min: new Date("1950-01-01"), max: new Date("2099-01-01"), noInvalidDate: true }).map((at) => at.toISOString()),
        fc.constantFrom(".", "/", "_", "-"),
      )
      .map(([at, sign]) => `${at.slice(0, 10).replaceAll("-", sign)} ${at.slice(11, 19)}`);
    const range = fc.tuple(fc.nat(9999), fc.constantFrom("-", "–", "/", "--", ","), fc.nat(9999)).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(thousands, decimal, day, range), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("，", "；", "、", " 元 "),
        (parts, sign) => {
          expect(found(parts.join(sign))).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

/** Every text in whatever this is. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const inside of Object.values(value)) yield* textsIn(inside);
}

test("every text of the demo case stays as it is", () => {
  const texts = [...textsIn(demo)];
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter((text) => veiledText(text) !== text)).toEqual([]);
});

test("a number that goes over several lines of a body is masked where it begins", () => {
  const line = (text: string) => ({ type: "paragraph" as const, ...(text && { content: [{ type: "text" as const, text }] }) });
  const masks = masker({ kept: [], notVictims: [], names: [] });
  const body = maskedBody({ type: "doc", content: [line("打给 138"), line("0013"), line("8000 找她"), line("身份证不知道"), line("110105491231003")] }, masks);
  expect(body.content).toEqual([line("打给 138••••8000‹1›"), line(""), line(" 找她"), line("身份证不知道"), line("11••••••••••••••03‹2›")]);
  expect(masks.fresh.map(({ value }) => value)).toEqual(["138\n0013\n8000", "110105491231003"]);
});

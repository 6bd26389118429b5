import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCharacter, faultOfCode } from "../../lib/companies/rules";
import { mask, normalForm, type VictimKind, victimKinds } from "../../lib/victims/mask";
import { idCheck, isIdNumber, luhnHolds } from "../../lib/victims/numbers";
import { findVictimData, maskedText } from "../../lib/victims/rules";
import { data, spelled, words } from "./data.arbitrary";

const found = (text: string) => findVictimData(text).map(({ kind, value }) => [kind, value]);

describe("what is found", () => {
  test.each<[string, [VictimKind, string][]]>([
    ["打13800138000找张三", [["mobile", "13800138000"]]],
    ["打给13800138000元旦那天", [["mobile", "13800138000"]]],
    [
      "tel13800138000,13900139000",
      [
        ["mobile", "13800138000"],
        ["mobile", "13900139000"],
      ],
    ],
    ["他说+86 138-0013-8000，", [["mobile", "138-0013-8000"]]],
    ["8613800138000", [["mobile", "13800138000"]]],
    [
      "008613800138000 013800138000",
      [
        ["mobile", "13800138000"],
        ["mobile", "13800138000"],
      ],
    ],
    ["１３８００１３８０００号", [["mobile", "１３８００１３８０００"]]],
    ["1 3 8 0 0 1 3 8 0 0 0", [["mobile", "1 3 8 0 0 1 3 8 0 0 0"]]],
    ["138\u200b0013\u200b8000", [["mobile", "138\u200b0013\u200b8000"]]],
    ["第25 13800138000 30 号", [["mobile", "13800138000"]]],
    ["13800138000x 110105194912310021x", [["mobile", "13800138000"]]],
    ["1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", [["mobile", "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣"]]],
    ["加微信①③⑧⓪⓪①③⑧⓪⓪⓪。", [["mobile", "①③⑧⓪⓪①③⑧⓪⓪⓪"]]],
    ["https://x.cn/?to=zhang.san%40qq.com&n=1", [["email", "zhang.san%40qq.com"]]],
    ["•13800138000", [["mobile", "13800138000"]]],
    ["13800138000_20190808.mp3", [["mobile", "13800138000"]]],
    [
      "身份证11010519491231002x，银行卡 6222 0212 3456 7894 138 0013 8000",
      [
        ["idNumber", "11010519491231002x"],
        ["bankCard", "6222 0212 3456 7894"],
        ["mobile", "138 0013 8000"],
      ],
    ],
    [
      "车牌京A·12345和沪AD12345、粤Z1234港",
      [
        ["plate", "京A·12345"],
        ["plate", "沪AD12345"],
        ["plate", "粤Z1234港"],
      ],
    ],
    [
      "邮箱Zhang.San@qq.com。抄送13800138000＠139.com",
      [
        ["email", "Zhang.San@qq.com"],
        ["email", "13800138000＠139.com"],
      ],
    ],
    ["打一三八零零一三八零零零找她", [["mobile", "一三八零零一三八零零零"]]],
    ["幺叁捌 〇〇一三 八零零零", [["mobile", "幺叁捌 〇〇一三 八零零零"]]],
    ["138零零一三八000", [["mobile", "138零零一三八000"]]],
    [
      "第一13800138000、第二三四138 0013 8000",
      [
        ["mobile", "13800138000"],
        ["mobile", "138 0013 8000"],
      ],
    ],
    ["身份证一一零一零五一九四九一二三一零零二X", [["idNumber", "一一零一零五一九四九一二三一零零二X"]]],
    ["旧身份证号码是110105491231003。", [["idNumber", "110105491231003"]]],
    ["身份證：１１０１０５４９１２３１００３", [["idNumber", "１１０１０５４９１２３１００３"]]],
    ["110105491231003", [["idNumber", "110105491231003"]]],
    ["ID number 110105491231003", [["idNumber", "110105491231003"]]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    "fbN08bfhA4VqshP=16v3m005ODvgYRSNV15OW9sGbaNK1565234926299compressflag.jpg",
    "1565234926299.png IMG_20190808113846.jpg 20190808113846123",
    "统一社会信用代码91440300708461136T，旧注册号110108000012345",
    "c92981c077e9233e74a474bf5ef90156faf970123bf0cea21478403053332287",
    "40 分钟 250 个，每天 600 个，100–150 元，1,380,013,800 元，0.13800138000",
    "ZB-0012 与 2019-08-08 11:38:46，订单 2013800138000123456789",
    "11010519491231002x0 110105194912310021 110105194902300028",
    "12800138000 1380013800 138001380001 6222021234567890",
    "京A1234 京I12345 京A123456 京AABCD1 新年12345",
    "@张三 a@b @qq.com 张三@",
    "一千三百八十万零一百三十八元，二〇一九年八月八日，第一百三十八条，三年以上七年以下",
    "一二三四五六七八九十一二三，零一零八八八八八八八八，二三三三三三三三三三三",
    "订单110105491231003，旧注册号110105491231003，身份证没有记下。110105491231003",
    "身份证110105491331002，身份证号1101054912310031",
    "其一5000000000元",
  ])("nothing in %s", (text) => expect(found(text)).toEqual([]));
});

test("whatever is valid is found in any text, however it is spelled, and nothing else of it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, spelled), { minLength: 1, maxLength: 6 }), words, (parts, last) => {
      const text = parts.map(([before, { prefix, written }]) => before + prefix + written).join("") + last;
      let at = 0;
      const expected = parts.map(([before, { kind, prefix, written }]) => {
        at += before.length + prefix.length + written.length;
        return { kind, start: at - written.length, end: at, value: written };
      });
      expect(findVictimData(text)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("however it is spelled, it is the same", () => {
  fc.assert(
    fc.property(spelled, ({ kind, plain, written }) => {
      expect(normalForm(kind, written)).toBe(plain);
    }),
  );
});

test("what is masked is never found again, and masking twice changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          words,
          spelled.map(({ prefix, written }) => prefix + written),
          fc.constantFrom(" ", "-", "0012 345", "86", "@c.org", "•", "京A", "x"),
        ),
        { maxLength: 12 },
      ),
      (parts) => {
        const text = parts.join("");
        const once = maskedText(text, findVictimData(text));
        expect(findVictimData(once)).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(spelled, ({ kind, written }) => {
      expect(mask(kind, mask(kind, written))).toBe(mask(kind, written));
    }),
  );
});

test("masking shows no more than it should", () => {
  const shown: Record<VictimKind, number> = { mobile: 7, idNumber: 4, bankCard: 4, plate: 4, email: 7, name: 1 };
  fc.assert(
    fc.property(data, ({ kind, plain }) => {
      const masked = mask(kind, plain);
      expect(masked).toMatch(/••/);
      expect(masked).not.toContain(plain);
      const letters = masked.replace(kind === "email" ? /[•@]|\.[a-z]+$/g : /•/g, "");
      expect(letters.length).toBeLessThanOrEqual(kind === "email" ? 1 : shown[kind]);
      if (kind === "idNumber") expect(masked).not.toContain(plain.slice(6, 14));
    }),
  );
  // Whatever else is given as one of a kind, a whole text even, shows no more.
  fc.assert(
    fc.property(fc.constantFrom(...victimKinds), fc.string({ unit: "grapheme" }), (kind, text) => {
      fc.pre(!text.includes("•"));
      expect(mask(kind, text).replace(/•/g, "").length).toBeLessThanOrEqual(Math.max(shown[kind], kind === "email" ? 27 : 0, 8));
    }),
  );
});

test("the name of anybody shows its first character at most", () => {
  expect(["张三", "欧阳娜娜", "John Smith", "张", " 王 小明 ", "\u202e张三", "é́ric", "1a", ""].map((name) => mask("name", name))).toEqual([
    "张••",
    "欧••",
    "J••",
    "••",
    "王••",
    "张••",
    "é́••",
    "••",
    "••",
  ]);
});

const digit = fc.constantFrom(..."0123456789");
const put = (text: string, place: number, character: string) => text.slice(0, place) + character + text.slice(place + 1);

test("one wrong digit, and it is no ID number or card any more", () => {
  fc.assert(
    fc.property(data, fc.nat(18), digit, ({ kind, plain }, at, other) => {
      fc.pre(kind === "idNumber" || kind === "bankCard");
      const place = at % plain.length;
      fc.pre(plain[place] !== other);
      expect(findVictimData(`号${put(plain, place, other)}。`).filter((one) => one.kind === kind)).toEqual([]);
    }),
  );
  expect(idCheck("11010519491231002")).toBe("X");
  expect(isIdNumber("11010519491231002X")).toBe(true);
  expect(luhnHolds("4111111111111111")).toBe(true);
});

/** Every digit as it can be written out. */
const writtenOut = ["〇零", "一壹幺", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].map((some) => [...some]);
const inHan = (plain: string, pick: number) => plain.replace(/\d/g, (one) => writtenOut[Number(one)]![pick % writtenOut[Number(one)]!.length]!);

test("a number that is written out is found, and is the same number", () => {
  fc.assert(
    fc.property(words, data, words, fc.nat(2), (before, { kind, plain }, after, pick) => {
      fc.pre(kind === "mobile" || kind === "idNumber" || kind === "bankCard");
      const written = inHan(plain, pick);
      const [finding, ...more] = findVictimData(before + written + after);
      expect([finding?.kind, finding?.value, more.length]).toEqual([kind, written, 0]);
      expect(normalForm(kind, written)).toBe(plain);
      expect(mask(kind, written)).toBe(mask(kind, plain));
    }),
    { numRuns: 1000 },
  );
});

test("amounts, days, references, hashes and codes are nobody's number, in digits or in characters", () => {
  const count = fc
    .array(fc.tuple(fc.constantFrom(..."一二三四五六七八九"), fc.constantFrom("十", "百", "千", "万", "亿")), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.flat().join(""));
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-01-01"), noInvalidDate: true }).map((at) => at.toISOString());
  const one = fc.oneof(
    fc.tuple(count, fc.constantFrom("元", "个电话", "个号码", "次", "条", "%")).map((parts) => parts.join("")),
    fc.tuple(fc.nat(9_999_999_999), fc.nat(99)).map(([whole, part]) => `${whole.toLocaleString("en")}.${part} 元`),
    fc.tuple(fc.nat(99_999), fc.nat(99_999)).map(([from, to]) => `${from}–${to} 元`),
    day.map((at) => `${inHan(at.slice(0, 4), 0)}年${Number(at.slice(5, 7))}月，${at.slice(0, 10)}，${at.slice(0, 10).replaceAll("-", "")}`),
    fc.nat(9999).map((number) => `ZB-${String(number).padStart(4, "0")}、第${inHan(String(number), 0)}号`),
    fc.uuid(),
    fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString("hex"))
      .filter((hash) => /[a-f]/.test(hash)),
  );
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (parts) => {
      expect(findVictimData(`${parts.join("，")}。`)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test("an ID number of fifteen digits is found where it is called so, with a day that the calendar has, and nowhere else", () => {
  const old = fc
    .tuple(
      fc.constantFrom("110105", "440304", "330106", "510107"),
      fc.date({ min: new Date("1900-01-01"), max: new Date("1999-12-31"), noInvalidDate: true }),
      fc.nat(999),
    )
    .map(([district, born, last]) => `${district}${born.toISOString().slice(2, 10).replaceAll("-", "")}${String(last).padStart(3, "0")}`);
  let [named, others] = [0, 0];
  fc.assert(
    fc.property(old, words, fc.constantFrom("身份证", "身份证号：", "身份證號碼是", "ID "), (number, before, called) => {
      const findings = findVictimData(`${before}${called}${number}；`);
      if (findings.length === 0)
        others++; // the check of a registration number happens to hold for one in ten
      else [named] = [named + 1, expect(findings.map(({ kind, value }) => [kind, value])).toEqual([["idNumber", number]])];
      expect(findVictimData(`${before}订单号 ${number}；`)).toEqual([]);
      expect(mask("idNumber", number)).toMatch(/^\d\d•{14}\d\d$/);
    }),
    { numRuns: 1000 },
  );
  expect(others / (named + others)).toBeLessThan(0.2);
});

test("the code of a company is nobody's number", () => {
  const characters = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
  const some = (count: number, from: readonly string[] = characters) => fc.array(fc.constantFrom(...from), { minLength: count, maxLength: count });
  const digits = characters.slice(0, 10);
  const code = fc.tuple(some(2), some(6, digits), fc.oneof(some(9), some(9, digits))).map((parts) => {
    const first = parts.flat().join("");
    return first + checkCharacter(first);
  });
  fc.assert(
    fc.property(words, code, words, (before, right, after) => {
      fc.pre(!isIdNumber(right));
      expect(faultOfCode(right)).toBeUndefined();
      expect(findVictimData(before + right + after)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("finds nothing in what it is not made for, and never breaks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      for (const { start, end, value } of findVictimData(text)) expect(text.slice(start, end)).toBe(value);
      expect(maskedText(text, [])).toBe(text);
    }),
  );
});

test("the id of a record is nobody's number, alone, in an address, or beside one that is", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      for (const text of [one, `company=${one}&source=${other}`, `anfang-link-${one}-${other}-passed on`, `/evidence/${one.toUpperCase()}`])
        expect(findVictimData(text)).toEqual([]);
      expect(findVictimData(`${one} 13800138000`).map(({ value }) => value)).toEqual(["13800138000"]);
    }),
    { numRuns: 5000 },
  );
  expect(findVictimData("anfang-source-482f357d-1457-4954-991a-9d468c0e1378")).toEqual([]);
});

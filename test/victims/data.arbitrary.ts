import fc from "fast-check";
import type { VictimKind } from "../../lib/victims/mask";
import { idCheck, luhnHolds } from "../../lib/victims/numbers";

const digits = (count: number, from = "0123456789") => fc.array(fc.constantFrom(...from), { minLength: count, maxLength: count }).map((some) => some.join(""));

const mobile = fc.tuple(fc.constantFrom(..."3456789"), digits(9)).map(([second, rest]) => `1${second}${rest}`);

const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2026-01-01T00:00:00Z"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10).replaceAll("-", ""));
const idNumber = fc
  .tuple(fc.constantFrom("110105", "440304", "330106", "510107"), day, digits(3))
  .map((parts) => parts.join(""))
  .map((first) => first + idCheck(first));

const withLuhn = (first: string) => first + [..."0123456789"].find((last) => luhnHolds(first + last))!;
const bankCard = fc.oneof(
  digits(9).map((rest) => withLuhn(`622202${rest}`)),
  digits(12).map((rest) => withLuhn(`621700${rest}`)),
  digits(14).map((rest) => withLuhn(`4${rest}`)),
  digits(12).map((rest) => withLuhn(`37${rest}`)),
);

const plate = fc.oneof(
  digits(5).map((rest) => `京A${rest}`),
  digits(5).map((rest) => `沪AD${rest}`),
  fc.tuple(digits(2), digits(2)).map(([a, b]) => `粤B${a}K${b}`),
);

const email = fc
  .tuple(fc.constantFrom("zhang", "li.si", "a", "wang_wu", "x+y"), fc.constantFrom("qq.com", "mail.example.org", "163.com.cn"))
  .map(([a, b]) => `${a}@${b}`);
const name = fc.constantFrom("张三", "欧阳娜娜", "John Smith", "阿依古丽·买买提");

type Datum = { kind: VictimKind; plain: string };
const of = (kind: VictimKind, plain: fc.Arbitrary<string>): fc.Arbitrary<Datum> => plain.map((one) => ({ kind, plain: one }));
const numbers = fc.oneof(of("mobile", mobile), of("idNumber", idNumber), of("bankCard", bankCard));

/** Something of every kind, in its normal form. */
export const data = fc.oneof(numbers, of("plate", plate), of("email", email), of("name", name));

const wide = (text: string) => text.replace(/[0-9A-Z@.]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0));
const grouped = (separator: string) => (text: string) => text.replace(/^(1\d\d)(?=\d{8}$)|(\d{4})(?=\d{2}[\dX])/g, `$&${separator}`);

/** The same as people write it: full-width, in groups, with in small letters; what is dialled before it stands apart. */
export const spelled = fc
  .oneof(
    fc.tuple(
      data.filter(({ kind }) => kind !== "name"),
      fc.constantFrom((text: string) => text, wide),
    ),
    fc.tuple(
      numbers,
      fc.constantFrom(grouped(" "), grouped("-"), grouped(" - "), grouped("\u00a0"), (text: string) => [...text].join("\u200b")),
    ),
    fc.tuple(
      of("idNumber", idNumber),
      fc.constantFrom((text: string) => text.toLowerCase()),
    ),
  )
  .chain(([{ kind, plain }, write]) => {
    const written = write(plain);
    return fc.constantFrom("", ...(kind === "mobile" ? ["86", "+86 ", "0086-", "0"] : [])).map((prefix) => ({ kind, plain, prefix, written }));
  });

/** Text around it: Chinese, English, signs, amounts, a day, the time of a picture, a reference. It never begins or ends in what goes on as a number or an address. */
export const words = fc
  .array(
    fc.constantFrom(
      "打来的是",
      "号码",
      "他说：",
      "call me",
      "，",
      "。",
      "\n",
      "（",
      "）",
      "250 个号码",
      "600 元",
      "1565234926299",
      "2019-08-08",
      "见 ZB-0012",
      "\u{1f600}",
      "“",
      "\t",
      ";",
    ),
    { maxLength: 5 },
  )
  .map((parts) => `：${parts.join("、")}；`);

import { expect, test } from "vitest";
import { isPlain, shapeOf } from "../../lib/accounts/look-alike";
import { accountName, email } from "../../lib/accounts/schema";

test.each(["记者甲", "张三 Zhang San", "O’Brien-Łukasz", "さくら サクラ 桜", "Иван Петров", "王伟（二）", "محمد", "김철수 Kim"])(
  "a name in one script is fine: %s",
  (name) => {
    expect(accountName.parse(name)).toBe(name);
  },
);

test.each([
  ["a Cyrillic letter among Latin ones", "Pаul"],
  ["Greek among Latin", "Αnna"],
  ["a zero-width space", "记者\u200b甲"],
  ["a soft hyphen", "Pa\u00adul"],
  ["a Hangul filler", "甲\u3164"],
  ["a bidi override", "\u202eluaP"],
  ["a variation selector", "甲\ufe00"],
  ["a tag character", "甲\u{e0041}"],
])("%s is refused in names and in addresses", (_what, text) => {
  expect(isPlain(text)).toBe(false);
  expect(accountName.safeParse(text).error?.issues[0]?.message).toBe("error.lookAlike");
  expect(email.safeParse(`${text}@demo.example`).error?.issues[0]?.message).toMatch(/^error\.(lookAlike|notAnEmail)$/);
});

test.each([
  ["Paul", "раuӏ"],
  ["Ace", "Асе"],
  ["Lisa", "l1SA"],
  ["José", "Jose"],
  ["Ｐａｕｌ", "paul"],
  ["王 伟", "王伟"],
])("%s and %s have one shape", (one, other) => {
  expect(shapeOf(one)).toBe(shapeOf(other));
});

test("different people keep different shapes", () => {
  const names = ["记者甲", "编辑乙", "主编丙", "观察员丁", "记者戊", "管理员己", "Anna", "Anne", "Иван", "Игорь"];
  expect(new Set(names.map(shapeOf)).size).toBe(names.length);
});

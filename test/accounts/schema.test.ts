import { expect, test } from "vitest";
import { email, newPassword } from "../../lib/accounts/schema";

test("one address is one account, however it was typed", () => {
  for (const typed of ["jia@demo.example", " Jia@Demo.Example ", "ＪＩＡ@demo.example"]) expect(email.parse(typed)).toBe("jia@demo.example");
});

test.each([
  "jia",
  "jia@",
  "@demo.example",
  "jia@demo",
  "jia@@demo.example",
  "jia@demo..example",
  "a b@demo.example",
  "jia@demo.example, x@y.zz",
  `${"a".repeat(65)}@demo.example`,
  `jia@${"a".repeat(250)}.example`,
])("%s is no address", (typed) => {
  expect(email.safeParse(typed).success).toBe(false);
});

test("a password is long, and that is all", () => {
  expect(newPassword.safeParse("aaaaaaaaaaaa").success).toBe(true);
  expect(newPassword.safeParse("一句自己记得住的话就够长了").success).toBe(true);
  expect(newPassword.safeParse("elevenchars").error?.issues[0]?.message).toBe("error.passwordTooShort");
  expect(newPassword.safeParse("😀".repeat(6)).success).toBe(false); // twelve UTF-16 units, six characters
  expect(newPassword.safeParse("a".repeat(200)).success).toBe(true);
  expect(newPassword.safeParse("a".repeat(201)).error?.issues[0]?.message).toBe("error.passwordTooLong");
});

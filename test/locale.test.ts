import { expect, test } from "vitest";
import { chooseLocale } from "../lib/locale";

test("a language chosen by hand wins over what the browser asks for", () => {
  expect(chooseLocale("en", "zh-CN,zh;q=0.9")).toBe("en");
  expect(chooseLocale("zh-CN", "en-GB")).toBe("zh-CN");
});

test("without a choice the browser's own order decides, by weight", () => {
  expect(chooseLocale(undefined, "fr, en;q=0.4, zh;q=0.8")).toBe("zh-CN");
  expect(chooseLocale(undefined, "de;q=0.9,en-US;q=0.8")).toBe("en");
  expect(chooseLocale(undefined, "zh-TW")).toBe("zh-CN");
  expect(chooseLocale(undefined, "zh;q=0, en;q=0.1")).toBe("en");
});

test("a cookie or header that makes no sense leads to Chinese", () => {
  expect(chooseLocale("../../etc/passwd", null)).toBe("zh-CN");
  expect(chooseLocale("", ";;,,q=;en;q=x")).toBe("zh-CN");
  expect(chooseLocale(undefined, "x,".repeat(100_000))).toBe("zh-CN");
});

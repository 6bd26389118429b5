import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { Translate } from "../../lib/evidence/fact";
import { summarizeAllegation } from "../../lib/evidence/kinds/allegation/describe";
import { allegationFacts } from "../../lib/evidence/kinds/allegation/schema";
import en from "../../messages/en/kinds.json";
import zh from "../../messages/zh-CN/kinds.json";

const words = {
  zh: createTranslator({ locale: "zh-CN", messages: zh }) as unknown as Translate,
  en: createTranslator({ locale: "en", messages: en }) as unknown as Translate,
};
const read = (facts: object) => {
  const parsed = allegationFacts.parse({ notStated: [], ...facts });
  return [summarizeAllegation(parsed, words.zh), summarizeAllegation(parsed, words.en)];
};

test("an allegation reads as a sentence, whoever is named in it and whoever is not", () => {
  const alleged = "以 170 开头";
  expect(read({ alleged, madeBy: "文章作者", against: "百度员工", withoutDetail: true })).toEqual([
    "待核：文章作者指百度员工：以 170 开头；没有细节",
    "unverified allegation by 文章作者 against 百度员工: 以 170 开头; no detail given",
  ]);
  expect(read({ alleged, madeBy: "文章作者", share: "most", notStated: ["against"] })).toEqual([
    "待核：文章作者称：以 170 开头（多数）；指控对象未说明",
    "unverified allegation by 文章作者: 以 170 开头 (most); Against whom: not stated",
  ]);
  const [chinese, english] = read({ alleged, against: "某业务员" });
  expect(chinese).toMatch(/^待核：有人指某业务员：以 170 开头；/);
  expect(english).toMatch(/^unverified allegation against 某业务员: 以 170 开头; /);
  expect(read({ alleged })[0]).toMatch(/^待核：有人称：以 170 开头；/);
});

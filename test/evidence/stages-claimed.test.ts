import fc from "fast-check";
import { createTranslator, NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { views } from "../../components/evidence/kinds/registry";
import type { Translate } from "../../lib/evidence/fact";
import { kinds } from "../../lib/evidence/kinds/registry";
import { wordsRead } from "../../lib/evidence/words/describe";
import { type FactQualifiers, type FactWord, factWords } from "../../lib/evidence/words/schema";
import { words } from "../../lib/search/translators";
import english from "../../messages/en/evidence.json";
import kindsEnglish from "../../messages/en/kinds.json";
import chinese from "../../messages/zh-CN/evidence.json";

const gapWords = {
  zh: createTranslator({ locale: "zh-CN", messages: chinese, namespace: "page.gap" }) as unknown as Translate,
  en: createTranslator({ locale: "en", messages: english, namespace: "page.gap" }) as unknown as Translate,
};
const facts = (claimedStages: number, recorded: number) => ({
  claimedStages,
  stages: Array.from({ length: recorded }, (_, index) => ({ name: `第${index + 1}步`, quote: "话", callPosition: index + 1 })),
});
const bounded = (given: readonly FactWord[]): FactQualifiers => (given.length > 0 ? [{ fact: "claimedStages", qualifiers: [...given] }] : []);

/** All that is told of the gap: in the line, in the list of what is open, in files and to programs, and in the drawings. */
function told(claimed: number, recorded: number, given: readonly FactWord[], language: "zh" | "en") {
  const [t, own, of] = [words.kinds[language], bounded(given), facts(claimed, recorded)];
  const { gaps, Mark, View } = views.script;
  const all = kinds.script.describeAll(of, t, own);
  const said = (name: string) => all.find((fact) => fact.name === name);
  const drawn = (part: Parameters<typeof createElement>[0]) =>
    renderToStaticMarkup(
      createElement(
        NextIntlClientProvider,
        { locale: "en", messages: { evidence: english, kinds: kindsEnglish } as never, timeZone: "UTC", children: undefined },
        createElement(part, { facts: of, said, parties: new Map() } as never),
      ),
    );
  return {
    line: kinds.script.summary(of, t, own),
    gap: gaps(of, gapWords[language], (name) => wordsRead(kinds.script.wordsOn(of, name, own), t)).map(({ text }) => text),
    fact: said("missing"),
    figure: kinds.script.derived(of, own)[0],
    tally: drawn(Mark as never),
    stages: drawn(View as never),
  };
}

test("about twelve against four are about eight missing, and at least three against two at least one", () => {
  expect(told(12, 4, ["about"], "zh")).toMatchObject({ line: "据称共 12 个流程，已记录 4 个，还缺约 8 个（流程总数：约）", gap: ["约 8 个环节没有名字"] });
  expect(told(3, 2, ["atLeast"], "en")).toMatchObject({
    line: "3 stages claimed, 2 recorded, at least 1 missing (Stages claimed: at least)",
    gap: ["at least 1 stage without a name"],
    fact: { text: "1", formula: "3 − 2", qualifiers: ["derived", "atLeast"] },
    figure: { min: "1", max: "1", bounds: ["atLeast"] },
  });
  expect(told(3, 2, ["atLeast"], "zh").line).toContain("还缺至少 1 个");
  expect(told(8, 4, [], "zh")).toMatchObject({ line: "据称共 8 个流程，已记录 4 个，还缺 4 个", gap: ["4 个环节没有名字"] });
  // As many as there are at least: nobody knows of none that is missing.
  expect(told(3, 3, ["atLeast"], "zh").line).toContain("未必齐全");
  expect(told(3, 3, ["atMost"], "zh").line).toContain("不缺");
  expect(told(3, 3, [], "en").line).toBe("3 stages claimed, 3 recorded, none missing");
});

test("a gap is never told more exactly than the claim that it follows from, nor drawn so", () => {
  const someWords = fc
    .uniqueArray(fc.constantFrom(...factWords), { maxLength: 3 })
    .map((given) => factWords.filter((word) => given.includes(word) && !(word === "atMost" && given.includes("atLeast"))));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), someWords, (claimed, recorded, given) => {
      const missing = Math.max(0, claimed - recorded);
      const { line, gap, fact, figure, tally, stages } = told(claimed, recorded, given, "en");
      const { before = "", behind = "" } = wordsRead(given, words.kinds.en);
      const inFront = before && `${before} `;
      expect(fact?.qualifiers).toEqual(["derived", ...given]);
      expect(figure).toMatchObject({ state: "derived", bounds: given });
      for (const word of given) expect(line.slice(line.indexOf("("))).toContain(words.kinds.en(`qualifiers.${word}`));
      if (missing > 0) {
        expect(line).toContain(`recorded, ${inFront}${missing} missing`);
        expect(gap[0]).toMatch(new RegExp(`^${inFront}${missing} stages? without a name${behind && ` \\(${behind}\\)`}$`));
        expect(stages).toContain(`Missing stages: ${inFront}${missing}"`);
      } else {
        expect(line.includes("none missing")).toBe(given.every((word) => word === "atMost"));
        expect(gap).toEqual([]);
      }
      if (recorded + missing <= 24) expect(tally.split('<i class="g').length - 1).toBe(given.length === 0 ? missing : Math.min(missing, 1));
    }),
  );
});

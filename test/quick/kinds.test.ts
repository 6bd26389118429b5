import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leadMarkingFacts } from "../../lib/evidence/kinds/lead-marking/schema";
import { phoneLineFacts } from "../../lib/evidence/kinds/phone-line/schema";
import { scriptFacts } from "../../lib/evidence/kinds/script/schema";
import { termsFacts } from "../../lib/evidence/kinds/terms/schema";
import { leadMarkingProblems } from "../../lib/quick/lead-marking/rules";
import { phoneLineProblems } from "../../lib/quick/phone-line/rules";
import { requestOf } from "../../lib/quick/request";
import { factsIn } from "../../lib/quick/rules";
import type { Draft, QuickKind } from "../../lib/quick/schema";
import { scriptProblems, withNextStage } from "../../lib/quick/script/rules";
import { termsProblems } from "../../lib/quick/terms/rules";
import english from "../../messages/en/quick.json";
import englishErrors from "../../messages/en/error.json";
import { draft, drafts, entry, schemas } from "./memory";

const problems = { script: scriptProblems, leadMarking: leadMarkingProblems, phoneLine: phoneLineProblems, terms: termsProblems };
const facts = (kind: QuickKind, more: Partial<Draft>) => factsIn(draft({ kind, text: "", ...more }));

describe.each(Object.keys(problems) as (keyof typeof problems)[])("%s", (kind) => {
  test("whatever is tapped gives facts that the schema takes, or a problem that has words", () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(drafts, (given) => {
        const one = { ...given, kind };
        const found = problems[kind](one);
        for (const key of found) expect({ ...english.missing, ...englishErrors }).toHaveProperty(key.split(".").at(-1)!);
        if (found.length) return void (seen.refused += 1);
        seen.taken += 1;
        expect(schemas[kind].safeParse(factsIn(one)).error?.issues ?? [], JSON.stringify(one)).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(20);
  });

  test("nothing at all is a problem", () => {
    expect(problems[kind](draft({ kind, text: "" }))).toHaveLength(1);
  });
});

test("a script is its stages in order of mention; what is said in one is its own, and so is that nobody says it", () => {
  const first = draft({ kind: "script", claimed: "7", stageName: " 开场白 ", stageSaid: "您好" });
  const second = { ...first, ...withNextStage(first), stageName: "加恐", saidNotStated: true };
  expect(scriptFacts.parse(factsIn(second))).toEqual({
    ...{ claimedStages: 7, openEnded: false, notStated: [] },
    stages: [
      { name: "开场白", quote: "您好", notStated: [] },
      { name: "加恐", notStated: ["quote"] },
    ],
  });
  expect(scriptFacts.parse(facts("script", { stageName: "开场白", claimedNotStated: true })).notStated).toEqual(["claimedStages"]);
  expect(scriptFacts.parse(facts("script", { claimed: "7", claimedNotStated: true })).notStated).toEqual([]);
  const many = Array.from({ length: 61 }, () => ({ name: "逼单", said: "", saidNotStated: false }));
  expect([scriptProblems(draft({ stages: many })), scriptProblems(draft({ stageSaid: "您好" })), scriptProblems(draft({ claimed: "0" }))]).toEqual([
    ...[["error.tooMany"], ["quick.missing.stageName"], ["error.notAWholeNumber"]],
  ]);
});

test("a mark has a rule that may count, or a practice with its share; in the words that were heard, or in those of the screen", () => {
  const common = { mark: "R", outcome: "repeatedRefusal", nature: "required", said: "连续拒绝至少 3 次的，标 R" } as const;
  expect(leadMarkingFacts.parse(facts("leadMarking", { ...common, ruling: "rule", times: "3" }))).toMatchObject({
    marks: [{ code: "R", nature: "required", notStated: [] }],
    rules: [{ code: "R", outcome: "repeatedRefusal", atLeast: 3, text: "连续拒绝至少 3 次的，标 R", nature: "required" }],
    practices: [],
  });
  const practice = { ...common, mark: "A", ruling: "practice", words: "拒绝了也标A" } as const;
  expect(leadMarkingFacts.parse(facts("leadMarking", { ...practice, share: "most" })).practices).toMatchObject([
    { code: "A", share: "most", text: "拒绝了也标A" },
  ]);
  expect(leadMarkingFacts.parse(facts("leadMarking", { ...practice, share: "notStated" })).practices).toMatchObject([{ notStated: ["share"] }]);
  expect(leadMarkingFacts.parse(facts("leadMarking", practice)).practices[0]).toMatchObject({ notStated: [] });
  const request = requestOf(entry({ draft: draft({ kind: "leadMarking", text: "", ...practice }) }), crypto.randomUUID());
  expect(request).not.toHaveProperty("nature"); // its lines say it
});

test("a line is a prefix or a number, of a kind of operator, arranged by somebody; or nobody says which", () => {
  expect(
    phoneLineFacts.parse(facts("phoneLine", { digits: "170", extent: "prefix", lineType: "card", operatorType: "virtualOperator", arrangedBy: " 公司 " })),
  ).toMatchObject({
    ...{ digits: "170", extent: "prefix", lineType: "card", operatorType: "virtualOperator", arrangedBy: "公司", notStated: [] },
  });
  const nobodySays = { extent: "notStated", lineType: "card", operatorType: "notStated", arrangerNotStated: true } as const;
  expect(phoneLineFacts.parse(facts("phoneLine", nobodySays)).notStated.toSorted()).toEqual(["arrangedBy", "digits", "operatorType"]);
  const problem = (more: Partial<Draft>) => phoneLineProblems(draft({ kind: "phoneLine", ...more }))[0];
  expect([
    problem({ digits: "170" }),
    problem({ digits: "1", extent: "prefix" }),
    problem({ digits: "170", extent: "notStated" }),
    problem({ extent: "prefix" }),
  ]).toEqual(["quick.missing.extent", "error.notDigits", "error.givenAndNotStated", "quick.missing.digits"]);
});

test("terms are a rate, or money of a currency; a rate has none", () => {
  const percent = { min: "3", isPercent: true, currency: "CNY", base: "loanAmount", payer: "borrower", fee: "业务费" } as const;
  expect(termsFacts.parse(facts("terms", percent))).toMatchObject({
    ...{ fee: "业务费", measure: "percent", bound: "exact", min: "3", base: "loanAmount", payer: "borrower", notStated: [] },
  });
  expect(termsFacts.parse(facts("terms", percent))).not.toHaveProperty("currency");
  const money = { min: "500", max: "800", isRange: true, about: true, currency: "notStated", payer: "notStated", base: "notStated" } as const;
  expect(termsFacts.parse(facts("terms", money))).toMatchObject({ measure: "money", bound: "range", about: true, notStated: ["currency", "base", "payer"] });
  const problem = (more: Partial<Draft>) => termsProblems(draft({ kind: "terms", ...more }));
  expect([problem({ isPercent: true }), problem({ min: "3" }), problem({ min: "3.", isPercent: true })]).toEqual([
    ...[["quick.missing.amount"], ["quick.missing.measure"], ["error.notANumber"]],
  ]);
  expect(problem({ min: "8", max: "5", isRange: true, isPercent: true })).toEqual(["error.rangeReversed"]);
});

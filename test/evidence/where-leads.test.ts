import { expect, test } from "vitest";
import { outcomesPractised, whereLeads } from "../../lib/evidence/kinds/lead-marking/rules";
import { leadMarkingFacts } from "../../lib/evidence/kinds/lead-marking/schema";

const facts = leadMarkingFacts.parse({
  marks: [
    { code: "A", meaning: "意愿强烈", sense: "strongIntent", nature: "reported" },
    { code: "B", meaning: "需要多次回访", sense: "followUp", nature: "reported" },
    { code: "R", meaning: "放弃", sense: "givenUp", rulesExclusive: true, nature: "reported" },
  ],
  rules: [
    { code: "R", text: "空号", outcome: "numberNotExist", nature: "required" },
    { code: "R", text: "连续拒绝三次以上", outcome: "repeatedRefusal", atLeast: 3, nature: "required" },
  ],
  practices: [{ code: "A", text: "明确拒绝的人，多数照标 A", outcome: "clearRefusal", share: "most", inference: "仍在拨打名单上", nature: "reported" }],
});

test("after a clear refusal: most at A, nobody knows about B, and a rule stands before R", () => {
  expect(outcomesPractised(facts)).toEqual(["clearRefusal"]);
  expect(whereLeads(facts, "clearRefusal")).toEqual([
    { code: "A", way: "practice", practice: facts.practices[0] },
    { code: "B", way: "unknown" },
    { code: "R", way: "gate", rule: facts.rules[1], rules: 2, exclusive: true },
  ]);
});

test("rules about something else are counted, and none is put forward as if it fitted", () => {
  expect(whereLeads(facts, "interest").at(-1)).toEqual({ code: "R", way: "gate", rule: undefined, rules: 2, exclusive: true });
});

test("an inference of ours draws no arm", () => {
  const inferred = { ...facts, practices: facts.practices.map((one) => ({ ...one, nature: "inferred" as const })) };
  expect(outcomesPractised(inferred)).toEqual([]);
  expect(whereLeads(inferred, "clearRefusal")[0]).toEqual({ code: "A", way: "unknown" });
});

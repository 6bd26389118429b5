import { expect, test } from "vitest";
import { contradictions } from "../../lib/evidence/kinds/lead-marking/rules";
import { leadMarkingFacts } from "../../lib/evidence/kinds/lead-marking/schema";

const marks = [
  { code: "A", meaning: "意愿强烈", sense: "strongIntent", nature: "reported" },
  { code: "R", meaning: "放弃", sense: "givenUp", rulesExclusive: true, nature: "reported" },
];
const rules = [{ code: "R", text: "空号", outcome: "numberNotExist", nature: "required" }];
const facts = (practice: object) =>
  leadMarkingFacts.parse({ marks, rules, practices: [{ code: "A", text: "…", outcome: "clearRefusal", nature: "reported", ...practice }] });

test("who refuses clearly and is marked as strong intent contradicts the meaning", () => {
  expect(contradictions(facts({ share: "most" }))).toEqual([{ practice: 0, code: "A", against: "meaning" }]);
});

test("an outcome outside the only rules of a mark contradicts the rule", () => {
  expect(contradictions(facts({ code: "R", outcome: "noAnswer" }))).toEqual([{ practice: 0, code: "R", against: "rule" }]);
  expect(contradictions(facts({ code: "R", outcome: "numberNotExist" }))).toEqual([]);
});

test("an inference contradicts nothing", () => {
  expect(contradictions(facts({ nature: "inferred" }))).toEqual([]);
});

test("rules and practices speak of marks that exist, and a mark stands once", () => {
  expect(() => facts({ code: "Z" })).toThrow("error.noSuchMark");
  expect(() => leadMarkingFacts.parse({ marks: [marks[0], marks[0]] })).toThrow("error.codeTaken");
});

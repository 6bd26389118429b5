import { expect, test } from "vitest";
import { compareLeadMarking } from "../../lib/evidence/kinds/lead-marking/compare";
import { describeLeadMarking } from "../../lib/evidence/kinds/lead-marking/describe";
import { contradictions } from "../../lib/evidence/kinds/lead-marking/rules";
import { columnOf } from "../../lib/evidence/kinds/compare";
import { leadMarkingFacts } from "../../lib/evidence/kinds/lead-marking/schema";
import { words } from "../../lib/search/translators";

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

test("that only its rules lead to a mark is a fact of that mark, compared and exported; where it is not said nothing stands", () => {
  const found = describeLeadMarking(facts({}), words.kinds.en).filter(({ name }) => columnOf(name) === "marks.rulesExclusive");
  expect(found).toEqual([
    { name: "marks.1.rulesExclusive", label: "R by rule alone", state: "value", text: "Only these rules lead to the mark", qualifiers: ["reported"] },
  ]);
  expect(Object.keys(compareLeadMarking.columns)).toContain("marks.rulesExclusive");
});

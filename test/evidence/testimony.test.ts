import fc from "fast-check";
import { expect, test } from "vitest";
import { contextFacts } from "../../lib/evidence/kinds/context/schema";
import { observationFacts } from "../../lib/evidence/kinds/observation/schema";
import { supportedData } from "../../lib/evidence/kinds/testimony/rules";
import { testimonyFacts } from "../../lib/evidence/kinds/testimony/schema";
import { personalData } from "../../lib/evidence/personal-data";

const events = [{ what: "接到电话" }];
const keys = (facts: object) => testimonyFacts.safeParse({ events, ...facts }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("what they had, what they read from it and what they guessed are three lists, and no kind of data stands in two", () => {
  expect(keys({ known: ["idNumber"], readOff: ["age"], assumed: ["child", "childAge"] })).toEqual([]);
  expect(keys({ known: ["age"], readOff: ["age"] })).toEqual(["readOff error.dataInTwoLists"]);
  expect(keys({ known: ["child"], assumed: ["child"] })).toEqual(["assumed error.dataInTwoLists"]);
  expect(keys({ readOff: ["child"], assumed: ["child"] })).toEqual(["assumed error.dataInTwoLists"]);
});

test("a guess never supports that they had it", () => {
  const some = fc.subarray([...personalData]);
  fc.assert(
    fc.property(some, some, some, (known, readOff, assumed) => {
      const facts = testimonyFacts.safeParse({ events, known, readOff, assumed }).data;
      if (!facts) return;
      for (const guess of [...facts.assumed, ...facts.readOff]) expect(supportedData(facts)).not.toContain(guess);
    }),
  );
});

test("on what it rests that they had the data is said of data alone", () => {
  expect(keys({ knownBy: "callerSaid" })).toEqual(["known error.missing"]);
  expect(keys({ knownOpen: true })).toEqual(["known error.missing"]);
  expect(keys({ known: ["name"], notStated: ["known"] })).toEqual(["known error.givenAndNotStated"]);
});

test("a testimony tells of one event at least, and a place in the recording belongs to a quote", () => {
  expect(keys({ events: [] })).toEqual(["events error.noEvents"]);
  expect(keys({ quoteAt: "1:00" })).toEqual(["quote error.missing"]);
  expect(testimonyFacts.parse({ events, quote: "喂", quoteAt: "12:05" }).quoteAt).toBe("0:12:05");
  expect(keys({ events: [{ what: "a", delayNote: "马上", notStated: ["delay"] }] })).toEqual(["events.0.delayNote error.givenAndNotStated"]);
});

test("an observation is something that was seen; a pattern is what follows, with what sets it off where it is known", () => {
  expect(observationFacts.safeParse({}).success).toBe(false);
  expect(observationFacts.parse({ seen: "a", steps: [{ follows: "b", notStated: ["delay", "trigger"] }] }).steps[0]?.notStated).toEqual(["trigger", "delay"]);
});

test("context is at least one statement, and nothing becomes an opinion by itself", () => {
  expect(contextFacts.safeParse({ statements: [] }).error?.issues[0]?.message).toBe("error.noStatements");
  expect(contextFacts.parse({ statements: [{ text: "a" }] }).statements[0]?.opinion).toBe(false);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { recordingFacts } from "../../lib/evidence/kinds/recording/schema";
import { secondsOf, timeCodeOf } from "../../lib/evidence/time-code";

const keys = (facts: object) => recordingFacts.safeParse(facts).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("a time code and its seconds are the same place, both ways", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999 * 3600 + 3599 }), (seconds) => secondsOf(timeCodeOf(seconds)) === seconds));
  expect(secondsOf("12:05")).toBe(725);
  expect(secondsOf("1:02:03")).toBe(3723);
});

test("what is no time code is refused where it was typed", () => {
  for (const code of ["", "12", "1:60", "1:2:3", "61:00", "-1:00", "1:00:00:00", "一分钟"]) expect(secondsOf(code), code).toBeUndefined();
  expect(keys({ length: "95" })).toEqual(["length error.notATimeCode"]);
});

test("minutes and seconds are kept with their hours, and parsing what was parsed changes nothing", () => {
  const facts = recordingFacts.parse({ length: "59:10", parts: [{ from: "0:05", to: "12:05", what: "开场" }] });
  expect(facts).toMatchObject({ length: "0:59:10", parts: [{ from: "0:00:05", to: "0:12:05" }] });
  expect(recordingFacts.parse(facts)).toEqual(facts);
});

test("a part ends after it begins, and within the recording", () => {
  expect(keys({ parts: [{ from: "2:00", to: "1:00", what: "a" }] })).toEqual(["parts.0.to error.rangeReversed"]);
  expect(keys({ length: "1:00", parts: [{ from: "2:00", what: "a" }] })).toEqual(["parts.0.from error.beyondTheEnd"]);
  expect(keys({ length: "1:00", parts: [{ from: "0:30", to: "1:01", what: "a" }] })).toEqual(["parts.0.to error.beyondTheEnd"]);
  expect(keys({ length: "1:00", parts: [{ from: "0:30", to: "1:00", what: "a" }] })).toEqual([]);
});

test("days, times and zones are real ones, and a time needs its day", () => {
  expect(keys({ startedOn: "2026-02-30" })).toEqual(["startedOn error.notADate"]);
  expect(keys({ startedAt: "09:30" })).toEqual(["startedOn error.missing"]);
  expect(keys({ startedOn: "2026-02-28", startedAt: "24:00" })).toEqual(["startedAt error.notATime"]);
  expect(keys({ startedOn: "2026-02-28", startedZone: "Mars/Base" })).toEqual(["startedZone error.notAZone"]);
  expect(keys({ startedOn: "2026-02-28", notStated: ["started"] })).toEqual(["startedOn error.givenAndNotStated"]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { callAddress, callFilter } from "../../lib/calls/filter";
import { dialled, maskDialled, veiled } from "../../lib/calls/rules";
import { instantIn, wallClock } from "../../lib/evidence/when";
import { callTimeOf } from "../../lib/import/targets/call-log/time";
import { markOf, outcomeOf, plainName, secondsOf } from "../../lib/import/targets/call-log/words";

const shanghai = "Asia/Shanghai";

test("a time is read as exactly as it is written, or not at all", () => {
  for (const [written, at, precision] of [
    ["2019-08-12 09:03:15", "2019-08-12T01:03:15.000Z", "second"],
    ["2019/8/12 9:03", "2019-08-12T01:03:00.000Z", "minute"],
    ["2019年8月12日 下午3时04分05秒", "2019-08-12T07:04:05.000Z", "second"],
    ["２０１９-08-12　１２:00", "2019-08-12T04:00:00.000Z", "minute"],
    ["2019-08-12 12:05 am", "2019-08-11T16:05:00.000Z", "minute"],
    ["2019-08-12T09:03:15.250+09:00", "2019-08-12T00:03:15.000Z", "second"],
    ["2019-08-12T09:03:15Z", "2019-08-12T09:03:15.000Z", "second"],
    ["20190812", "2019-08-11T16:00:00.000Z", "day"],
    ["2019.8.2", "2019-08-01T16:00:00.000Z", "day"],
  ] as const)
    expect([written, callTimeOf(written, shanghai)]).toEqual([written, { at, precision }]);
  for (const written of [
    "",
    "9:03",
    "2019-02-30 09:00",
    "2019-13-01",
    "2019-08-12 24:00",
    "2019-08-12 09:60",
    "2019-08-12 13:00 pm",
    "昨天",
    "2019-08",
    "1565571795",
    "0019-08-12",
  ])
    expect([written, callTimeOf(written, shanghai)]).toEqual([written, undefined]);
});

test("any instant that is written on a clock reads back as that instant, across the nights on which clocks change", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.parse("2000-01-01T00:00:00Z") / 1000, max: Date.parse("2030-01-01T00:00:00Z") / 1000 }),
      fc.constantFrom("Asia/Shanghai", "Europe/London", "America/New_York", "UTC"),
      (second, zone) => {
        const { day, time } = wallClock(zone, new Date(second * 1000));
        const clock = `${time}:${String(second % 60).padStart(2, "0")}`;
        // An hour that happens twice is read as one of the two, as everywhere in the archive.
        const expected = Date.parse(instantIn(zone, day, time)) + (second % 60) * 1000;
        expect(Date.parse(callTimeOf(`${day} ${clock}`, zone)!.at)).toBe(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test("durations, outcomes and marks are read with their words; what may be two things is none", () => {
  expect(["63", "63秒", "1分3秒", "1:01:03", "2 min", "1小时5分", "0"].map(secondsOf)).toEqual([63, 63, 63, 3663, 120, 3900, 0]);
  expect(["1:03", "-5", "很久", "9999999", "1.5"].map(secondsOf)).toEqual(Array.from({ length: 5 }, () => undefined));
  expect(["接通", "ＢＵＳＹ", "空号", "转接语音"].map(outcomeOf)).toEqual([
    { outcome: "answered" },
    { outcome: "busy" },
    { outcome: "numberNotExist" },
    { outcome: "other", outcomeNote: "转接语音" },
  ]);
  expect(["a", "Ａ类", "R ", "B类客户"].map(markOf)).toEqual(["A", "A", "R", "B类客户"]);
  expect(["０１", "0\u200b1", " 王 姐 "].map(plainName)).toEqual(["01", "01", "王 姐"]);
});

test("whatever is dialled is masked: no four digits of its middle are left, and what is no number keeps no digit", () => {
  expect(["+86 138-0013-8000", "１３８００１３８０００", "010-88886666", "10086", "无", "a1"].map(dialled)).toEqual([
    "13800138000",
    "13800138000",
    "01088886666",
    "10086",
    undefined,
    undefined,
  ]);
  expect(["13800138000", "01088886666", "95588"].map(maskDialled)).toEqual(["138••••8000", "••••", "••••"]);
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[0-9][0-9 -]{2,18}$/), (written) => {
      const shown = veiled(written);
      expect(veiled(shown)).toBe(shown);
      expect(shown).not.toMatch(/\d{5}/);
      if (shown.match(/\d/)) expect(shown).toMatch(/^1\d\d••••\d{4}$/);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (written) => void (dialled(written) === undefined && expect(veiled(written)).not.toMatch(/\p{Nd}/u))));
});

test("an address asks what it says, and nonsense asks nothing", () => {
  const nothing = callFilter.parse({ agent: "", outcome: "x", mark: "123456789", day: "2019-02-30", hour: "24", number: "0", after: "' or 1=1" });
  expect(callAddress("e", nothing)).toBe("/evidence/e/calls");
  const asked = { agent: "工号&7", outcome: "busy", mark: "A", day: "2019-08-12", hour: "0", number: "3", after: "2019-08-12T01:03:15Z_17" } as const;
  const query = new URL(callAddress("e", callFilter.parse(asked)), "http://a").searchParams;
  expect(Object.fromEntries(query)).toEqual(asked);
});

test("a day or a mark that no database knows asks nothing, instead of failing", () => {
  expect(callFilter.parse({ day: "0000-01-01", after: "0000-01-01T00:00:00Z_1" })).toEqual({});
  expect(callFilter.parse({ day: "2019-02-29", after: "2019-02-30T00:00:00Z_1" })).toEqual({});
  expect(callFilter.parse({ day: "2019-08-12", after: "2019-08-12T01:00:00Z_2" })).toEqual({ day: "2019-08-12", after: "2019-08-12T01:00:00Z_2" });
});

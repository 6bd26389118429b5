import fc from "fast-check";
import { expect, test } from "vitest";
import { callFilter } from "../../lib/calls/filter";
import { spreadCalls, tallyCalls } from "../../lib/calls/queries";
import { newsroom } from "../support/newsroom";
import { importCalls } from "./files";

type Call = { day: number; hour: number | undefined; minute: number; agent: string; number: number | undefined; seconds: number | undefined; outcome: string };

const call: fc.Arbitrary<Call> = fc.record({
  day: fc.integer({ min: 10, max: 13 }),
  hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined, freq: 5 }),
  minute: fc.integer({ min: 0, max: 59 }),
  agent: fc.constantFrom("", "1", "2", "夜莺"),
  number: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  seconds: fc.option(fc.nat(400), { nil: undefined }),
  outcome: fc.constantFrom("", "接通", "明确拒绝", "没接", "空号", "转接"),
});
const logs = fc.array(call, { minLength: 1, maxLength: 60 });

const rowOf = ({ day, hour, minute, agent, number, seconds, outcome }: Call) => {
  const clock = hour === undefined ? "" : ` ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return `2019-08-${day}${clock},${agent},${number === undefined ? "" : `1390000000${number}`},${seconds ?? ""},${outcome}`;
};

const most = (keys: readonly unknown[]) =>
  Math.max(
    0,
    ...Map.groupBy(keys, (key) => key)
      .values()
      .map((group) => group.length),
  );

/** The same figures by counting one after the other. */
function naive(calls: readonly Call[]) {
  const timed = calls.filter(({ hour }) => hour !== undefined);
  const hours = timed.map(({ day, hour }) => `${day} ${hour}`);
  const days = calls.map(({ day }) => day);
  const seconds = calls.flatMap(({ seconds: one }) => one ?? []).toSorted((a, b) => a - b);
  const middle = seconds.length >> 1;
  return {
    calls: calls.length,
    timed: timed.length,
    hours: new Set(hours).size,
    mostHour: most(hours),
    days: new Set(days).size,
    mostDay: most(days),
    numbers: new Set(calls.flatMap(({ number }) => number ?? [])).size,
    answered: calls.filter(({ outcome }) => ["接通", "明确拒绝"].includes(outcome)).length,
    unanswered: calls.filter(({ outcome }) => ["没接", "空号"].includes(outcome)).length,
    lasting: seconds.length,
    median: seconds.length === 0 ? null : seconds.length % 2 ? seconds[middle]! : (seconds[middle - 1]! + seconds[middle]!) / 2,
  };
}

test("what follows from any log is what counting its rows one by one comes to: overall, by agent, by day, by hour, under each filter", {
  timeout: 120_000,
}, async () => {
  await using room = await newsroom();
  const { actor } = room.people.reporter;
  let log = 0;
  await fc.assert(
    fc.asyncProperty(logs, async (calls) => {
      // Each under another chain, so that none is a duplicate of another.
      const attribution = `第 ${log++} 份`;
      const csv = `时间,工号,号码,时长,结果\n${calls.map(rowOf).join("\n")}\n`;
      const { evidenceId } = await importCalls(actor, room.investigationId, csv, { attribution });
      const tallies = async (asked: object) => {
        const { overall, agents, more } = await tallyCalls(actor, evidenceId, callFilter.parse(asked));
        const bare = agents.map(({ agent, all, ...figures }) => [agent ?? "", all, figures] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
        return { overall: overall && { ...overall }, agents: bare, more };
      };
      const expected = (of: readonly Call[]) => ({
        overall: of.length === 0 ? null : { agent: null, all: true, ...naive(of) },
        agents: [...Map.groupBy(of, ({ agent }) => agent)].map(([agent, own]) => [agent, false, naive(own)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        more: false,
      });
      expect(await tallies({})).toEqual(expected(calls));
      expect(await tallies({ day: "2019-08-11" })).toEqual(expected(calls.filter(({ day }) => day === 11)));
      expect(await tallies({ hour: 9 })).toEqual(expected(calls.filter(({ hour }) => hour === 9)));
      expect(await tallies({ agent: "夜莺", outcome: "answered" })).toEqual(expected(calls.filter((one) => one.agent === "夜莺" && one.outcome === "接通")));

      const { days, hours } = await spreadCalls(actor, evidenceId, callFilter.parse({}));
      expect(days).toEqual(
        [...Map.groupBy(calls, ({ day }) => day)]
          .map(([day, own]) => {
            const { mostHour } = naive(own);
            return { day: `2019-08-${day}`, calls: own.length, agents: new Set(own.flatMap(({ agent }) => agent || [])).size, mostHour };
          })
          .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      );
      expect(hours).toEqual(
        [...Map.groupBy(calls, ({ hour }) => hour)]
          .flatMap(([hour, own]) => (hour === undefined ? [] : [{ hour, calls: own.length, days: new Set(own.map(({ day }) => day)).size }]))
          .toSorted((a, b) => a.hour - b.hour),
      );
    }),
    { numRuns: 25 },
  );
});

import type { Actor } from "../access/actor";
import { type CallFilter, callFilter, callMark, daysThere } from "../calls/filter";
import { type CallTally, countCalls, findCallLog, listCalls, spreadCalls, tallyCalls } from "../calls/queries";
import { answeredShare, callFields, callPrecisions, callsPerDay, callsPerHour, loggedOutcomes } from "../calls/rules";
import { evidenceCalled } from "../evidence/queries";
import { z } from "../zod";
import { defineEndpoint } from "./endpoint";
import { Problem } from "./problem";

const count = z.number().int();
/** Worked out, cut after two places; null where there is nothing to divide by. */
const quotient = z.object({ value: z.string(), cut: z.boolean(), formula: z.string() }).nullable();
const tally = {
  calls: count,
  numbers: count,
  perHour: quotient,
  mostInAnHour: count,
  perDay: quotient,
  mostInADay: count,
  /** Per cent of those whose outcome says whether somebody took the call. */
  answered: quotient,
  medianSeconds: z.number().nullable(),
};

/** What follows from the calls of a log: nobody said any of it. Hours and days are those on the clock of `zone`. */
export const callLog = z
  .object({
    zone: z.string(),
    calls: count,
    numbers: count,
    derived: z.object({
      overall: z.object(tally).nullable(),
      /** Those who called most, first; null is of whom nobody is named. */
      agents: z.array(z.object({ agent: z.string().nullable(), ...tally })),
      moreAgents: z.boolean(),
      days: z.array(z.object({ day: z.string(), calls: count, agents: count, mostInAnHour: count })),
      moreDays: z.boolean(),
      hours: z.array(z.object({ hour: count, calls: count, days: count })),
    }),
  })
  .meta({ id: "CallLog" });

const formulated = (found: ReturnType<typeof callsPerHour>, times = "") =>
  found && { value: found.value, cut: found.cut, formula: `${found.above} ÷ ${found.below}${times}` };

const tallied = (one: CallTally) => ({
  calls: one.calls,
  numbers: one.numbers,
  perHour: formulated(callsPerHour(one)),
  mostInAnHour: one.mostHour,
  perDay: formulated(callsPerDay(one)),
  mostInADay: one.mostDay,
  answered: formulated(answeredShare(one), " × 100"),
  medianSeconds: one.median,
});

/** What the page of its calls shows of a record as a whole; null where it has none. */
export async function callsOf(actor: Actor, evidenceId: string): Promise<z.input<typeof callLog> | null> {
  const log = await findCallLog(actor, evidenceId);
  if (!log) return null;
  const everything = callFilter.parse({});
  const [{ overall, agents, more }, spread] = await Promise.all([tallyCalls(actor, evidenceId, everything), spreadCalls(actor, evidenceId, everything)]);
  return {
    zone: log.zone,
    calls: log.calls,
    numbers: log.numbers,
    derived: {
      overall: overall && tallied(overall),
      agents: agents.map((one) => ({ agent: one.agent, ...tallied(one) })),
      moreAgents: more,
      days: spread.days.map(({ mostHour, ...day }) => ({ ...day, mostInAnHour: mostHour })),
      moreDays: spread.moreDays,
      hours: spread.hours,
    },
  };
}

const call = z.object({
  /** The row of the file. */
  row: count,
  /** The first instant of what is known of its time: a second, a minute, or a day on the clock of `zone`. */
  at: z.string(),
  precision: z.enum(callPrecisions),
  agent: z.string().nullable(),
  /** The number's place in this log, and what may be seen of it; the number itself is not to be had here. */
  number: count.nullable(),
  masked: z.string().nullable(),
  seconds: count.nullable(),
  outcome: z.enum(loggedOutcomes).nullable(),
  /** What the file calls an outcome that is none of ours. */
  outcomeNote: z.string().nullable(),
  mark: z.string().nullable(),
  notStated: z.array(z.enum(callFields)),
});

const whole = (pattern: RegExp) => z.string().regex(pattern).transform(Number).optional();

/** The calls of a record, as its page lists them. */
export const callDoors = [
  defineEndpoint({
    method: "GET",
    path: "/evidence/{ref}/calls",
    name: "listCalls",
    params: z.object({ ref: z.string().max(60) }),
    query: z.object({
      agent: z.string().min(1).max(60).optional(),
      outcome: z.enum(loggedOutcomes).optional(),
      mark: z.string().min(1).max(8).optional(),
      day: z.iso.date().refine(daysThere).optional(),
      hour: whole(/^(?:1?\d|2[0-3])$/),
      /** By its ordinal in this log. */
      number: whole(/^[1-9]\d{0,5}$/),
      cursor: callMark.optional(),
    }),
    answer: z.object({ zone: z.string(), total: count, items: z.array(call), next: z.string().nullable() }),
    async run({ actor, params: { ref }, query: { cursor, ...asked } }) {
      const id = z.uuid().safeParse(ref).data ?? (await evidenceCalled(actor, ref));
      const log = id === null ? null : await findCallLog(actor, id);
      if (!log) throw new Problem("missing");
      const filter: CallFilter = { ...callFilter.parse({}), ...asked, after: cursor };
      const [total, { calls, next }] = await Promise.all([countCalls(actor, log.evidenceId, filter), listCalls(actor, log.evidenceId, filter)]);
      const items = calls.map(({ numberId: _, at, notStated, ...one }) => ({
        ...one,
        at: at.toISOString(),
        notStated: notStated as (typeof callFields)[number][],
      }));
      return { zone: log.zone, total, items, next };
    },
  }),
];

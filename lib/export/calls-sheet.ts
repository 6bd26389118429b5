import type { Actor } from "../access/actor";
import { callFilter } from "../calls/filter";
import { findCallLog, listCalls, type LoggedCallView } from "../calls/queries";
import { evidenceByIds } from "../evidence/lines";
import { wallClock } from "../evidence/when";
import { z } from "../zod";
import { type Asked, several, type Sheet } from "./sheet";

const callsAtOnce = 1000;

/** The calls of a log with their numbers masked: an ordinal tells two apart, and finds nobody. */
export async function callsSheet(actor: Actor, asked: Asked): Promise<Sheet | undefined> {
  const id = z.uuid().safeParse(asked.evidence);
  const evidenceId = id.success ? id.data : undefined;
  const log = evidenceId && (await findCallLog(actor, evidenceId));
  const [piece] = log ? await evidenceByIds(actor, [log.evidenceId]) : [];
  if (!log || !piece) return undefined;
  const filter = callFilter.parse({ ...asked, after: undefined });
  const clock = ({ at, precision }: LoggedCallView) => {
    const { day, time } = wallClock(log.zone, at);
    return precision === "day" ? day : `${day} ${time}${precision === "second" ? `:${at.toISOString().slice(17, 19)}` : ""}`;
  };
  return {
    head: { evidence: { id: piece.id, ref: piece.ref }, zone: log.zone, calls: log.calls, numbers: log.numbers },
    columns: ["row", "time", "precision", "zone", "agent", "calling", "masked", "ordinal", "seconds", "outcome", "outcomeWritten", "mark", "notStated"],
    async *pages() {
      for (let after: string | undefined; ; ) {
        const { calls: found, next } = await listCalls(actor, log.evidenceId, { ...filter, after }, callsAtOnce);
        yield {
          items: found.map(({ numberId: _, at, ...call }) => ({ ...call, at: at.toISOString() })),
          rows: found.map((call) => [
            String(call.row),
            clock(call),
            call.precision,
            log.zone,
            call.agent ?? "",
            call.calling ?? "",
            call.masked ?? "",
            call.number === null ? "" : String(call.number),
            call.seconds === null ? "" : String(call.seconds),
            call.outcome ?? "",
            call.outcomeNote ?? "",
            call.mark ?? "",
            several(call.notStated),
          ]),
        };
        if (!next) return;
        after = next;
      }
    },
  };
}

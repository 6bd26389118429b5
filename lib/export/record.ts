import { wallClock } from "../evidence/when";

type Occurred = { occurredFrom: Date | null; occurredTo: Date | null; occurredPrecision: string | null; occurredZone: string | null };

/** When a record says that it happened: each end no more precisely than it is known, on the clock of its place. A time of day stands apart where it is known. */
export function occurredOf({ occurredFrom, occurredTo, occurredPrecision: precision, occurredZone: zone }: Occurred) {
  if (!occurredFrom || !precision || !zone) return undefined;
  const on = (instant: Date) => {
    const { day, time } = wallClock(zone, instant);
    return { day: day.slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10), time: precision === "exact" ? time : undefined };
  };
  return { from: on(occurredFrom), to: occurredTo ? on(occurredTo) : undefined, precision, zone };
}

export const clockSaid = ({ day, time }: { day: string; time: string | undefined }) => (time === undefined ? day : `${day} ${time}`);

/** What nobody stated of the record itself, by the names that files have. */
export const notStatedOf = ({ notStated }: { notStated: readonly string[] }): string[] => notStated.map((name) => (name === "obtainedBy" ? "method" : name));

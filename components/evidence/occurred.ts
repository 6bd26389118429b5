import { getFormatter, getTimeZone } from "next-intl/server";
import { timePrecisions } from "@/lib/evidence/schema";
import { z } from "@/lib/zod";

const day = { year: "numeric", month: "long", day: "numeric" } as const;
const shapes = {
  exact: { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day,
  about: day,
  range: day,
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
} as const;

type Occurred = { from: Date; to?: Date | null | undefined; precision: keyof typeof shapes; zone: string };

/** Says when something happened, no more precisely than it is known, on the clock of the place. A zone that is not the newsroom's is named. */
async function occurredWords() {
  const [format, home] = await Promise.all([getFormatter(), getTimeZone()]);
  return ({ from, to, precision, zone }: Occurred): { text: string; about: boolean } => {
    const shape = { ...shapes[precision], timeZone: zone };
    const text = to ? format.dateTimeRange(from, to, shape) : format.dateTime(from, shape);
    return { text: zone === home || precision === "year" || precision === "month" ? text : `${text} (${zone})`, about: precision === "about" };
  };
}

const kept = z.object({ from: z.coerce.date(), to: z.coerce.date().optional(), precision: z.enum(timePrecisions), zone: z.string() });

/** The same for what the history kept. */
export async function keptOccurred() {
  const words = await occurredWords();
  return (given: unknown) => {
    const { data } = kept.safeParse(given);
    return data && words(data).text;
  };
}

type Columns = { occurredFrom: Date | null; occurredTo: Date | null; occurredPrecision: keyof typeof shapes | null; occurredZone: string | null };

/** The same for the columns of a record. */
export async function recordOccurred() {
  const words = await occurredWords();
  return ({ occurredFrom, occurredTo, occurredPrecision, occurredZone }: Columns) =>
    occurredFrom && occurredPrecision && occurredZone
      ? words({ from: occurredFrom, to: occurredTo, precision: occurredPrecision, zone: occurredZone })
      : undefined;
}

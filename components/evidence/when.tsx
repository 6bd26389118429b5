import { useFormatter } from "next-intl";

/** A moment of the archive's own clock. The year stands only where it is not this one. */
export function When({ at, short }: { at: Date /** Day only. */; short?: boolean }) {
  const format = useFormatter();
  const year = format.dateTime(at, { year: "numeric" }) === format.dateTime(new Date(), { year: "numeric" }) ? {} : ({ year: "numeric" } as const);
  return (
    <time dateTime={at.toISOString()} className="nw">
      {format.dateTime(at, { ...year, month: "short", day: "numeric", ...(!short && { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) })}
    </time>
  );
}

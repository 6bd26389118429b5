/** Minutes that a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second")) - Math.floor(instant / 1000) * 1000) / 60_000;
}

/**
 * The instant of a wall clock in a zone (IANA name), as ISO 8601 in UTC. Where clocks change, a time that is skipped or
 * happens twice is read with one of the two offsets. Throws a RangeError for an unknown zone.
 */
export function instantIn(zone: string, day: string, time = "00:00"): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const near = wall - offsetAt(wall, zone) * 60_000;
  return new Date(wall - offsetAt(near, zone) * 60_000).toISOString();
}

/** Day and time of an instant on the wall clock of a zone. */
export function wallClock(zone: string, instant: Date): { day: string; time: string } {
  const wall = new Date(instant.getTime() + offsetAt(instant.getTime(), zone) * 60_000).toISOString();
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

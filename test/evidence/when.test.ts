import fc from "fast-check";
import { expect, test } from "vitest";
import { zones } from "../../lib/evidence/form";
import { instantIn, wallClock } from "../../lib/evidence/when";

test("the wall clock of Shanghai is eight hours ahead", () => {
  expect(instantIn("Asia/Shanghai", "2019-08-08", "10:30")).toBe("2019-08-08T02:30:00.000Z");
});

test("an instant and its wall clock lead back to each other, in every zone that is offered", () => {
  const minute = fc.integer({ min: Date.UTC(1992, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
      const { day, time } = wallClock(zone, new Date(minutes * 60_000));
      // Where clocks change, one wall clock is two instants: the wall clock comes back, the instant up to an hour off.
      const again = new Date(instantIn(zone, day, time));
      expect(wallClock(zone, again)).toEqual({ day, time });
      expect(Math.abs(again.getTime() / 60_000 - minutes)).toBeLessThanOrEqual(60);
    }),
  );
});

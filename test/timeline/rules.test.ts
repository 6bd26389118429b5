import fc from "fast-check";
import { expect, test } from "vitest";
import { timelineAddress, timelineFilter } from "../../lib/timeline/filter";
import { askFor, type Days, divide, endOf, frameOf, marksOf, placeIn, startOf, unitFor } from "../../lib/timeline/rules";

const day = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.tuple(day, day).map(([a, b]): Days => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const unit = fc.constantFrom("day", "month", "year", "decade", "century");
const next = (text: string) => new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);

test("whatever the days, they are divided into few parts without a gap, and every part has its place in the frame", () => {
  fc.assert(
    fc.property(days, (asked) => {
      const frame = frameOf(asked);
      expect(frame.from <= asked.from && asked.to <= frame.to).toBe(true);
      const parts = divide(frame, frame.unit);
      expect(parts.length).toBeLessThanOrEqual(100);
      expect(parts[0]!.from).toBe(frame.from);
      expect(parts.at(-1)!.to).toBe(frame.to);
      for (const [index, part] of parts.slice(1).entries()) expect(part.from).toBe(next(parts[index]!.to));
      const whole = parts.reduce((sum, part) => sum + placeIn(frame, part).width, 0);
      expect(whole).toBeCloseTo(100, 5);
      expect(marksOf(frame).length).toBeLessThanOrEqual(8);
    }),
  );
});

test("a day lies in the part that begins with its start, and a part begins with itself", () => {
  fc.assert(
    fc.property(day, unit, (text, of) => {
      const start = startOf(text, of);
      expect(start <= text && text <= endOf(start, of)).toBe(true);
      expect(startOf(start, of)).toBe(start);
      expect(startOf(endOf(start, of), of)).toBe(start);
    }),
  );
});

test("what reaches beyond the frame is cut at its edge, and says so", () => {
  fc.assert(
    fc.property(days, days, (asked, time) => {
      const frame = frameOf(asked);
      const { x, width, before, beyond } = placeIn(frame, time);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(100.000001);
      expect([before, beyond]).toEqual([time.from < frame.from, time.to > frame.to]);
    }),
  );
});

test("days that are asked for come back from their address as the same days", () => {
  expect(askFor({ from: "2019-01-01", to: "2019-12-31" })).toEqual({ from: "2019", to: "2019" });
  expect(askFor({ from: "2019-08-01", to: "2019-08-31" })).toEqual({ from: "2019-08", to: "2019-08" });
  expect(askFor({ from: "2019-08-01", to: "2019-08-30" })).toEqual({ from: "2019-08-01", to: "2019-08-30" });
  expect(unitFor({ from: "2019-08-01", to: "2019-08-31" })).toBe("day");
  expect(unitFor({ from: "2018-08-01", to: "2019-08-31" })).toBe("month");
});

test("an address holds what is asked for and nothing else", () => {
  const id = "7d9f2c56-1f7e-4a8e-9a55-0c2d1f3b4a59";
  const filter = timelineFilter.parse({
    kind: ["testimony", "testimony"],
    from: "2019-02-30",
    to: "2019",
    after: "'; drop",
    undated: "-1",
    company: { not: "" },
  });
  expect(filter).toEqual({ kind: ["testimony"], to: "2019" });
  expect(timelineAddress(id, filter)).toBe(`/investigations/${id}/timeline?kind=testimony&to=2019`);
  expect(timelineFilter.parse({ undated: "12", after: `2019-08-08_${id}_occurred` })).toMatchObject({ undated: 12, after: `2019-08-08_${id}_occurred` });
});

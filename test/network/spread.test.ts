import fc from "fast-check";
import { expect, test } from "vitest";
import { apart, type Place, stretched } from "../../components/network/spread";

const place = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 20, max: 140 }),
  height: fc.integer({ min: 20, max: 60 }),
});
const lieOn = (one: Place, other: Place) =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < (one.height + other.height) / 2;

test("no name lies on another, and what lay apart stays where it was", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const moved = apart(places);
      for (const [index, one] of moved.entries()) for (const other of moved.slice(index + 1)) expect(lieOn(one, other)).toBe(false);
      expect(moved.map(({ width, height }) => [width, height])).toEqual(places.map(({ width, height }) => [width, height]));
      expect(apart(moved)).toEqual(moved);
      expect(apart(places)).toEqual(moved);
    }),
  );
});

test("a drawing gets the shape of its window, and nothing breaks one of a single line", () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 12 }),
      fc.record({ width: fc.integer({ min: 0, max: 1000 }), height: fc.integer({ min: 0, max: 600 }) }),
      (places, window) => {
        const wide = stretched(places, window);
        expect(wide.length).toBe(places.length);
        for (const { x, y } of wide) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      },
    ),
  );
  const square = [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];
  expect(stretched(square, { width: 200, height: 100 })).toEqual([
    { x: 0, y: 0 },
    { x: 200, y: 100 },
    { x: 0, y: 100 },
  ]);
});

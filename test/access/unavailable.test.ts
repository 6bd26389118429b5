import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { isBusy, isUnavailable } from "../../lib/unavailable";
import { upkeep } from "../../lib/upkeep";

// This file asks for no database: there is none.

test("a database that cannot be reached is told apart from an error, and from nobody asking", async () => {
  await expect(Actor.of(randomUUID())).rejects.toSatisfy(isUnavailable);
  await expect(upkeep.session.count()).rejects.toSatisfy(isUnavailable);
});

test.each([new Error("something else"), Object.assign(new Error("x"), { code: "P2002" }), null, "ECONNREFUSED"])("anything else is an error: %s", (error) => {
  expect(isUnavailable(error)).toBe(false);
});

test("what too many want at once is neither: it is told apart, also where Prisma says only that a statement failed", () => {
  const raw = Object.assign(new Error("x"), { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "55P03" } } } });
  const full = Object.assign(new Error("x"), { code: "P2028" });
  expect([raw, full].map(isBusy)).toEqual([true, true]);
  expect([raw, full].map(isUnavailable)).toEqual([false, false]);
  expect([new Error("x"), Object.assign(new Error("x"), { code: "P2002" }), null].map(isBusy)).toEqual([false, false, false]);
});

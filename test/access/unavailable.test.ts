import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Actor } from "../../lib/access/actor";
import { isUnavailable } from "../../lib/unavailable";
import { upkeep } from "../../lib/upkeep";

// This file asks for no database: there is none.

test("a database that cannot be reached is told apart from an error, and from nobody asking", async () => {
  await expect(Actor.of(randomUUID())).rejects.toSatisfy(isUnavailable);
  await expect(upkeep.session.count()).rejects.toSatisfy(isUnavailable);
});

test.each([new Error("something else"), Object.assign(new Error("x"), { code: "P2002" }), null, "ECONNREFUSED"])("anything else is an error: %s", (error) => {
  expect(isUnavailable(error)).toBe(false);
});

import { expect, test, vi } from "vitest";
import { logFault } from "../lib/fault";

function saidOf(error: unknown): string {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  logFault("somewhere", error);
  const [[line]] = said.mock.calls as [[string]];
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
  return line;
}

test("a fault is told by its sort and its place, never by its message", () => {
  const said = saidOf(new TypeError("what somebody typed"));
  expect(said).toMatch(/^somewhere: TypeError\n\s+at /);
  expect(said.split("\n").length).toBeLessThanOrEqual(7);
  expect(said).not.toContain("typed");
  expect(saidOf("what somebody typed")).toBe("somewhere: string");
});

test.each([
  Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
  Object.assign(new Error("raw"), { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "57P01" } } } }),
  Object.assign(new Error("raw"), { code: "P2010", meta: { driverAdapterError: { cause: { kind: "ConnectionClosed" } } } }),
])("a database that is away is one line", (error) => {
  expect(saidOf(error)).toBe(`somewhere: Error ${(error as { code: string }).code}`);
});

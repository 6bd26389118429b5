import { describe, expect, test } from "vitest";
import { clearanceState, freeze } from "../../lib/claims/rules";

describe("a clearance", () => {
  const at = new Date("2026-11-24T10:00:00Z");
  const piece = { id: "1", version: 2, updatedAt: at, status: "accepted" };
  const cleared = { version: 3, basis: freeze([piece]) };
  const claim = { version: 3, withdrawnAt: null };
  test.each<[string, Parameters<typeof clearanceState>, string]>([
    ["holds while nothing moves", [claim, cleared, [piece]], "cleared"],
    ["is over with another version of the sentence", [{ ...claim, version: 4 }, cleared, [piece]], "changed"],
    ["is over when a piece was edited", [claim, cleared, [{ ...piece, version: 3 }]], "moved"],
    ["is over when a piece was withdrawn and brought back", [claim, cleared, [{ ...piece, updatedAt: new Date(at.getTime() + 1) }]], "moved"],
    ["is over when a piece is gone", [claim, cleared, []], "moved"],
    ["is none for a sentence that was given up", [{ ...claim, withdrawnAt: at }, cleared, [piece]], "withdrawn"],
    ["is none where nobody gave one", [claim, undefined, [piece]], "open"],
  ])("%s", (_name, given, state) => {
    expect(clearanceState(...given)).toBe(state);
  });
});

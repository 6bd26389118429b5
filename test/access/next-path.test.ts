import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPath } from "../../lib/access/next-path";

test.each(["/", "/evidence?kind=script&page=2", "/search?q=%E5%8A%A0%E6%81%90", "/companies/7f5b671a-d2c4-464d-b066-ceccc1b578be"])(
  "leads on to a page of this site: %s",
  (path) => {
    expect(nextPath(path)).toBe(path);
  },
);

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/a\\b",
  "evil",
  "",
  "/sign-in?next=/",
  "/api/auth/signout",
  "/.//evil.example",
  "/a/..//evil.example",
  "/setup",
  undefined,
  ["/evidence"],
  null,
])("leads nowhere else: %j", (asked) => {
  expect(nextPath(asked)).toBe("/");
});

test("whatever is asked for, a browser stays on this site", () => {
  const pieces = fc.constantFrom("/", "\\", "//", ".", "..", "@", ":", "evil.example", "https:", "\t", "\n", "%2f", "?", "#", "a", "　");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
      ),
      (asked) => {
        expect(new URL(nextPath(asked), "https://archive.example").origin).toBe("https://archive.example");
      },
    ),
  );
});

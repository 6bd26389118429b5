import fc from "fast-check";
import { expect, test } from "vitest";
import { webPageFacts } from "../../lib/evidence/kinds/web-page/schema";

const keys = (facts: object) => webPageFacts.safeParse(facts).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("only addresses of web pages are taken, letter by letter as they were typed", () => {
  for (const address of ["https://例子.中国/新闻?a=1#二", "HTTP://Example.org/A", "http://127.0.0.1:8080/x"])
    expect(webPageFacts.parse({ address }).address).toBe(address);
  for (const address of [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/x",
    "//example.org",
    "example.org",
    "https://",
    "https://reporter:secret@example.org/",
    "https://exa mple.org/",
    "https://example.org/\nx",
    "\u0001https://example.org",
  ])
    expect(keys({ address }), address).toEqual(["address error.notAWebAddress"]);
  expect(keys({ archives: [{ address: "javascript:alert(1)" }] })).toEqual(["archives.0.address error.notAWebAddress"]);
});

test("whatever is taken opens as http or https and nothing else", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string({ unit: "binary" })), (address) => {
      const taken = webPageFacts.safeParse({ address }).data?.address;
      if (taken !== undefined) expect(["http:", "https:"]).toContain(new URL(taken).protocol);
    }),
  );
});

test("when it was published and when it was captured have three states each, and a time needs its day", () => {
  expect(keys({ publishedAt: "09:30" })).toEqual(["publishedOn error.missing"]);
  expect(keys({ capturedAt: "09:30:11" })).toEqual(["capturedOn error.missing"]);
  expect(keys({ publishedOn: "2019-08-08", notStated: ["published"] })).toEqual(["publishedOn error.givenAndNotStated"]);
  expect(webPageFacts.parse({ notStated: ["published"] }).notStated).toEqual(["published"]);
});

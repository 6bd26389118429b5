import fc from "fast-check";
import { expect, test } from "vitest";
import { timeInName } from "../../lib/evidence/kinds/document/rules";
import { documentFacts } from "../../lib/evidence/kinds/document/schema";

const hash = "c92981c077e9233e74a474bf5ef90156faf970123bf0cea21478403053332287";
const keys = (facts: object) => documentFacts.safeParse(facts).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("the number in the name of the two pictures reads as a time in August 2019", () => {
  expect(timeInName("fbN08bfhA4VqshP=16v3m005ODvgYRSNV15OW9sGbaNK1565234926299compressflag.jpg")).toEqual({
    digits: "1565234926299",
    reads: "milliseconds",
    text: "2019-08-08 03:28:46 UTC",
  });
});

const word = fc.stringMatching(/^[a-zA-Z_=-]{0,12}$/);

test("any time in milliseconds between 2001 and 2100 is read back from a name, to the second", () => {
  fc.assert(
    fc.property(word, fc.integer({ min: 1_000_000_000_000, max: Date.UTC(2100, 0, 1) - 1 }), word, (before, at, after) => {
      const read = timeInName(`${before}${at}${after}.jpg`);
      expect(read?.reads).toBe("milliseconds");
      expect(Date.parse(read!.text.replace(" UTC", "Z").replace(" ", "T"))).toBe(Math.floor(at / 1000) * 1000);
    }),
  );
});

test("any day since 1970 is read from a name, alone or before a time of day", () => {
  const day = fc.date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(word, day, fc.constantFrom("", "112846", "_112846"), (before, date, time) => {
      const text = date.toISOString().slice(0, 10);
      expect(timeInName(`${before}${text.replaceAll("-", "")}${time}.png`)).toMatchObject({ reads: "day", text });
    }),
  );
});

test("a name without a whole such number reads as no time", () => {
  for (const name of [
    "photo.jpg",
    "",
    "20190231.jpg",
    "20191301.jpg",
    "00000000.jpg",
    "110101199003071234.jpg",
    "13800138000.jpg",
    "15652349262991.jpg",
    "99999999999999.jpg",
  ])
    expect(timeInName(name), name).toBeUndefined();
});

test("nothing in a name makes the reader fail, and what it reads stands in the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (name) => {
      const read = timeInName(name);
      if (read) expect(name).toContain(read.digits);
    }),
  );
});

test("a file that was only mentioned has no hash, and a hash is 64 hex digits, kept in small letters", () => {
  expect(keys({ state: "mentioned", files: [{ name: "a.jpg", sha256: hash }] })).toEqual(["files.0.sha256 error.hashWithoutFile"]);
  expect(keys({ state: "obtained", files: [{ name: "a.jpg", sha256: "12" }] })).toEqual(["files.0.sha256 error.notASha256"]);
  expect(documentFacts.parse({ state: "lost", files: [{ name: "a.jpg", sha256: ` ${hash.toUpperCase()} ` }] }).files[0]?.sha256).toBe(hash);
});

test("a file is known by its name or its hash, or its name is said to be not stated", () => {
  expect(keys({ state: "obtained", files: [{}] })).toEqual(["files.0.name error.missing"]);
  expect(keys({ state: "obtained", files: [{ notStated: ["name"] }] })).toEqual([]);
  expect(keys({ state: "obtained", files: [{ name: "a", notStated: ["name"] }] })).toEqual(["files.0.name error.givenAndNotStated"]);
  expect(keys({ files: [] })).toEqual(["state error.missing"]);
});

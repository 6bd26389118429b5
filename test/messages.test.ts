import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultLocale, locales, namespaces } from "../lib/locale";

type Words = { [key: string]: string | Words };
const read = (locale: string, namespace: string) => JSON.parse(readFileSync(`messages/${locale}/${namespace}.json`, "utf8")) as Words;

/** What is put into a message: braces are in turn a value and, inside its plural or choice, a message again. */
function valuesOf(message: string) {
  const values = new Set<string>();
  let depth = 0;
  for (const brace of message.matchAll(/[{}]/g)) {
    depth += brace[0] === "{" ? 1 : -1;
    if (brace[0] === "{" && depth % 2) values.add(/^\s*(\w+)/.exec(message.slice(brace.index + 1))?.[1] ?? "?");
  }
  return [...values].sort();
}

/** What is put in as it came: neither a number, nor a plural or a choice. */
function leftAsItCame(message: string) {
  const values = new Set<string>();
  let depth = 0;
  for (const brace of message.matchAll(/[{}]/g)) {
    depth += brace[0] === "{" ? 1 : -1;
    const name = brace[0] === "{" && depth % 2 && /^\s*(\w+)\s*\}/.exec(message.slice(brace.index + 1))?.[1];
    if (name) values.add(name);
  }
  return values;
}

const flatten = (words: Words, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`)));

test.each(locales)("%s has a file for each namespace and no others", (locale) => {
  expect(readdirSync(`messages/${locale}`).sort()).toEqual(namespaces.map((name) => `${name}.json`).sort());
});

test.each(namespaces)("%s says the same things with the same values in every language", (namespace) => {
  const values = (locale: string) => Object.fromEntries(flatten(read(locale, namespace)).map(([path, message]) => [path, valuesOf(message)]));
  for (const locale of locales) expect(values(locale), locale).toEqual(values(defaultLocale));
});

test.each(namespaces)("%s leaves no message empty", (namespace) => {
  for (const locale of locales) for (const [path, message] of flatten(read(locale, namespace))) expect(message.trim(), `${locale} ${path}`).not.toBe("");
});

/** What we count: written as the language writes numbers, in every sentence. Versions, rows of a file, years and codes are no counts, and never grouped. */
const counts = [
  ...["count", "total", "shown", "rest", "pieces", "companies", "claims", "comments", "evidence", "nodes", "ties"],
  ...["fresh", "found", "most", "dated", "undated", "sharp"],
];
/** Sentences into which a browser puts the number itself. */
const filledThere = /^(quick\.(sent|signIn\.\w+|desk\.\w+)|common\.palette\.all|review\.checks\.left)$/;
/** A figure that somebody stated keeps the digits that they stated, as it does everywhere else. */
const stated = /^kinds\.(priceList\.(records|perPackageOf|perRecords)|callQuota\.periods\.\w+)$/;
const everyMessage = () =>
  locales.flatMap((locale) => namespaces.flatMap((name) => flatten(read(locale, name), `${name}.`).map((said) => [locale, ...said] as const)));

test("a count is grouped in every sentence of every language; a figure that was stated in none", () => {
  let sentences = 0;
  for (const [locale, path, message] of everyMessage()) {
    if (filledThere.test(path)) continue;
    const bare = leftAsItCame(message);
    if (stated.test(path)) expect(message, `${locale} ${path}`).not.toMatch(/#|, number/);
    else
      expect(
        counts.filter((name) => bare.has(name)),
        `${locale} ${path}`,
      ).toEqual([]);
    sentences += 1;
  }
  expect(sentences).toBeGreaterThan(1000);
});

test("what one language writes as a number no other leaves as it came", () => {
  const numbers = new Map<string, Set<string>>();
  for (const [, path, message] of everyMessage())
    for (const [, name] of message.matchAll(/\{(\w+), (?:number|plural)/g)) numbers.set(path, (numbers.get(path) ?? new Set()).add(name!));
  expect(numbers.size).toBeGreaterThan(100);
  for (const [locale, path, message] of everyMessage()) {
    const bare = leftAsItCame(message);
    if (!stated.test(path))
      expect(
        [...(numbers.get(path) ?? [])].filter((name) => bare.has(name)),
        `${locale} ${path}`,
      ).toEqual([]);
  }
});

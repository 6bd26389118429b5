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

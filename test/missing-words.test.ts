import { createTranslator, type IntlError } from "next-intl";
import { expect, test } from "vitest";
import { missingWords } from "./support/missing-words";

test("what a server says of a missing word, or of one that cannot be read, fails a journey; what else it says does not", () => {
  const said: string[] = [];
  // As lib/i18n.ts says it where readers are, and as next-intl says it in components that are drawn ahead.
  const onError = (error: IntlError) => void said.push(error.message, error.code, String(error));
  const t = createTranslator({ locale: "en", messages: { there: "{count, plural, one {#}}", broken: "{" }, onError }) as (
    key: string,
    values?: object,
  ) => string;
  for (const key of ["there", "broken", "gone", "gone"]) t(key);
  expect(missingWords(said.join("\n")).length).toBeGreaterThanOrEqual(6);
  for (const line of said) expect(missingWords(`before\n  ${line}\nafter`), line).toHaveLength(1);
  expect(missingWords("Ready at http://127.0.0.1:3000\nmissing: a file\nSearch: the simple form")).toEqual([]);
});
